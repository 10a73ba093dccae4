package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Chooses the areas that windows are made of for one indicator: as small as its figures were released, no smaller than a
 * street block. Released in all recent periods and some before; where too little of an area is, the area around it is
 * one as well, for the whole.
 */
final class Cells {
    private static final double MOST = 0.5;
    /** With fewer earlier periods nothing can be said of what is usual for an area. */
    static final int SHORTEST_PAST = 2;

    private final Lattice lattice;
    private final List<Slice> slices;
    private final int recentFrom;

    private Cells(Lattice lattice, List<Slice> slices, int recentPeriods) {
        this.lattice = lattice;
        this.slices = slices;
        this.recentFrom = slices.size() - recentPeriods;
    }

    /** Numbers of the areas in the lattice. */
    static int[] of(Lattice lattice, List<Slice> slices, int recentPeriods) {
        Cells choice = new Cells(lattice, slices, recentPeriods);
        List<Integer> chosen = new ArrayList<>();
        lattice.at(AreaLevel.NEIGHBOURHOOD).forEach(area -> choice.within(area.node(), chosen));
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether one of two areas lies within the other. */
    static boolean overlap(Lattice lattice, int one, int other) {
        return isWithin(lattice, one, other) || isWithin(lattice, other, one);
    }

    private static boolean isWithin(Lattice lattice, int node, int area) {
        AreaLevel level = lattice.level(area);
        return lattice.level(node).compareTo(level) <= 0 && lattice.ancestor(node, level) == area;
    }

    /** Adds the cells of an area and gives how many households they hold. */
    private int within(int node, List<Integer> chosen) {
        if (lattice.level(node).compareTo(AreaLevel.B50) < 0) {
            return 0;
        }
        int covered = 0;
        for (int child : lattice.children(node)) {
            covered += within(child, chosen);
        }
        if (covered <= MOST * lattice.area(node).households() && isReleased(node)) {
            chosen.add(node);
            return Math.max(1, lattice.area(node).households());
        }
        return covered;
    }

    private boolean isReleased(int node) {
        int recent = 0;
        int past = 0;
        for (int period = 0; period < slices.size(); period++) {
            Slice slice = slices.get(period);
            // not-a-number, an unknown number of units, fails the comparison as well
            if (slice.isPublished(node) && slice.denominator(node) > 0) {
                past += period < recentFrom ? 1 : 0;
                recent += period < recentFrom ? 0 : 1;
            }
        }
        return past >= SHORTEST_PAST && recent == slices.size() - recentFrom;
    }
}
