package nl.straatkubus.platform.geography;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The national grid of the Netherlands, RD New (EPSG:28992), in metres east and north, against longitude and latitude
 * (WGS84): within 0.25 metre on land, by the seven parameters of the Kadaster (EPSG transformation 15934, "Amersfoort to
 * WGS 84 (4)").
 */
public final class DutchGrid {
    private static final CRSFactory SYSTEMS = new CRSFactory();
    private static final CoordinateReferenceSystem GRID = SYSTEMS.createFromParameters(
            "EPSG:28992",
            "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000"
                    + " +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,"
                    + "-1.87740163998045,4.0725 +units=m +no_defs");
    private static final CoordinateReferenceSystem DEGREES =
            SYSTEMS.createFromParameters("EPSG:4326", "+proj=longlat +datum=WGS84 +no_defs");
    private static final CoordinateTransform TO_DEGREES = new BasicCoordinateTransform(GRID, DEGREES);
    private static final CoordinateTransform TO_GRID = new BasicCoordinateTransform(DEGREES, GRID);
    private static final double WEST = -7_000;
    private static final double EAST = 300_000;
    private static final double SOUTH = 289_000;
    private static final double NORTH = 629_000;

    private DutchGrid() {}

    /** Whether these metres lie where the grid is valid; no longitude and latitude do. */
    public static boolean holds(double x, double y) {
        return x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;
    }

    /** Longitude and latitude of a point in metres. */
    public static Coordinate toDegrees(double x, double y) {
        return transformed(TO_DEGREES, x, y);
    }

    /** Metres east and north of a point in longitude and latitude. */
    public static Coordinate of(double longitude, double latitude) {
        return transformed(TO_GRID, longitude, latitude);
    }

    private static Coordinate transformed(CoordinateTransform transform, double x, double y) {
        ProjCoordinate to = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
        return new Coordinate(to.x, to.y);
    }
}
