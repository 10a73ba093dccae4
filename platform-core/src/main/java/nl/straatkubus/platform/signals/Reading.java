package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

    /** @param earlier the statistic of periods before, which shows how far it usually swings */
    static Reading of(Course course, int last, Worsening now, List<double[]> earlier) {
        double[] score = EmpiricalNull.standardise(now.statistic(), now.fromPeers(), earlier);
        return new Reading(course, last, score, now.cases(), now.likely(), now.fromPeers());
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
        return least(
                cases[window],
                likely[window],
                Byar.USUAL * course.widening(window, Math.max(1, cases[window]), Course.MOVING));
    }

    double least(double counted, double usual, double z) {
        return course.higherIsWorse() ? Byar.lower(counted, z) - usual : usual - Byar.upper(counted, z);
    }
}
