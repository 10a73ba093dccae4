package nl.straatkubus.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The geometry of a GeoJSON feature (RFC 7946), in the coordinates of the file. */
final class FeatureShape {
    private static final GeometryFactory SHAPES = Position.SHAPES;

    private String type = "";
    private Nested coordinates = new Many(List.of());
    private final List<Geometry> parts = new ArrayList<>();

    private FeatureShape() {}

    /** Coordinates as the file nests them. */
    private sealed interface Nested {
        /** What is inside; a position holds nothing more. */
        default List<Nested> inside() {
            return List.of();
        }
    }

    private record At(Coordinate position) implements Nested {}

    private record Many(List<Nested> inside) implements Nested {}

    /**
     * Reads on to the end of the geometry on whose opening brace the parser stands.
     *
     * @return null where it is empty or of no known form
     */
    static Geometry read(JsonParser parser) {
        FeatureShape shape = new FeatureShape();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                shape.type = parser.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                shape.coordinates = nested(parser);
            } else if (name.equals("geometries") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    shape.add(read(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        return shape.built();
    }

    private void add(Geometry part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static Nested nested(JsonParser parser) {
        List<Nested> inside = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                inside.add(nested(parser));
            } else if (token.isNumeric()) {
                numbers.add(parser.getDoubleValue());
            } else {
                parser.skipChildren();
            }
        }
        return numbers.size() > 1 ? new At(new Coordinate(numbers.get(0), numbers.get(1))) : new Many(inside);
    }

    private Geometry built() {
        try {
            return switch (type) {
                case "Point" -> coordinates instanceof At(Coordinate at) ? SHAPES.createPoint(at) : null;
                case "MultiPoint" -> SHAPES.createMultiPointFromCoords(line(coordinates));
                case "LineString" -> SHAPES.createLineString(line(coordinates));
                case "MultiLineString" ->
                    SHAPES.createMultiLineString(coordinates.inside().stream()
                            .map(one -> SHAPES.createLineString(line(one)))
                            .toArray(LineString[]::new));
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" ->
                    SHAPES.createMultiPolygon(coordinates.inside().stream()
                            .map(FeatureShape::polygon)
                            .toArray(Polygon[]::new));
                case "GeometryCollection" -> SHAPES.buildGeometry(parts);
                default -> null;
            };
        } catch (IllegalArgumentException noShape) {
            // A ring that is not closed, or a line of one point.
            return null;
        }
    }

    private static Polygon polygon(Nested rings) {
        List<LinearRing> read = rings.inside().stream()
                .map(ring -> SHAPES.createLinearRing(line(ring)))
                .toList();
        return read.isEmpty()
                ? SHAPES.createPolygon()
                : SHAPES.createPolygon(
                        read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] line(Nested points) {
        return points.inside().stream()
                .flatMap(one -> one instanceof At(Coordinate at) ? Stream.of(at) : Stream.<Coordinate>empty())
                .toArray(Coordinate[]::new);
    }
}
