package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Chooses the areas that windows are made of for one indicator: as small as its figures were released, no smaller than a
 * street block. Released in the latest period, so that it can be read on the map, and in a quarter of all, so that what
 * stands in for the others is not most of its past; where too little of an area is, the area around it is one as well,
 * for the whole.
 */
final class Cells {
    private static final double MOST = 0.5;
    /** Cells of a release serve all periods, and need to be safe in so many of them only. */
    private static final double FEWEST_TOLD = 0.25;
    /** With fewer earlier periods nothing can be said of what is usual for an area. */
    static final int SHORTEST_PAST = 2;

    private final Lattice lattice;
    private final List<Slice> slices;

    private Cells(Lattice lattice, List<Slice> slices) {
        this.lattice = lattice;
        this.slices = slices;
    }

    /** Numbers of the areas in the lattice. */
    static int[] of(Lattice lattice, List<Slice> slices) {
        Cells choice = new Cells(lattice, slices);
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
        long told =
                slices.stream().filter(slice -> Remainders.isTold(slice, node)).count();
        return told >= FEWEST_TOLD * slices.size() && Remainders.isTold(slices.getLast(), node);
    }
}
