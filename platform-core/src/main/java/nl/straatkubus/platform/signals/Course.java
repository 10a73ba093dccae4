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
 * @param guessed the part of a window's units of which the own figure was withheld, 0 to 1
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
        double[][] guessed,
        int[] steps,
        Persistence persistence) {

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
    /**
     * What of the rounding shows in a score. Counts pass a step back and forth, which is part of how much areas usually swing
     * and so of the empirical null; this is what is left for the few that pass it once, chosen by simulation.
     */
    static final double MOVING = 0.1;
    /** At worst all recent periods are rounded alike, and the past evens out: what a bound allows for. */
    static final double ALIKE = 1;
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
        Panel panel = Panel.of(Cells.of(released.lattice(), slices), slices, released.lattice());
        Windows windows = Windows.over(panel, released.lattice());
        Traits traits = Traits.besides(released, indicator);
        Peers peers = traits.suffice() && panel.cells() >= EmpiricalNull.FEWEST
                ? Peers.alike(panel, windows, released.lattice(), likeness.of(panel.nodes(), traits, periods.getLast()))
                : Peers.allOthers(panel, windows, released.lattice());
        int[] steps = panel.steps(released.lattice());
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
                guessed(windows, panel, units),
                steps,
                Persistence.of(panel, steps));
    }

    private static double[][] guessed(Windows windows, Panel panel, double[][] units) {
        double[][] parts = new double[windows.count()][panel.periods()];
        for (int window = 0; window < parts.length; window++) {
            for (int cell : windows.members()[window]) {
                for (int period = 0; period < panel.periods(); period++) {
                    if (panel.guessed()[cell][period]) {
                        parts[window][period] += panel.units()[cell][period] / units[window][period];
                    }
                }
            }
        }
        return parts;
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

    /** Sums a figure of a window over its past; a part of a remainder weighs half, because it says less of the window. */
    double overPast(double[][] figures, int window, int last) {
        double sum = 0;
        int told = 0;
        for (int period = pastUntil(last) - 1; period >= 0 && told < BASELINE_PERIODS; period--) {
            if (units[window][period] > 0) {
                sum += figures[window][period] * (1 - guessed[window][period] / 2);
                told++;
            }
        }
        return sum;
    }

    /**
     * A figure of a window since its past, weighed so that a slow rise shows most above chance; as large as a sum over the
     * recent periods.
     */
    double sincePast(double[][] figures, int window, int last) {
        if (periods.getFirst().grain() == Grain.YEAR) {
            return sum(figures[window], recentFrom(last), last + 1);
        }
        double[] weights = persistence.weights(last + 1 - pastUntil(last));
        double sum = 0;
        for (int back = 0; back < weights.length; back++) {
            sum += weights[back] * figures[window][last - back];
        }
        return sum * recentPeriods / sum(weights, 0, weights.length);
    }

    /** Whether most of a window was released by itself: what people are shown. */
    boolean isTold(int window, int period) {
        return units[window][period] > 0 && guessed[window][period] <= 0.5;
    }

    /** The part of a window's units, over all periods up to one, of which the own figure was withheld. */
    double guessedUntil(int window, int last) {
        return sum(guessed[window], 0, last + 1) / (last + 1);
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
     * @param part {@link #MOVING}, {@link #ALIKE} or {@link #STANDING}
     */
    double widening(int window, double usual, double part) {
        double byRounding = 0;
        for (int cell : windows.members()[window]) {
            byRounding += byRounding(steps[cell]);
        }
        return Math.sqrt(1 + byRounding * part * recentPeriods * recentPeriods / usual);
    }

    /** The variance of a whole number rounded to a multiple of a step. */
    static double byRounding(int step) {
        return ((double) step * step - 1) / UNIFORM;
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
