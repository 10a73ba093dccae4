package nl.straatkubus.platform.signals;

import java.util.List;
import nl.straatkubus.platform.cube.Slice;
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

    /** The largest number that all counts are multiples of: the step they were rounded by; 1 where they were not. */
    int step() {
        int step = 0;
        for (double[] cell : cases) {
            for (double count : cell) {
                step = count == Math.rint(count) ? ArithmeticUtils.gcd(step, (int) count) : 1;
                if (step == 1) {
                    return 1;
                }
            }
        }
        return Math.max(1, step);
    }
}
