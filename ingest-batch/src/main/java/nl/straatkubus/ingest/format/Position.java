package nl.straatkubus.ingest.format;

import nl.straatkubus.platform.geography.DutchGrid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Where something lies in the Netherlands. Files say so in RD New or in degrees, and what they say of which is often
 * wrong or left out; the numbers themselves leave no doubt, nor does the order of longitude and latitude.
 */
final class Position {
    static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double WEST = 3;
    private static final double EAST = 7.6;
    private static final double SOUTH = 50;
    private static final double NORTH = 54;
    private static final double DECIMETRES = 1e6;

    private Position() {}

    /** The same shape in longitude and latitude (CRS84); null where any of it lies outside the Netherlands. */
    static Geometry inDegrees(Geometry raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        ToDegrees filter = new ToDegrees();
        raw.apply(filter);
        raw.geometryChanged();
        return filter.elsewhere ? null : raw;
    }

    /** A point by its two numbers, whichever comes first; null likewise. */
    static Geometry point(double x, double y) {
        return inDegrees(SHAPES.createPoint(new Coordinate(x, y)));
    }

    private static final class ToDegrees implements CoordinateFilter {
        private boolean elsewhere;

        @Override
        public void filter(Coordinate at) {
            if (isHere(at.y, at.x)) {
                put(at, at.y, at.x);
            } else if (DutchGrid.holds(at.x, at.y)) {
                Coordinate degrees = DutchGrid.toDegrees(at.x, at.y);
                put(at, degrees.x, degrees.y);
            }
            elsewhere |= !isHere(at.x, at.y);
        }

        private static boolean isHere(double longitude, double latitude) {
            return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
        }

        private static void put(Coordinate at, double longitude, double latitude) {
            at.x = longitude;
            at.y = latitude;
        }
    }

    /** Latitude and longitude of its middle, as people paste them into a map; empty where there is none. */
    static String text(Geometry place) {
        if (place == null) {
            return "";
        }
        Coordinate middle = place.getEnvelopeInternal().centre();
        return rounded(middle.y) + ", " + rounded(middle.x);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMETRES) / DECIMETRES;
    }
}
