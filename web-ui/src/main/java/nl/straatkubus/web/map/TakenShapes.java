package nl.straatkubus.web.map;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.geography.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is taken along as GeoJSON (RFC 7946), longitude and latitude to a decimetre. The notes stand beside the
 * features, and the columns are their properties.
 */
final class TakenShapes {
    private static final double DECIMETRE = 1e6;

    private TakenShapes() {}

    /** @param outlines by node; an area without one has no geometry */
    static byte[] geoJson(Taking taking, Map<Integer, Geometry> outlines) {
        List<Object> features = new ArrayList<>();
        for (Area row : taking.rows()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (Taking.Column column : taking.columns()) {
                Object cell = column.cell().apply(row);
                properties.put(
                        column.heading(),
                        cell instanceof Float figure ? new BigDecimal(TakenFile.number(figure)) : cell);
            }
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("id", row.code().value());
            feature.put("properties", properties);
            feature.put("geometry", shape(outlines.get(row.node())));
            features.add(feature);
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("notes", taking.notes());
        collection.put("features", features);
        return JsonMapper.builder().build().writeValueAsString(collection).getBytes(StandardCharsets.UTF_8);
    }

    private static Object shape(Geometry outline) {
        if (outline == null) {
            return null;
        }
        List<Object> polygons = new ArrayList<>();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            // Outer rings run against the clock, holes with it.
            Polygon polygon = (Polygon) outline.getGeometryN(i).norm().reverse();
            List<Object> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(ring(polygon.getInteriorRingN(hole)));
            }
            polygons.add(rings);
        }
        return polygons.size() == 1
                ? Map.of("type", "Polygon", "coordinates", polygons.getFirst())
                : Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<double[]> ring(LineString line) {
        List<double[]> points = new ArrayList<>();
        for (Coordinate at : line.getCoordinates()) {
            points.add(
                    new double[] {Math.round(at.x * DECIMETRE) / DECIMETRE, Math.round(at.y * DECIMETRE) / DECIMETRE});
        }
        return points;
    }
}
