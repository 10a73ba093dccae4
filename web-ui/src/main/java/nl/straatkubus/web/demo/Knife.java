package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Cuts land across its longer side, as a town is laid out: from large to small. */
final class Knife {
    private static final int STEPS = 8;

    private Knife() {}

    /** The rectangle around a piece of land: middle, unit vector along the longer side, both lengths in metres. */
    record Frame(Coordinate middle, double ux, double uy, double length, double width) {
        static Frame of(Geometry land) {
            Coordinate[] c = MinimumAreaRectangle.getMinimumRectangle(land).getCoordinates();
            double a = c[0].distance(c[1]);
            double b = c[1].distance(c[2]);
            Coordinate middle = new Coordinate((c[0].x + c[2].x) / 2, (c[0].y + c[2].y) / 2);
            return a >= b
                    ? new Frame(middle, (c[1].x - c[0].x) / a, (c[1].y - c[0].y) / a, a, b)
                    : new Frame(middle, (c[2].x - c[1].x) / b, (c[2].y - c[1].y) / b, b, a);
        }

        Coordinate at(double along, double across) {
            return new Coordinate(middle.x + ux * along - uy * across, middle.y + uy * along + ux * across);
        }
    }

    /**
     * A line across the land near its middle.
     *
     * @param bend how far it bulges, as a share of its length
     */
    static LineString across(Frame frame, RandomGenerator random, double bend) {
        double along = frame.length * (random.nextDouble() - 0.5) * 0.14;
        double tilt = (random.nextDouble() - 0.5) * 0.12;
        double bulge = bend * frame.width * (random.nextDouble() - 0.5) * 2;
        double reach = frame.width * 0.56 + 3;
        Coordinate[] points = new Coordinate[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double s = 2.0 * i / STEPS - 1;
            points[i] = frame.at(along + bulge * (1 - s * s) + tilt * s * reach, s * reach);
        }
        return Curve.METRES.createLineString(points);
    }

    /** Both sides of a line, touching each other along it. */
    static List<Polygon> split(Polygon land, LineString line) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.overlay(land.getBoundary(), line, OverlayNG.UNION));
        List<Polygon> parts = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon part = (Polygon) face;
            if (land.contains(part.getInteriorPoint())) {
                parts.add(part);
            }
        }
        return inFixedOrder(parts);
    }

    /** The polygons in a geometry that are at least so many square metres. */
    static List<Polygon> pieces(Geometry land, double atLeast) {
        List<Polygon> pieces = new ArrayList<>();
        for (int i = 0; i < land.getNumGeometries(); i++) {
            if (land.getGeometryN(i) instanceof Polygon piece && piece.getArea() >= atLeast) {
                pieces.add((Polygon) piece.copy());
            }
        }
        return inFixedOrder(pieces);
    }

    /** The library hands faces out in an order that differs from run to run. */
    private static List<Polygon> inFixedOrder(List<Polygon> polygons) {
        polygons.forEach(Polygon::normalize);
        polygons.sort(Polygon::compareTo);
        return polygons;
    }
}
