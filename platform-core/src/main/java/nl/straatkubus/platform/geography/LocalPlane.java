package nl.straatkubus.platform.geography;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** Metres on a plane that touches the earth at one latitude: exact enough to tell neighbours within one city. */
final class LocalPlane {
    private static final double METRES_A_DEGREE = 111_320;

    private final double squeeze;

    LocalPlane(double latitude) {
        this.squeeze = Math.cos(Math.toRadians(latitude));
    }

    /** A copy of the geometry in metres. */
    Geometry metres(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply((CoordinateFilter) this::toMetres);
        copy.geometryChanged();
        return copy;
    }

    private void toMetres(Coordinate at) {
        at.x *= METRES_A_DEGREE * squeeze;
        at.y *= METRES_A_DEGREE;
    }
}
