package nl.straatkubus.platform.geography;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes the compact geometry file that the map reads once per lattice: JSON with whole numbers of 0.2 metre in web
 * mercator, each ring as differences from point to point, gzipped.
 */
final class GeometryFile {
    private static final double UNIT = 0.2;
    private static final double EARTH = 6_378_137;

    private final StringBuilder out = new StringBuilder(1 << 20);
    private final double originX;
    private final double originY;

    private GeometryFile(Coordinate origin) {
        this.originX = Math.rint(mercatorX(origin.x));
        this.originY = Math.rint(mercatorY(origin.y));
    }

    static byte[] gzip(String lattice, List<Area> areas, List<Geometry> outlines, List<LatticeDraft.Feature> features) {
        Coordinate origin = outlines.getLast().getEnvelopeInternal().centre();
        String json = new GeometryFile(origin).write(lattice, areas, outlines, features);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length() / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private String write(
            String lattice, List<Area> areas, List<Geometry> outlines, List<LatticeDraft.Feature> features) {
        out.append("{\"version\":1,\"lattice\":").append(quoted(lattice));
        out.append(",\"origin\":[")
                .append(originX)
                .append(',')
                .append(originY)
                .append("],\"unit\":")
                .append(UNIT);
        out.append(",\"nodes\":{\"level\":[");
        list(areas, area -> out.append(area.level().ordinal()));
        out.append("],\"parent\":[");
        list(areas, area -> out.append(area.parent()));
        out.append("],\"code\":[");
        list(areas, area -> out.append(quoted(area.code().value())));
        out.append("],\"name\":[");
        list(areas, area -> out.append(quoted(area.name())));
        out.append("],\"label\":[");
        list(areas, area -> out.append(x(area.longitude())).append(',').append(y(area.latitude())));
        out.append("]},\"shapes\":[");
        list(outlines, this::shape);
        out.append("],\"features\":[");
        list(features.stream().filter(feature -> !feature.shape().isEmpty()).toList(), this::feature);
        out.append("],\"places\":[");
        places(areas, features);
        return out.append("]}").toString();
    }

    private void places(List<Area> areas, List<LatticeDraft.Feature> features) {
        record Place(String name, int rank, double longitude, double latitude) {}
        List<Place> places = new ArrayList<>();
        for (Area area : areas) {
            if (area.level() == AreaLevel.DISTRICT || area.level() == AreaLevel.NEIGHBOURHOOD) {
                int rank = area.level() == AreaLevel.DISTRICT ? 1 : 2;
                places.add(new Place(area.name(), rank, area.longitude(), area.latitude()));
            }
        }
        for (LatticeDraft.Feature feature : features) {
            if (!feature.name().isBlank() && feature.shape() instanceof Polygon polygon) {
                Coordinate at = polygon.getInteriorPoint().getCoordinate();
                places.add(new Place(feature.name(), 3, at.x, at.y));
            }
        }
        list(places, place -> out.append("{\"name\":")
                .append(quoted(place.name()))
                .append(",\"rank\":")
                .append(place.rank())
                .append(",\"at\":[")
                .append(x(place.longitude()))
                .append(',')
                .append(y(place.latitude()))
                .append("]}"));
    }

    private void shape(Geometry outline) {
        if (outline instanceof Polygon polygon) {
            polygon(polygon);
            return;
        }
        out.append("{\"m\":[");
        boolean first = true;
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (outline.getGeometryN(i) instanceof Polygon part) {
                out.append(first ? "" : ",");
                first = false;
                polygon(part);
            }
        }
        out.append("]}");
    }

    private void feature(LatticeDraft.Feature feature) {
        out.append("{\"kind\":")
                .append(quoted(feature.kind()))
                .append(",\"name\":")
                .append(quoted(feature.name()));
        out.append(",\"width\":").append(feature.width());
        switch (feature.shape()) {
            case LineString line -> {
                out.append(",\"line\":");
                path(line.getCoordinates(), line.getNumPoints());
            }
            case Polygon polygon -> {
                out.append(",\"polygon\":");
                polygon(polygon);
            }
            default -> {
                out.append(",\"polygons\":[");
                list(parts(feature.shape()), part -> polygon((Polygon) part));
                out.append(']');
            }
        }
        out.append('}');
    }

    private static List<Geometry> parts(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .filter(Polygon.class::isInstance)
                .toList();
    }

    private void polygon(Polygon polygon) {
        out.append('[');
        ring(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.append(',');
            ring(polygon.getInteriorRingN(i));
        }
        out.append(']');
    }

    private void ring(LineString ring) {
        path(ring.getCoordinates(), ring.getNumPoints() - 1);
    }

    private void path(Coordinate[] points, int count) {
        out.append('[');
        long lastX = 0;
        long lastY = 0;
        boolean first = true;
        for (int i = 0; i < count; i++) {
            long x = x(points[i].x);
            long y = y(points[i].y);
            if (!first && x == lastX && y == lastY) {
                continue;
            }
            out.append(first ? "" : ",").append(x - lastX).append(',').append(y - lastY);
            first = false;
            lastX = x;
            lastY = y;
        }
        out.append(']');
    }

    private <T> void list(List<T> items, Consumer<T> each) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            each.accept(items.get(i));
        }
    }

    private long x(double longitude) {
        return Math.round((mercatorX(longitude) - originX) / UNIT);
    }

    private long y(double latitude) {
        return Math.round((mercatorY(latitude) - originY) / UNIT);
    }

    private static double mercatorX(double longitude) {
        return EARTH * Math.toRadians(longitude);
    }

    private static double mercatorY(double latitude) {
        return EARTH * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
