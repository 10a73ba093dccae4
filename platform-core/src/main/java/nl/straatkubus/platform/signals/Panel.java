package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import org.hipparchus.util.ArithmeticUtils;

/**
 * The released cases of the cells and the units they occurred among, by cell and period, oldest period first. Where a
 * period was not released for a cell, both are zero: it weighs nothing.
 *
 * @param nodes the cells' numbers in the lattice
 */
record Panel(int[] nodes, double[][] cases, double[][] units) {
    static Panel of(int[] nodes, List<Slice> slices) {
        Panel panel =
                new Panel(nodes, new double[nodes.length][slices.size()], new double[nodes.length][slices.size()]);
        for (int period = 0; period < slices.size(); period++) {
            Slice slice = slices.get(period);
            for (int cell = 0; cell < nodes.length; cell++) {
                if (slice.isPublished(nodes[cell]) && slice.denominator(nodes[cell]) > 0) {
                    panel.cases[cell][period] = slice.numerator(nodes[cell]);
                    panel.units[cell][period] = slice.denominator(nodes[cell]);
                }
            }
        }
        return panel;
    }

    int cells() {
        return nodes.length;
    }

    int periods() {
        return cells() == 0 ? 0 : cases[0].length;
    }

    /** Whether two cells share ground: one was released within the other. */
    boolean overlap(Lattice lattice, int one, int other) {
        return Cells.overlap(lattice, nodes[one], nodes[other]);
    }

    /** The cells that lie within no other one: together they count nothing twice. */
    int[] outermost(Lattice lattice) {
        Set<Integer> all = Arrays.stream(nodes).boxed().collect(Collectors.toSet());
        return IntStream.range(0, cells())
                .filter(cell -> {
                    int above = lattice.parent(nodes[cell]);
                    while (above >= 0 && !all.contains(above)) {
                        above = lattice.parent(above);
                    }
                    return above < 0;
                })
                .toArray();
    }

    /** Cases per unit over everything. */
    double rate() {
        double allCases = 0;
        double allUnits = 0;
        for (int cell = 0; cell < cells(); cell++) {
            for (int period = 0; period < periods(); period++) {
                allCases += cases[cell][period];
                allUnits += units[cell][period];
            }
        }
        return allUnits == 0 ? 0 : allCases / allUnits;
    }

    /**
     * By cell, the largest number that all counts of cells like it are multiples of: the step they were rounded by; 1 where
     * they were not. Totals of a neighbourhood may be exact where those of blocks are not.
     */
    int[] steps(Lattice lattice) {
        IntPredicate isBlock = cell -> lattice.level(nodes[cell]).compareTo(AreaLevel.NEIGHBOURHOOD) < 0;
        int ofBlocks = step(IntStream.range(0, cells()).filter(isBlock));
        int[] steps = new int[cells()];
        Arrays.setAll(steps, cell -> isBlock.test(cell) ? ofBlocks : step(IntStream.of(cell)));
        return steps;
    }

    private int step(IntStream some) {
        int step = 0;
        for (int cell : some.toArray()) {
            for (double count : cases[cell]) {
                step = count == Math.rint(count) ? ArithmeticUtils.gcd(step, (int) count) : 1;
                if (step == 1) {
                    return 1;
                }
            }
        }
        return Math.max(1, step);
    }
}
