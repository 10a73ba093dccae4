package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Smooth lines and outlines through a few points, in metres; the points are given as text in kilometres: {@code "x y, x y"}. */
final class Curve {
    static final GeometryFactory METRES = new GeometryFactory();

    private static final double STEP = 40;

    private Curve() {}

    static LineString through(String kilometres) {
        return METRES.createLineString(array(open(points(kilometres))));
    }

    static Polygon around(String kilometres) {
        return closed(points(kilometres));
    }

    /** A smooth side through the first points, closed by straight lines over the corners. */
    static Polygon shore(String side, String corners) {
        List<Coordinate> ring = new ArrayList<>(open(points(side)));
        ring.addAll(points(corners));
        return polygon(ring);
    }

    /** A lopsided round shape, as ponds and parks have. */
    static Polygon blob(RandomGenerator random, Coordinate centre, double radius) {
        int corners = 7;
        double turn = random.nextDouble() * 2 * StrictMath.PI;
        double stretch = 0.45 + 0.45 * random.nextDouble();
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            double reach = radius * (0.75 + 0.45 * random.nextDouble());
            double x = reach * StrictMath.cos(angle);
            double y = reach * StrictMath.sin(angle) * stretch;
            ring.add(new Coordinate(
                    centre.x + x * StrictMath.cos(turn) - y * StrictMath.sin(turn),
                    centre.y + x * StrictMath.sin(turn) + y * StrictMath.cos(turn)));
        }
        return closed(ring);
    }

    private static List<Coordinate> points(String kilometres) {
        List<Coordinate> points = new ArrayList<>();
        for (String point : kilometres.split(", ")) {
            int space = point.indexOf(' ');
            double x = Double.parseDouble(point.substring(0, space));
            double y = Double.parseDouble(point.substring(space + 1));
            points.add(new Coordinate(x * 1000, y * 1000));
        }
        return points;
    }

    private static List<Coordinate> open(List<Coordinate> points) {
        List<Coordinate> smooth = new ArrayList<>();
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            Coordinate before = points.get(Math.max(i - 1, 0));
            Coordinate after = points.get(Math.min(i + 2, last));
            bend(smooth, before, points.get(i), points.get(i + 1), after);
        }
        smooth.add(points.get(last));
        return smooth;
    }

    private static Polygon closed(List<Coordinate> points) {
        List<Coordinate> smooth = new ArrayList<>();
        int n = points.size();
        for (int i = 0; i < n; i++) {
            bend(smooth, points.get((i + n - 1) % n), points.get(i), points.get((i + 1) % n), points.get((i + 2) % n));
        }
        return polygon(smooth);
    }

    /** Catmull-Rom from {@code b} up to, not including, {@code c}. */
    private static void bend(List<Coordinate> into, Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        int steps = Math.max(4, (int) (b.distance(c) / STEP));
        for (int i = 0; i < steps; i++) {
            double t = (double) i / steps;
            into.add(new Coordinate(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t)));
        }
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * (b - c) + d - a) * t * t * t);
    }

    private static Polygon polygon(List<Coordinate> ring) {
        ring.add(ring.getFirst().copy());
        return METRES.createPolygon(array(ring));
    }

    private static Coordinate[] array(List<Coordinate> points) {
        return points.toArray(Coordinate[]::new);
    }
}
