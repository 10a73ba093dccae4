package nl.straatkubus.ingest.geography;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;

/** Polygons from GeoJSON, and what is done with them. Anything that is no polygon is left away. */
final class Shapes {
    static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int SMALLEST_RING = 4;
    /** Beyond it a coordinate cannot be a longitude or latitude. */
    private static final double WIDEST = 180;

    private Shapes() {}

    /** Null when the geometry holds no polygon. */
    static Geometry read(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        collect(geometry, polygons);
        return polygons.isEmpty() ? null : polygonal(GeometryFixer.fix(FACTORY.buildGeometry(polygons)));
    }

    private static void collect(JsonNode geometry, List<Polygon> polygons) {
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> add(geometry.path("coordinates"), polygons);
            case "MultiPolygon" -> geometry.path("coordinates").forEach(polygon -> add(polygon, polygons));
            case "GeometryCollection" -> geometry.path("geometries").forEach(part -> collect(part, polygons));
            default -> {}
        }
    }

    private static void add(JsonNode rings, List<Polygon> polygons) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> {
            if (ring.size() >= SMALLEST_RING) {
                read.add(ring(ring));
            }
        });
        if (!read.isEmpty()) {
            polygons.add(FACTORY.createPolygon(
                    read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new)));
        }
    }

    private static LinearRing ring(JsonNode points) {
        Coordinate[] coordinates = new Coordinate[points.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(
                    points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
            if (Math.abs(coordinates[i].x) > WIDEST) {
                throw new UnreadableGeography(
                        "The coordinates are not longitude and latitude (CRS84) but something like RD New: "
                                + coordinates[i].x + " " + coordinates[i].y);
            }
        }
        if (!coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw new UnreadableGeography("An outline is not closed near " + coordinates[0]);
        }
        return FACTORY.createLinearRing(coordinates);
    }

    /** The polygons of a geometry, null when there is none. */
    static Geometry polygonal(Geometry geometry) {
        List<Geometry> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            if (!((Polygon) polygon).isEmpty()) {
                polygons.add((Polygon) polygon);
            }
        }
        return polygons.isEmpty() ? null : FACTORY.buildGeometry(polygons);
    }

    static Geometry union(Geometry one, Geometry other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return polygonal(OverlayNGRobust.union(List.of(one, other)));
    }
}
