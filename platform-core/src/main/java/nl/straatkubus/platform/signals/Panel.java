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
 * The cases of the cells and the units they occurred among, by cell and period, oldest period first. Where a cell's own
 * figure was withheld for a period its part of the remainder stands in; where nothing is known both are zero: it weighs
 * nothing.
 *
 * @param nodes the cells' numbers in the lattice
 * @param guessed by cell and period, whether the cases are a part of a remainder
 */
record Panel(int[] nodes, double[][] cases, double[][] units, boolean[][] guessed) {
    static Panel of(int[] nodes, List<Slice> slices, Lattice lattice) {
        Panel panel = new Panel(
                nodes,
                new double[nodes.length][slices.size()],
                new double[nodes.length][slices.size()],
                new boolean[nodes.length][slices.size()]);
        for (int period = 0; period < slices.size(); period++) {
            panel.take(slices.get(period), period);
        }
        for (int period = 0; period < slices.size(); period++) {
            panel.fill(slices.get(period), period, lattice);
        }
        return panel;
    }

    private void take(Slice slice, int period) {
        for (int cell = 0; cell < cells(); cell++) {
            if (Remainders.isTold(slice, nodes[cell])) {
                cases[cell][period] = slice.numerator(nodes[cell]);
                units[cell][period] = slice.denominator(nodes[cell]);
            }
        }
    }

    private void fill(Slice slice, int period, Lattice lattice) {
        int[] open = IntStream.range(0, cells())
                .filter(cell -> units[cell][period] == 0)
                .toArray();
        if (open.length > 0) {
            Remainders remainders = Remainders.of(slice, lattice);
            for (int cell : open) {
                if (remainders.knows(nodes[cell])) {
                    guessed[cell][period] = true;
                    units[cell][period] = usualUnits(cell);
                    cases[cell][period] = remainders.cases(nodes[cell], units[cell][period]);
                }
            }
        }
    }

    /** The mean over the periods that were released. */
    private double usualUnits(int cell) {
        return IntStream.range(0, periods())
                .filter(period -> isTold(cell, period))
                .mapToDouble(period -> units[cell][period])
                .average()
                .orElse(0);
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
        for (int period = 0; period < periods(); period++) {
            for (int cell = 0; cell < cells(); cell++) {
                allCases += cases[cell][period];
                allUnits += units[cell][period];
            }
        }
        return allUnits == 0 ? 0 : allCases / allUnits;
    }

    /** Cases per unit over all cells in one period. */
    double rate(int period) {
        double allCases = 0;
        double allUnits = 0;
        for (int cell = 0; cell < cells(); cell++) {
            allCases += cases[cell][period];
            allUnits += units[cell][period];
        }
        return allUnits == 0 ? 0 : allCases / allUnits;
    }

    /** How many times the rates of all periods a cell has, over the periods that were released for it. */
    double ratio(int cell, double[] rates) {
        double counted = 0;
        double usual = 0;
        for (int period = 0; period < rates.length; period++) {
            if (isTold(cell, period)) {
                counted += cases[cell][period];
                usual += rates[period] * units[cell][period];
            }
        }
        return usual == 0 ? 0 : counted / usual;
    }

    /** Whether a period was released for a cell itself. */
    boolean isTold(int cell, int period) {
        return units[cell][period] > 0 && !guessed[cell][period];
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
            for (int period = 0; period < periods(); period++) {
                double count = cases[cell][period];
                if (!guessed[cell][period]) {
                    step = count == Math.rint(count) ? ArithmeticUtils.gcd(step, (int) count) : 1;
                }
                if (step == 1) {
                    return 1;
                }
            }
        }
        return Math.max(1, step);
    }
}
