package nl.straatkubus.web.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.Ranking;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What the map shows for a set of choices: computed once, read by the map's paint, the legend, the table and the area
 * panel. Immutable.
 */
final class MapPicture {
    /** The class of a node that another level carries. */
    static final int NOT_DRAWN = 100;

    static final int PROTECTED = 250;
    static final int NO_DATA = 251;
    static final int NOT_DELIVERED = 252;
    private static final int BOTH_HIGH = 8;
    private static final int BINS = 20;

    private final Mode mode;
    private final List<Layer> layers;
    private final Surface surface;
    private final Optional<Classes> classes;
    private final Moments moments;
    private final Filter.Match match;
    private final String stamp;
    private final AtomicReference<byte[]> paint = new AtomicReference<>();
    private final AtomicReference<Boolean> estimates = new AtomicReference<>();

    /**
     * @param classes empty for two in one and filter, whose values are their classes
     * @param match of use for a filter only
     */
    MapPicture(
            Mode mode,
            List<Layer> layers,
            Surface surface,
            Optional<Classes> classes,
            Moments moments,
            Filter.Match match,
            String stamp) {
        this.mode = mode;
        this.layers = List.copyOf(layers);
        this.surface = surface;
        this.classes = classes;
        this.moments = moments;
        this.match = match;
        this.stamp = stamp;
    }

    Mode mode() {
        return mode;
    }

    List<Layer> layers() {
        return layers;
    }

    /** The layers whose terms let them be taken along. */
    List<Layer> taken() {
        return layers.stream().filter(layer -> layer.indicator().mayBeTaken()).toList();
    }

    Surface surface() {
        return surface;
    }

    Optional<Classes> classes() {
        return classes;
    }

    /**
     * Of when the picture is.
     *
     * @param period empty where nothing was delivered
     * @param since what the period is compared with, for a change only
     */
    record Moments(Optional<Period> period, Optional<Period> since) {}

    Optional<Period> period() {
        return moments.period();
    }

    Optional<Period> since() {
        return moments.since();
    }

    /** The place of a row's score and how far it hangs on the weights; of use for a score only. */
    Ranking ranking(Area row) {
        return Ranking.of(layers.stream().map(Layer::part).toList(), surface, row.node());
    }

    Filter.Match match() {
        return match;
    }

    /** What the filter leaves; of use for a filter only. */
    Filter.Remaining remaining() {
        return Filter.remaining(surface);
    }

    /** The picture as the browser reads it, packed once. */
    byte[] paint() {
        return paint.updateAndGet(known -> known == null ? Paint.gzipped(this, "") : known);
    }

    /** Whether any of its figures is an estimate: releases never change, so that is followed back once. */
    boolean holdsEstimates(Supplier<Boolean> lineage) {
        return estimates.updateAndGet(known -> known == null ? lineage.get() : known);
    }

    Lattice lattice() {
        return surface.lattice();
    }

    /** Changes whenever anything in the picture does. */
    String stamp() {
        return stamp;
    }

    /** Whether low values call for attention, so that the ramp runs the other way. */
    boolean reversed() {
        return (mode == Mode.SINGLE || mode == Mode.CHANGE)
                && layers.getFirst().indicator().direction() == Direction.HIGHER_IS_BETTER;
    }

    /**
     * Whether numbers are drawn as circles: a large area with many people would look worse than a small one with as many
     * if numbers coloured areas.
     */
    boolean hasSymbols() {
        Kind kind = layers.getFirst().indicator().kind();
        return (mode == Mode.SINGLE || mode == Mode.CHANGE)
                && (kind == Kind.COUNT || kind == Kind.AMOUNT)
                && classes.filter(found -> found.count() > 0).isPresent()
                && largest() > 0;
    }

    /** The number, whatever its sign, that the largest circle stands for. */
    double largest() {
        Classes found = classes.orElseThrow();
        return Math.max(Math.abs(found.lowest()), Math.abs(found.upper()[found.count() - 1]));
    }

    /** The class of a node as the paint holds it. */
    int classOf(int node) {
        if (!surface.isDrawn(node)) {
            return NOT_DRAWN;
        }
        return switch (surface.state(node)) {
            case PUBLISHED -> paletteIndex(surface.value(node));
            case PROTECTED -> PROTECTED;
            case NO_DATA -> NO_DATA;
            case NOT_DELIVERED -> NOT_DELIVERED;
        };
    }

    private int paletteIndex(float value) {
        return classes.map(found -> found.classOf(value)).orElse((int) value);
    }

    /** The areas drawn with a figure, each once however many smaller ones it covers. */
    int[] published() {
        return IntStream.range(0, lattice().size())
                .filter(node -> surface.isDrawn(node) && surface.state(node) == CellState.PUBLISHED)
                .toArray();
    }

    /** Number of areas that are drawn. */
    int drawn() {
        return (int)
                IntStream.range(0, lattice().size()).filter(surface::isDrawn).count();
    }

    /** How many drawn figures fall in each of twenty equal steps from the lowest to the highest. */
    int[] histogram() {
        int[] bins = new int[BINS];
        classes.filter(found -> found.count() > 0).ifPresent(found -> {
            double low = found.lowest();
            double span = found.upper()[found.count() - 1] - low;
            for (int node : published()) {
                double place = span == 0 ? 0 : (surface.value(node) - low) / span;
                bins[Math.clamp((int) (place * BINS), 0, BINS - 1)]++;
            }
        });
        return bins;
    }

    /** Share of the drawn figures that are lower than this one, 0 to 1. */
    double lowerThan(float value) {
        int[] nodes = published();
        long lower =
                Arrays.stream(nodes).filter(node -> surface.value(node) < value).count();
        return nodes.length == 0 ? 0 : lower / (double) nodes.length;
    }

    /**
     * Where two indicators meet.
     *
     * @param areas drawn areas that are high in both
     * @param rows areas of the chosen level in those: streets, neighbourhoods or districts
     * @param households in those areas
     * @param expected number of areas that chance alone would give
     */
    record Meeting(int areas, int rows, int households, int expected) {}

    /** Counts the areas that are high in both of two indicators; of use for two in one only. */
    Meeting meeting() {
        int[] nodes = published();
        int both = 0;
        int households = 0;
        int highX = 0;
        int highY = 0;
        for (int node : nodes) {
            int value = (int) surface.value(node);
            highX += value % 3 == 2 ? 1 : 0;
            highY += value / 3 == 2 ? 1 : 0;
            if (value == BOTH_HIGH) {
                both++;
                households += lattice().area(node).households();
            }
        }
        int expected = nodes.length == 0 ? 0 : Math.round(highX * (float) highY / nodes.length);
        int rows = (int) Arrays.stream(surface.rows())
                .filter(row -> surface.value(row) == BOTH_HIGH)
                .count();
        return new Meeting(both, rows, households, expected);
    }

    /** The area whose row in the picture stands for a place: itself, or the one of the chosen level that holds it. */
    Area row(Area place) {
        Area at = place;
        while (at.level().compareTo(surface.level()) < 0) {
            at = lattice().area(at.parent());
        }
        return at;
    }

    /** The area that carries the figure of a row, which may be the row itself. */
    Area cell(Area row) {
        int cell = surface.cell(row.node());
        return cell < 0 ? row : lattice().area(cell);
    }

    /** The areas that are drawn as one with a cell: itself, or all blocks that carry one figure together. */
    List<Area> drawnWith(int cell) {
        return surface.together(cell)
                .map(code -> Arrays.stream(surface.rows())
                        .filter(row ->
                                surface.together(row).filter(code::equals).isPresent())
                        .mapToObj(lattice()::area)
                        .toList())
                .orElseGet(() -> List.of(lattice().area(cell)));
    }

    /** The level at which most figures of this picture stand, told as the picture's resolution. */
    AreaLevel resolution() {
        int[] counts = new int[AreaLevel.values().length];
        for (int row : surface.rows()) {
            if (surface.state(row) == CellState.PUBLISHED) {
                counts[lattice().level(surface.cell(row)).ordinal()]++;
            }
        }
        int most = surface.level().ordinal();
        for (int i = 0; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return AreaLevel.values()[most];
    }
}
