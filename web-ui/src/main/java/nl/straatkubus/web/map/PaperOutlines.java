package nl.straatkubus.web.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.geography.Lattices.Outline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Outlines as paths in metres of web mercator, the projection of the map on the screen. */
final class PaperOutlines {
    private static final double EARTH = 6_378_137;

    private PaperOutlines() {}

    static double x(double longitude) {
        return EARTH * Math.toRadians(longitude);
    }

    static double y(double latitude) {
        return EARTH * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    /** Brings a window to the middle of a paper; north is up. */
    static AffineTransform placing(Envelope window, double width, double height) {
        double size = Math.min(width / window.getWidth(), height / window.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
        place.scale(size, -size);
        place.translate(-window.centre().x, -window.centre().y);
        return place;
    }

    /** By node. */
    static Map<Integer, Path2D> of(List<Outline> outlines) {
        Map<Integer, Path2D> paths = new HashMap<>();
        outlines.forEach(outline -> paths.put(outline.node(), path(outline.shape())));
        return paths;
    }

    private static Path2D path(Geometry shape) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                append(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    append(path, polygon.getInteriorRingN(hole));
                }
            }
        }
        return path;
    }

    private static void append(Path2D path, LineString ring) {
        Coordinate[] points = ring.getCoordinates();
        for (int i = 0; i < points.length - 1; i++) {
            if (i == 0) {
                path.moveTo(x(points[i].x), y(points[i].y));
            } else {
                path.lineTo(x(points[i].x), y(points[i].y));
            }
        }
        if (points.length > 0) {
            path.closePath();
        }
    }
}
