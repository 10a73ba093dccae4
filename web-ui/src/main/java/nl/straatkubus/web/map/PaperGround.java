package nl.straatkubus.web.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.zip.GZIPInputStream;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.web.shell.DesignTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Water, parks, roads and rail for maps on paper, from the file that the map on the screen reads. */
final class PaperGround {
    private static final float ROAD_CASING = 0.8f;

    private final List<Feature> features = new ArrayList<>();
    private final JsonNode file;

    /**
     * @param kind as the geometry names it
     * @param width metres of a line, on the ground
     */
    private record Feature(String kind, Path2D path, boolean line, double width) {}

    private PaperGround(JsonNode file) {
        this.file = file;
        file.path("features").forEach(this::read);
    }

    /** Outlines in metres of web mercator. */
    static PaperGround of(Lattices.MapGeometry geometry) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(geometry.gzip()))) {
            return new PaperGround(JsonMapper.builder().build().readTree(unpacked));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void read(JsonNode feature) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        boolean line = feature.has("line");
        if (line) {
            append(path, feature.get("line"), false);
        }
        feature.path("polygon").forEach(ring -> append(path, ring, true));
        feature.path("polygons").forEach(polygon -> polygon.forEach(ring -> append(path, ring, true)));
        features.add(new Feature(
                feature.path("kind").asString(""),
                path,
                line,
                feature.path("width").asDouble(0)));
    }

    /** Points follow each other as differences. */
    private void append(Path2D path, JsonNode numbers, boolean closed) {
        double unit = file.get("unit").asDouble();
        double x = file.get("origin").get(0).asDouble();
        double y = file.get("origin").get(1).asDouble();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            x += numbers.get(i).asDouble() * unit;
            y += numbers.get(i + 1).asDouble() * unit;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed && numbers.size() > 0) {
            path.closePath();
        }
    }

    /** @param place brings metres of web mercator to the paper; a metre on the ground is {@code metre} long there */
    void drawBelow(Graphics2D pen, AffineTransform place, double metre) {
        fill(pen, place, "builtup", mixed("--sk-map-road-edge"));
        fill(pen, place, "park", colour("--sk-map-park"));
        lines(pen, place, "canal", colour("--sk-map-water"), width -> Math.max(width * metre, 0.8));
        fill(pen, place, "canal", colour("--sk-map-water"));
        fill(pen, place, "water", colour("--sk-map-water"));
        lines(pen, place, "water", colour("--sk-map-water"), width -> Math.max(width * metre, 0.7));
        lines(pen, place, "road", colour("--sk-map-road-edge"), width -> Math.max(width * metre, 0.9) + ROAD_CASING);
        lines(pen, place, "road", colour("--sk-map-road"), width -> Math.max(width * metre, 0.9));
    }

    void drawAbove(Graphics2D pen, AffineTransform place) {
        lines(pen, place, "rail", colour("--sk-map-rail"), width -> 1.2);
    }

    private static Color colour(String token) {
        return DesignTokens.colour(token);
    }

    /** A third of a colour on the land, without asking the paper for transparency. */
    private static Color mixed(String token) {
        Color land = colour("--sk-map-land");
        Color ink = colour(token);
        return new Color(
                (2 * land.getRed() + ink.getRed()) / 3,
                (2 * land.getGreen() + ink.getGreen()) / 3,
                (2 * land.getBlue() + ink.getBlue()) / 3);
    }

    private void fill(Graphics2D pen, AffineTransform place, String kind, Color colour) {
        pen.setPaint(colour);
        features.stream()
                .filter(feature -> feature.kind().equals(kind) && !feature.line())
                .map(feature -> place.createTransformedShape(feature.path()))
                .filter(shape -> inSight(pen, shape))
                .forEach(pen::fill);
    }

    private void lines(Graphics2D pen, AffineTransform place, String kind, Color colour, DoubleUnaryOperator widths) {
        pen.setPaint(colour);
        for (Feature feature : features) {
            if (feature.kind().equals(kind) && feature.line()) {
                Shape line = place.createTransformedShape(feature.path());
                if (inSight(pen, line)) {
                    pen.setStroke(new BasicStroke(
                            (float) widths.applyAsDouble(feature.width()),
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_ROUND));
                    pen.draw(line);
                }
            }
        }
    }

    private static boolean inSight(Graphics2D pen, Shape shape) {
        return pen.getClipBounds() == null || pen.getClipBounds().intersects(shape.getBounds2D());
    }
}
