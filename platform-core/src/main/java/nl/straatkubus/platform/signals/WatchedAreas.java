package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Chooses the areas to watch for one indicator: as small as the figures bear, never overlapping. Blocks of a hundred
 * households where they are large enough and released in all recent periods and some before, else the block or
 * neighbourhood around them.
 */
final class WatchedAreas {
    private static final double FEWEST_UNITS = 100;
    private static final double FEWEST_EXPECTED = 3;
    private static final double MOST = 0.5;
    private static final int SHORTEST_PAST = 2;

    private final Lattice lattice;
    private final List<Slice> slices;
    private final int recentFrom;
    private final double rate;

    private WatchedAreas(Lattice lattice, List<Slice> slices, int recentPeriods) {
        this.lattice = lattice;
        this.slices = slices;
        this.recentFrom = slices.size() - recentPeriods;
        this.rate = rate(lattice, slices);
    }

    /** Numbers of the areas in the lattice. */
    static int[] of(Lattice lattice, List<Slice> slices, int recentPeriods) {
        WatchedAreas choice = new WatchedAreas(lattice, slices, recentPeriods);
        return lattice.at(AreaLevel.NEIGHBOURHOOD).stream()
                .flatMap(neighbourhood -> choice.within(neighbourhood.node()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Integer> within(int node) {
        if (lattice.level(node).compareTo(AreaLevel.B100) < 0) {
            return List.of();
        }
        List<Integer> finer = new ArrayList<>();
        lattice.children(node).forEach(child -> finer.addAll(within(child)));
        int covered =
                finer.stream().mapToInt(area -> lattice.area(area).households()).sum();
        boolean mostlyCovered = covered > MOST * lattice.area(node).households();
        return !mostlyCovered && isWatchable(node) ? List.of(node) : finer;
    }

    private boolean isWatchable(int node) {
        double units = 0;
        int recent = 0;
        int past = 0;
        for (int period = 0; period < slices.size(); period++) {
            Slice slice = slices.get(period);
            // not-a-number, an unknown number of units, fails the comparison as well
            if (slice.isPublished(node) && slice.denominator(node) >= FEWEST_UNITS) {
                units += slice.denominator(node);
                past += period < recentFrom ? 1 : 0;
                recent += period < recentFrom ? 0 : 1;
            }
        }
        return past >= SHORTEST_PAST
                && recent == slices.size() - recentFrom
                && units / (past + recent) * rate >= FEWEST_EXPECTED;
    }

    /** Cases per unit over all periods and released neighbourhoods. */
    private static double rate(Lattice lattice, List<Slice> slices) {
        double cases = 0;
        double units = 0;
        for (Area area : lattice.at(AreaLevel.NEIGHBOURHOOD)) {
            for (Slice slice : slices) {
                if (slice.isPublished(area.node()) && slice.denominator(area.node()) > 0) {
                    cases += slice.numerator(area.node());
                    units += slice.denominator(area.node());
                }
            }
        }
        return units == 0 ? 0 : cases / units;
    }
}
