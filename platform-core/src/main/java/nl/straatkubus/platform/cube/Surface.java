package nl.straatkubus.platform.cube;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Nesting;

/**
 * What a map or table shows of a lattice at one level: for every node whether it is drawn, in which state and with which
 * value. An area whose own figure is withheld carries the figure of the smallest published area that contains it, up to
 * the district; that larger area is then drawn as one shape.
 */
public final class Surface {
    private static final int NOWHERE = -1;

    private final Lattice lattice;
    private final AreaLevel level;
    private final int[] rows;
    private final int[] cell;
    private final CellState[] states;
    private final float[] values;
    private final Map<Integer, String> together = new HashMap<>();
    private final Map<Boolean, Combination.Reference> references = new ConcurrentHashMap<>();

    private Surface(Lattice lattice, AreaLevel level, int[] rows) {
        this.lattice = lattice;
        this.level = level;
        this.rows = rows;
        this.cell = new int[lattice.size()];
        this.states = new CellState[lattice.size()];
        this.values = new float[lattice.size()];
        Arrays.fill(cell, NOWHERE);
        Arrays.fill(values, Float.NaN);
    }

    /** The surface of one slice. */
    public static Surface of(Lattice lattice, Slice slice, AreaLevel level) {
        Surface surface = new Surface(lattice, level, lattice.rows(level));
        for (int row : surface.rows) {
            Placed placed = at(lattice, slice, level, row);
            surface.place(row, placed.cell(), placed.state(), placed.value());
        }
        return surface;
    }

    /**
     * What a surface says of one row.
     *
     * @param cell the node whose figure the row carries
     * @param value NaN unless the state is published
     */
    public record Placed(int cell, CellState state, float value) {}

    /** One row of the surface of a slice, without working out the others; also for a node above the level. */
    public static Placed at(Nesting lattice, Slice slice, AreaLevel level, int row) {
        AreaLevel own = lattice.level(row).compareTo(level) > 0 ? lattice.level(row) : level;
        CellState state = slice.state(row);
        int published = smallest(lattice, own, row, slice::isPublished);
        if (published == NOWHERE || state == CellState.NO_DATA || state == CellState.NOT_DELIVERED) {
            return new Placed(row, state, Float.NaN);
        }
        return new Placed(published, CellState.PUBLISHED, slice.value(published));
    }

    /**
     * How much the figures of one slice differ from those of an earlier one. Only like is compared with like: a row
     * carries the difference of the smallest area around it that both slices show.
     */
    public static Surface difference(Lattice lattice, Slice now, Slice then, AreaLevel level) {
        Surface surface = new Surface(lattice, level, lattice.rows(level));
        for (int row : surface.rows) {
            CellState state = CellState.gravest(List.of(now.state(row), then.state(row)));
            int both = smallest(lattice, level, row, node -> now.isPublished(node) && then.isPublished(node));
            if (both == NOWHERE || state == CellState.NO_DATA || state == CellState.NOT_DELIVERED) {
                surface.place(row, row, state, Float.NaN);
            } else {
                surface.place(row, both, CellState.PUBLISHED, now.value(both) - then.value(both));
            }
        }
        return surface;
    }

    /**
     * Four-digit postcodes, circa: the street blocks that mostly lie in each carry its figure. Its level is that of the
     * blocks; {@link #together} tells which of them belong to one postcode.
     */
    public static Surface circa(Lattice lattice, Slice slice, Kind kind) {
        CircaPostcodes postcodes = new CircaPostcodes(lattice);
        Map<String, List<Integer>> blocks = postcodes.blocks();
        Surface surface = new Surface(lattice, AreaLevel.B100, lattice.rows(AreaLevel.B100));
        for (CircaPostcodes.Figure figure : postcodes.figures(slice, kind)) {
            for (int block : blocks.getOrDefault(figure.code(), List.of())) {
                surface.place(block, block, figure.state(), figure.value());
                surface.together.put(block, figure.code());
            }
        }
        for (int row : surface.rows) {
            if (surface.cell[row] == NOWHERE) {
                surface.place(row, row, slice.state(row), slice.value(row));
            }
        }
        return surface;
    }

    /**
     * A surface computed from others of the same lattice and level, row by row. A row is drawn at the finest of its
     * sources' cells, because there the outcome can change.
     */
    static Surface combine(List<Surface> sources, Combiner combiner) {
        Surface first = sources.getFirst();
        Surface combined = new Surface(first.lattice, first.level, first.rows);
        combined.together.putAll(first.together);
        int[] finest = finest(sources);
        for (int i = 0; i < finest.length; i++) {
            int row = first.rows[i];
            float value = combiner.at(row);
            CellState state = Float.isNaN(value) ? combiner.missing(row) : CellState.PUBLISHED;
            combined.place(row, state == CellState.PUBLISHED ? finest[i] : row, state, value);
        }
        return combined;
    }

    /** By row the smallest of the cells that carry it; source by source, for thousands of rows and tens of sources. */
    private static int[] finest(List<Surface> sources) {
        Surface first = sources.getFirst();
        Lattice lattice = first.lattice;
        int[] finest = new int[first.rows.length];
        for (int i = 0; i < finest.length; i++) {
            finest[i] = first.cell[first.rows[i]];
        }
        for (Surface source : sources.subList(1, sources.size())) {
            for (int i = 0; i < finest.length; i++) {
                int row = first.rows[i];
                // The row itself is as small as it gets.
                if (finest[i] != row) {
                    int at = source.cell[row];
                    if (at == row || (at != finest[i] && lattice.level(at).compareTo(lattice.level(finest[i])) < 0)) {
                        finest[i] = at;
                    }
                }
            }
        }
        return finest;
    }

    /** Computes a row's combined value, NaN where there is none, and tells why it is missing. */
    interface Combiner {
        float at(int row);

        CellState missing(int row);
    }

    /** The smallest area around a row that is shown, no larger than a district or the level itself. */
    private static int smallest(Nesting lattice, AreaLevel level, int row, IntPredicate shown) {
        AreaLevel limit = level.compareTo(AreaLevel.DISTRICT) > 0 ? level : AreaLevel.DISTRICT;
        for (int at = row; at >= 0 && lattice.level(at).compareTo(limit) <= 0; at = lattice.parent(at)) {
            if (shown.test(at)) {
                return at;
            }
        }
        return NOWHERE;
    }

    private void place(int row, int drawn, CellState state, float value) {
        cell[row] = drawn;
        states[row] = state;
        values[row] = value;
        states[drawn] = state;
        values[drawn] = value;
        cell[drawn] = drawn;
    }

    /** The four-digit postcode whose figure a row carries together with other rows; empty for a row of its own. */
    public Optional<String> together(int row) {
        return Optional.ofNullable(together.get(row));
    }

    public Lattice lattice() {
        return lattice;
    }

    public AreaLevel level() {
        return level;
    }

    /** The nodes of the level: one row of a table each. */
    public int[] rows() {
        return rows.clone();
    }

    /** The node whose figure a row carries: itself or the larger area drawn in its place. */
    public int cell(int row) {
        return cell[row];
    }

    /** Whether the surface says anything of a node: its rows and the cells that carry their figures. */
    public boolean holds(int node) {
        return cell[node] != NOWHERE;
    }

    public CellState state(int row) {
        return states[row];
    }

    /** NaN unless the state is published. */
    public float value(int row) {
        return values[row];
    }

    /** How the figures are spread, worked out once: the surface stays as it is. */
    Combination.Reference reference(boolean lowIsMore, Function<Surface, Combination.Reference> work) {
        return references.computeIfAbsent(lowIsMore, way -> work.apply(this));
    }

    float[] values() {
        return values;
    }

    /** As {@link #rows}, not to be changed. */
    int[] rowsShown() {
        return rows;
    }

    /** Whether a node is drawn as a shape of its own. */
    public boolean isDrawn(int node) {
        return cell[node] == node;
    }
}
