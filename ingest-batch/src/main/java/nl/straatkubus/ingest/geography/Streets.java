package nl.straatkubus.ingest.geography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.ingest.geography.PointFile.Point;
import nl.straatkubus.platform.geography.LatticeDraft;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Puts each postcode in the neighbourhood where it lies, with its outline. Where only its point is known its area is all
 * that lies nearer to that than to any other, inside its neighbourhood. Where no postcode of a neighbourhood tells its
 * households, those of the neighbourhood are spread evenly.
 */
final class Streets {
    /** About ten centimetres: two postcodes with the same point still get an area each. */
    private static final double NUDGE = 1e-6;

    private final Map<String, Outline> outlines;
    private final Map<String, List<Point>> byNeighbourhood = new LinkedHashMap<>();
    private int outside;

    Streets(Map<String, Outline> outlines, List<Point> points) {
        this.outlines = outlines;
        STRtree index = new STRtree();
        outlines.values()
                .forEach(outline -> index.insert(
                        outline.shape().getEnvelopeInternal(),
                        new Placed(outline.code(), PreparedGeometryFactory.prepare(outline.shape()))));
        points.forEach(point -> place(point, index));
    }

    private record Placed(String code, PreparedGeometry shape) {}

    /** Where the point lies decides; the file's word counts where it lies in none, such as just beyond a shore. */
    private void place(Point point, STRtree index) {
        String code = "";
        for (Object candidate : index.query(new Envelope(point.at()))) {
            Placed placed = (Placed) candidate;
            if (placed.shape().covers(Shapes.FACTORY.createPoint(point.at()))) {
                code = placed.code();
            }
        }
        if (code.isEmpty() && outlines.containsKey(point.neighbourhood())) {
            code = point.neighbourhood();
        }
        if (code.isEmpty()) {
            outside++;
        } else {
            byNeighbourhood.computeIfAbsent(code, n -> new ArrayList<>()).add(point);
        }
    }

    /** Points outside every neighbourhood. */
    int outside() {
        return outside;
    }

    /** The postcodes of a neighbourhood. */
    List<LatticeDraft.Street> in(Outline neighbourhood) {
        List<Point> points = byNeighbourhood.getOrDefault(neighbourhood.code(), List.of());
        List<Point> bare = points.stream().filter(one -> one.outline() == null).toList();
        Map<Point, Geometry> cells = bare.size() == 1
                ? new HashMap<>(Map.of(bare.getFirst(), neighbourhood.shape()))
                : cells(bare, neighbourhood.shape());
        points.stream().filter(one -> one.outline() != null).forEach(one -> cells.put(one, one.outline()));
        List<Point> drawn = points.stream().filter(cells::containsKey).toList();
        boolean told = drawn.stream().anyMatch(one -> one.households() > 0);
        outside += points.size() - drawn.size();
        List<LatticeDraft.Street> streets = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Point point = drawn.get(i);
            int share =
                    neighbourhood.households() / drawn.size() + (i < neighbourhood.households() % drawn.size() ? 1 : 0);
            streets.add(new LatticeDraft.Street(
                    point.pc6(),
                    point.street(),
                    neighbourhood.code(),
                    cells.get(point),
                    told ? point.households() : share));
        }
        return streets;
    }

    private static Map<Point, Geometry> cells(List<Point> points, Geometry neighbourhood) {
        Map<Point, Geometry> cells = new HashMap<>();
        if (points.isEmpty()) {
            return cells;
        }
        // A degree of longitude is shorter than one of latitude; nearness is measured on even ground.
        double shrink =
                Math.cos(Math.toRadians(neighbourhood.getEnvelopeInternal().centre().y));
        Map<Coordinate, Point> sites = sites(points, shrink);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites.keySet());
        Geometry plane = AffineTransformation.scaleInstance(shrink, 1).transform(neighbourhood);
        builder.setClipEnvelope(plane.getEnvelopeInternal());
        Geometry diagram = builder.getDiagram(Shapes.FACTORY);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            Point point = sites.get((Coordinate) cell.getUserData());
            Geometry wide = AffineTransformation.scaleInstance(1 / shrink, 1).transform(cell);
            Geometry inside = Shapes.polygonal(OverlayNGRobust.overlay(wide, neighbourhood, OverlayNG.INTERSECTION));
            if (inside != null) {
                cells.put(point, inside);
            }
        }
        return cells;
    }

    private static Map<Coordinate, Point> sites(List<Point> points, double shrink) {
        Map<Coordinate, Point> sites = new LinkedHashMap<>();
        Set<Coordinate> taken = new HashSet<>();
        for (Point point : points) {
            Coordinate site = new Coordinate(point.at().x * shrink, point.at().y);
            while (!taken.add(site)) {
                site = new Coordinate(site.x + NUDGE, site.y);
            }
            sites.put(site, point);
        }
        return sites;
    }
}
