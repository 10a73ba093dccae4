package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.List;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;

/**
 * One indicator over time in its windows: what was counted, among how many, and how many its peers lead to expect. By
 * window and period, oldest period first.
 *
 * @param step what released counts are multiples of, 1 where they are not rounded
 */
record Course(
        Indicator indicator,
        List<Period> periods,
        int recentPeriods,
        Panel panel,
        Windows windows,
        Peers peers,
        double[][] cases,
        double[][] units,
        double[][] expected,
        int step) {

    /** The longest past that an area is held against. */
    static final int BASELINE_PERIODS = 8;

    /**
     * @param periods of one length, oldest first
     * @param recentPeriods how many of them are held against the ones before
     */
    static Course of(
            Released released, Indicator indicator, List<Period> periods, int recentPeriods, Likeness likeness) {
        List<Slice> slices = periods.stream()
                .map(period -> released.slice(indicator.code(), period))
                .toList();
        Panel panel = Panel.of(Cells.of(released.lattice(), slices, recentPeriods), slices);
        Windows windows = Windows.over(panel, released.lattice());
        Traits traits = Traits.besides(released, indicator);
        Peers peers = traits.suffice() && panel.cells() >= EmpiricalNull.FEWEST
                ? Peers.alike(panel, windows, likeness.of(panel.nodes(), traits, periods.getLast()))
                : Peers.allOthers(panel, windows);
        double[][] cases = over(windows, panel.cases(), periods.size());
        double[][] units = over(windows, panel.units(), periods.size());
        double[][] expected = new double[windows.count()][periods.size()];
        for (int window = 0; window < windows.count(); window++) {
            for (int period = 0; period < periods.size(); period++) {
                expected[window][period] = units[window][period] * peers.rates()[window][period];
            }
        }
        return new Course(
                indicator, periods, recentPeriods, panel, windows, peers, cases, units, expected, panel.step());
    }

    private static double[][] over(Windows windows, double[][] figures, int periods) {
        double[][] sums = new double[windows.count()][periods];
        for (int window = 0; window < sums.length; window++) {
            for (int cell : windows.members()[window]) {
                for (int period = 0; period < periods; period++) {
                    sums[window][period] += figures[cell][period];
                }
            }
        }
        return sums;
    }

    /** The first of the recent periods up to and with the given one. */
    int recentFrom(int last) {
        return last - recentPeriods + 1;
    }

    /** Where the past that the recent periods are held against begins. */
    int pastFrom(int last) {
        return Math.max(0, recentFrom(last) - BASELINE_PERIODS);
    }

    /** Whether a window has figures in all recent periods up to the given one, and in enough earlier ones. */
    boolean isWatched(int window, int last) {
        if (recentFrom(last) < Cells.SHORTEST_PAST) {
            return false;
        }
        double[] told = units[window];
        long past = Arrays.stream(told, pastFrom(last), recentFrom(last))
                .filter(one -> one > 0)
                .count();
        return past >= Cells.SHORTEST_PAST
                && Arrays.stream(told, recentFrom(last), last + 1).allMatch(one -> one > 0)
                && sum(expected[window], recentFrom(last), last + 1) > 0;
    }

    /** Positive where a difference calls for attention. */
    double worse(double difference) {
        return indicator.direction() == Direction.HIGHER_IS_BETTER ? -difference : difference;
    }

    boolean higherIsWorse() {
        return indicator.direction() != Direction.HIGHER_IS_BETTER;
    }

    static double sum(double[] figures, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += figures[i];
        }
        return sum;
    }
}
