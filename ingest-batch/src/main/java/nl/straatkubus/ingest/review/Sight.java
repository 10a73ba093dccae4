package nl.straatkubus.ingest.review;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.review.Effects.Visibility;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;

/** Counts what people will see of a release on the level that they look at. */
final class Sight {
    private final Lattices lattices;

    Sight(Lattices lattices) {
        this.lattices = lattices;
    }

    /** The best that any indicator shows of each area. */
    private record Seen(BitSet own, BitSet larger, BitSet hidden) {
        Seen() {
            this(new BitSet(), new BitSet(), new BitSet());
        }

        Visibility counted() {
            larger.andNot(own);
            hidden.andNot(own);
            hidden.andNot(larger);
            return new Visibility(own.cardinality(), larger.cardinality(), hidden.cardinality());
        }
    }

    /** @param periods of which the last counts */
    Visibility of(List<Slice> slices, Collection<Period> periods) {
        Period latest = periods.stream().max(Period::compareTo).orElse(null);
        Map<Long, Seen> seen = new HashMap<>();
        for (Slice slice : slices) {
            if (slice.period().equals(latest)) {
                look(slice, lattices.byId(slice.lattice()), seen.computeIfAbsent(slice.lattice(), id -> new Seen()));
            }
        }
        return seen.values().stream()
                .map(Seen::counted)
                .reduce(
                        Visibility.NOTHING,
                        (one, other) -> new Visibility(
                                one.own() + other.own(), one.larger() + other.larger(), one.hidden() + other.hidden()));
    }

    private static void look(Slice slice, Lattice lattice, Seen seen) {
        AreaLevel level = lattice.postcodes() > 0 ? AreaLevel.B100 : AreaLevel.NEIGHBOURHOOD;
        for (int node = 0; node < slice.size(); node++) {
            if (lattice.level(node) != level) {
                continue;
            }
            if (slice.isPublished(node)) {
                seen.own().set(node);
            } else if (slice.state(node) == CellState.PROTECTED) {
                (isInsideShown(slice, lattice, node) ? seen.larger() : seen.hidden()).set(node);
            }
        }
    }

    private static boolean isInsideShown(Slice slice, Lattice lattice, int node) {
        int at = lattice.parent(node);
        while (at >= 0 && lattice.level(at).compareTo(AreaLevel.NEIGHBOURHOOD) <= 0) {
            if (slice.isPublished(at)) {
                return true;
            }
            at = lattice.parent(at);
        }
        return false;
    }
}
