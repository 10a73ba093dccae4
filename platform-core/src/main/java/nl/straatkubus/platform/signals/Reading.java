package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The recent periods of a course, up to one of them, held against what a window's own past and its peers lead to expect.
 * One element a window; those that are not watched have a score that is no number.
 *
 * @param score how many spreads worse than usual (steps 3 to 5 of the method)
 * @param cases over the recent periods together
 * @param likely cases by the window's own past and the course of its peers
 * @param fromPeers cases if the window were as its peers
 */
record Reading(Course course, int last, double[] score, double[] cases, double[] likely, double[] fromPeers) {
    static final double FALSE_DISCOVERIES = 0.10;
    private static final double LEAST_RISE = 1.25;
    private static final double LEAST_EXTRA = 5;
    /** The variance of a uniform variable over one is one in this. */
    private static final double UNIFORM = 12;
    /** The recent periods are rounded alike; the past is a mean, which evens out. */
    private static final double MOVING = 1;
    /** A level is rounded and shifted by an offset that nobody knows. */
    static final double STANDING = 2;

    static Reading at(Course course, int last) {
        int windows = course.windows().count();
        int[] watched = IntStream.range(0, windows)
                .filter(window -> course.isWatched(window, last))
                .toArray();
        Reading reading = new Reading(
                course, last, new double[windows], new double[windows], new double[windows], new double[windows]);
        Arrays.fill(reading.score, Double.NaN);
        if (watched.length >= EmpiricalNull.FEWEST) {
            reading.fill(watched);
        }
        return reading;
    }

    private void fill(int[] watched) {
        int recentFrom = course.recentFrom(last);
        double[] pastCases = over(watched, course.cases(), course.pastFrom(last), recentFrom);
        double[] pastExpected = over(watched, course.expected(), course.pastFrom(last), recentFrom);
        double[] recentCases = over(watched, course.cases(), recentFrom, last + 1);
        double[] recentExpected = over(watched, course.expected(), recentFrom, last + 1);
        GammaPoisson past = GammaPoisson.fit(pastCases, pastExpected);
        double[] worsening = new double[watched.length];
        for (int i = 0; i < watched.length; i++) {
            int window = watched[i];
            cases[window] = recentCases[i];
            fromPeers[window] = recentExpected[i];
            likely[window] = past.ratio(pastCases[i], pastExpected[i]) * recentExpected[i];
            worsening[i] = course.worse(2 * (Math.sqrt(cases[window] + 0.375) - Math.sqrt(likely[window] + 0.375)))
                    / widening(window, likely[window], MOVING);
        }
        double[] standard = EmpiricalNull.standardise(worsening, recentExpected);
        for (int i = 0; i < watched.length; i++) {
            score[watched[i]] = standard[i];
        }
    }

    /**
     * How much wider a count spreads for having been rounded: a cell that passes a step is told a whole step higher, in
     * every period, be the change behind it as small as one.
     */
    double widening(int window, double usual, double moving) {
        if (course.step() == 1) {
            return 1;
        }
        double step = (double) course.step() * course.recentPeriods();
        double byRounding = course.windows().members()[window].length * moving * step * step / UNIFORM;
        return Math.sqrt(1 + byRounding / usual);
    }

    private static double[] over(int[] windows, double[][] figures, int from, int to) {
        return Arrays.stream(windows)
                .mapToDouble(window -> Course.sum(figures[window], from, to))
                .toArray();
    }

    /** The windows that got worse beyond chance, and by enough to matter (steps 6 and 10). */
    BitSet worsened() {
        BitSet found = discoveries(score);
        found.stream().filter(window -> !isLarge(cases[window], likely[window])).forEach(found::clear);
        return found;
    }

    /** The elements whose score is a discovery at the false discovery rate of the house; no number never is one. */
    static BitSet discoveries(double[] score) {
        int[] told = IntStream.range(0, score.length)
                .filter(i -> !Double.isNaN(score[i]))
                .toArray();
        double[] rate = BenjaminiHochberg.adjusted(
                Arrays.stream(told).mapToDouble(i -> Normal.upperTail(score[i])).toArray());
        BitSet found = new BitSet();
        IntStream.range(0, told.length)
                .filter(i -> rate[i] <= FALSE_DISCOVERIES)
                .forEach(i -> found.set(told[i]));
        return found;
    }

    boolean isLarge(double counted, double usual) {
        double ratio = course.higherIsWorse() ? counted / usual : usual / counted;
        return ratio >= LEAST_RISE && course.worse(counted - usual) >= LEAST_EXTRA;
    }

    /** Cases beyond the likely number; cases short of it where higher is better. */
    double excess(int window) {
        return course.worse(cases[window] - likely[window]);
    }

    /** The least excess that fits the figures, at 95%. */
    double leastExcess(int window) {
        return least(cases[window], likely[window], Byar.USUAL * widening(window, Math.max(1, cases[window]), MOVING));
    }

    double least(double counted, double usual, double z) {
        return course.higherIsWorse() ? Byar.lower(counted, z) - usual : usual - Byar.upper(counted, z);
    }
}
