package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Period.Grain;
import nl.straatkubus.platform.cube.Slice;

/**
 * One indicator over time in its windows: what was counted, among how many, and how many its peers lead to expect. By
 * window and period, oldest period first.
 *
 * @param steps by cell, what its released counts are multiples of, 1 where they are not rounded
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
        int[] steps) {

    /** The longest past that an area is held against. */
    static final int BASELINE_PERIODS = 12;
    /**
     * How many periods lie between that past and the recent ones: what creeps has begun before it is seen, and a past that
     * holds the first half of a rise hides the second. None between years.
     */
    static final int GAP = 4;
    /** A past is not made shorter than this for the sake of the gap. */
    private static final int SHORTEST_BEFORE_GAP = 6;

    /** The variance of a uniform variable over one is one in this. */
    private static final double UNIFORM = 12;
    /** The recent periods are rounded alike; the past is a mean, which evens out. */
    static final double MOVING = 1;
    /** A level is rounded and shifted by an offset that nobody knows. */
    static final double STANDING = 2;

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
                ? Peers.alike(panel, windows, released.lattice(), likeness.of(panel.nodes(), traits, periods.getLast()))
                : Peers.allOthers(panel, windows, released.lattice());
        double[][] cases = over(windows, panel.cases(), periods.size());
        double[][] units = over(windows, panel.units(), periods.size());
        double[][] expected = new double[windows.count()][periods.size()];
        for (int window = 0; window < windows.count(); window++) {
            for (int period = 0; period < periods.size(); period++) {
                expected[window][period] = units[window][period] * peers.rates()[window][period];
            }
        }
        return new Course(
                indicator,
                periods,
                recentPeriods,
                panel,
                windows,
                peers,
                cases,
                units,
                expected,
                panel.steps(released.lattice()));
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

    /** Where the past that the recent periods are held against ends. */
    int pastUntil(int last) {
        int longest = periods.getFirst().grain() == Grain.YEAR ? 0 : GAP;
        return recentFrom(last) - Math.clamp(recentFrom(last) - SHORTEST_BEFORE_GAP, 0, longest);
    }

    /** The past of a window: the latest periods that it has a figure in, oldest last. */
    int[] past(int window, int last) {
        int until = pastUntil(last);
        return IntStream.rangeClosed(1, until)
                .map(back -> until - back)
                .filter(period -> units[window][period] > 0)
                .limit(BASELINE_PERIODS)
                .toArray();
    }

    /** Sums a figure of a window over its past. */
    double overPast(double[][] figures, int window, int last) {
        double sum = 0;
        int told = 0;
        for (int period = pastUntil(last) - 1; period >= 0 && told < BASELINE_PERIODS; period--) {
            if (units[window][period] > 0) {
                sum += figures[window][period];
                told++;
            }
        }
        return sum;
    }

    /** Whether a window has figures in all recent periods up to the given one, and in enough earlier ones. */
    boolean isWatched(int window, int last) {
        if (pastUntil(last) < Cells.SHORTEST_PAST) {
            return false;
        }
        double[] told = units[window];
        long past =
                Arrays.stream(told, 0, pastUntil(last)).filter(one -> one > 0).count();
        return past >= Cells.SHORTEST_PAST
                && Arrays.stream(told, recentFrom(last), last + 1).allMatch(one -> one > 0)
                && sum(expected[window], recentFrom(last), last + 1) > 0;
    }

    /**
     * How much wider a count over the recent periods spreads for having been rounded: a cell that passes a step is told a
     * whole step higher, in every period, be the change behind it as small as one.
     *
     * @param moving {@link #MOVING} or {@link #STANDING}
     */
    double widening(int window, double usual, double moving) {
        double byRounding = 0;
        for (int cell : windows.members()[window]) {
            byRounding += ((double) steps[cell] * steps[cell] - 1) / UNIFORM;
        }
        return Math.sqrt(1 + byRounding * moving * recentPeriods * recentPeriods / usual);
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
