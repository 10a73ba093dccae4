package nl.straatkubus.web.signals;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A small map of the blocks around a signal: released figures of its period in the classes of its theme, its place edged. */
final class SignalMap {
    private static final double SIZE = 100;
    private static final double LEAST_METRES = 700;
    private static final double METRES_A_DEGREE = 111_320;
    private static final double LEAST_STEP = 0.8;
    private static final double ROOM = 1.8;

    private final Map<Integer, Geometry> blocks;
    private final Set<Integer> place;
    private final Shades shades;
    private final Coordinate middle;
    private final double metres;
    private final double narrowing;

    SignalMap(Signal signal, Lattice lattice, Map<Integer, Geometry> blocks, Shades shades) {
        this.blocks = blocks;
        this.shades = shades;
        place = blocks.keySet().stream()
                .filter(block -> signal.place().areas().stream()
                        .anyMatch(area -> lattice.ancestor(block, area.level()) == area.node()
                                || lattice.ancestor(area.node(), AreaLevel.B100) == block))
                .collect(Collectors.toUnmodifiableSet());
        Envelope around = new Envelope();
        place.forEach(block -> around.expandToInclude(blocks.get(block).getEnvelopeInternal()));
        middle = around.isNull() ? new Coordinate() : around.centre();
        narrowing = Math.cos(Math.toRadians(middle.y));
        double extent = Math.max(around.getWidth() * narrowing, around.getHeight()) * METRES_A_DEGREE;
        metres = Math.max(LEAST_METRES, extent * ROOM);
    }

    /** Whether the place has an outline, so that there is something to show. */
    boolean shows() {
        return !place.isEmpty();
    }

    String svg() {
        StringBuilder around = new StringBuilder();
        StringBuilder edge = new StringBuilder();
        StringBuilder here = new StringBuilder();
        blocks.forEach((block, shape) -> {
            if (isInSight(shape)) {
                String path = path(shape);
                String drawn = "<path d=\"%s\" fill=\"%s\"/>".formatted(path, shades.of(block));
                (place.contains(block) ? here : around).append(drawn);
                if (place.contains(block)) {
                    edge.append(path);
                }
            }
        });
        return """
                <svg viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice" stroke="#fff" stroke-width=".8" stroke-linejoin="round">\
                <rect width="100" height="100" fill="var(--sk-map-land)" stroke="none"/>%s\
                <path d="%s" fill="none" stroke="#fff" stroke-width="9"/>\
                <path d="%s" fill="none" stroke="var(--sk-map-selected)" stroke-width="5"/>%s</svg>""".formatted(around, edge, edge, here);
    }

    private boolean isInSight(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        return x(box.getMaxX()) > 0 && x(box.getMinX()) < SIZE && y(box.getMinY()) > 0 && y(box.getMaxY()) < SIZE;
    }

    private String path(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(part -> ring(shape.getGeometryN(part).getCoordinates()))
                .collect(Collectors.joining());
    }

    /** Steps that nobody sees at this size are left out. */
    private String ring(Coordinate[] points) {
        StringBuilder path = new StringBuilder();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (Coordinate point : points) {
            double x = x(point.x);
            double y = y(point.y);
            if (path.isEmpty() || Math.hypot(x - lastX, y - lastY) >= LEAST_STEP) {
                path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : "L%.1f %.1f", x, y));
                lastX = x;
                lastY = y;
            }
        }
        return path.append('Z').toString();
    }

    private double x(double longitude) {
        return SIZE / 2 + (longitude - middle.x) * narrowing * METRES_A_DEGREE / metres * SIZE;
    }

    private double y(double latitude) {
        return SIZE / 2 - (latitude - middle.y) * METRES_A_DEGREE / metres * SIZE;
    }
}
