package nl.straatkubus.platform.signals;

import java.util.Arrays;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What one period tells of areas whose own figure was withheld: their part of the remainder, which is the smallest released
 * area around them less everything released within it. Where a block is told only in quarters that it counted many, those
 * quarters by themselves would make its past too high.
 */
final class Remainders {
    /** Of a smaller part of an area the difference of two totals is mostly rounding. */
    private static final double LEAST_PART = 0.02;

    private final Slice slice;
    private final double[] cases;
    private final double[] units;
    private final double[] rate;

    private Remainders(Slice slice) {
        this.slice = slice;
        this.cases = new double[slice.size()];
        this.units = new double[slice.size()];
        this.rate = new double[slice.size()];
    }

    static Remainders of(Slice slice, Lattice lattice) {
        Remainders all = new Remainders(slice);
        all.gather(lattice);
        return all;
    }

    /** Whether a figure was released that counts among a known number of units. */
    static boolean isTold(Slice slice, int node) {
        // not-a-number, an unknown number of units, fails the comparison as well
        return slice.isPublished(node) && slice.denominator(node) > 0;
    }

    /** Whether anything can be said of an area that was not released by itself. */
    boolean knows(int node) {
        return slice.state(node) == CellState.PROTECTED && !Double.isNaN(rate[node]);
    }

    /** The likely cases in an area with so many units: what was released within it, and for the rest its part. */
    double cases(int node, double among) {
        return cases[node] + rate[node] * Math.max(0, among - units[node]);
    }

    /** Sums what is released within each area, children before parents; then hands down the rate of what is left. */
    private void gather(Lattice lattice) {
        Arrays.fill(rate, Double.NaN);
        for (int node = 0; node < rate.length; node++) {
            if (lattice.level(node).compareTo(AreaLevel.B50) >= 0) {
                if (isTold(slice, node)) {
                    rate[node] = rest(node);
                    cases[node] = slice.numerator(node);
                    units[node] = slice.denominator(node);
                }
                if (lattice.parent(node) >= 0) {
                    cases[lattice.parent(node)] += cases[node];
                    units[lattice.parent(node)] += units[node];
                }
            }
        }
        for (int node = rate.length - 1; node >= 0; node--) {
            if (Double.isNaN(rate[node]) && lattice.parent(node) >= 0) {
                rate[node] = rate[lattice.parent(node)];
            }
        }
    }

    private double rest(int node) {
        double among = slice.denominator(node) - units[node];
        return among > LEAST_PART * slice.denominator(node)
                ? Math.max(0, slice.numerator(node) - cases[node]) / among
                : slice.numerator(node) / slice.denominator(node);
    }
}
