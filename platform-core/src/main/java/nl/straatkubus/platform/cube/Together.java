package nl.straatkubus.platform.cube;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Selection;

/**
 * One figure for several areas together, added up from what is released of the largest areas inside the selection and
 * nothing else: whoever has the release can add up the same. A part whose figure is withheld, or belongs to an area that
 * lies partly outside, is not told and not estimated.
 *
 * @param state published as soon as a part is told, else why nothing is
 * @param value the sum of a count or amount, the whole percentage of a rate, a mean with one decimal; NaN unless published
 * @param told households (in the year of the geography) in the part whose figures are added up
 * @param larger households whose figure is that of an area that lies partly outside the selection
 * @param hidden households in the rest that is protected
 * @param missing households in the rest without data or whose data were not delivered
 */
public record Together(CellState state, float value, int told, int larger, int hidden, int missing) {

    /** @param slice of the selection's lattice */
    public static Together of(Selection selection, Slice slice, Kind kind) {
        Parts parts = new Parts(selection.lattice(), slice);
        selection.areas().forEach(area -> parts.add(area.node()));
        return parts.together(kind);
    }

    /** Households in the whole selection. */
    public int households() {
        return told + larger + hidden + missing;
    }

    /** Whether the figure is of the whole selection. */
    public boolean isWhole() {
        return state == CellState.PUBLISHED && told == households();
    }

    private static final class Parts {
        private final Lattice lattice;
        private final Slice slice;
        private final Added added = new Added();
        private final Map<CellState, Integer> households = new EnumMap<>(CellState.class);
        private int larger;

        Parts(Lattice lattice, Slice slice) {
            this.lattice = lattice;
            this.slice = slice;
        }

        void add(int node) {
            Area area = lattice.area(node);
            if (!slice.isPublished(node) && !lattice.children(node).isEmpty()) {
                lattice.children(node).forEach(this::add);
                return;
            }
            households.merge(slice.state(node), area.households(), Integer::sum);
            if (slice.isPublished(node)) {
                added.add(slice, node);
            } else if (slice.state(node) == CellState.PROTECTED && isPartOfTold(node)) {
                larger += area.households();
            }
        }

        /** Up to the district, as far as the map looks for a figure. */
        private boolean isPartOfTold(int node) {
            for (int at = lattice.parent(node); at >= 0; at = lattice.parent(at)) {
                if (slice.isPublished(at)) {
                    return lattice.level(at).compareTo(AreaLevel.DISTRICT) <= 0;
                }
            }
            return false;
        }

        Together together(Kind kind) {
            float value = added.value(kind);
            boolean untold =
                    Float.isNaN(value) && !households.containsKey(CellState.PUBLISHED) && !households.isEmpty();
            CellState state = !Float.isNaN(value)
                    ? CellState.PUBLISHED
                    : untold ? CellState.gravest(List.copyOf(households.keySet())) : CellState.NO_DATA;
            return new Together(
                    state,
                    value,
                    of(CellState.PUBLISHED),
                    larger,
                    of(CellState.PROTECTED) - larger,
                    of(CellState.NO_DATA) + of(CellState.NOT_DELIVERED));
        }

        private int of(CellState state) {
            return households.getOrDefault(state, 0);
        }
    }
}
