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
 * @param rate the smallest share of false discoveries at which it is one; no number for a score that never is
 * @param cases over the recent periods together
 * @param likely cases by the window's own past and the course of its peers
 * @param fromPeers cases if the window were as its peers
 */
record Reading(
        Course course, int last, double[] score, double[] rate, double[] cases, double[] likely, double[] fromPeers) {
    static final double FALSE_DISCOVERIES = 0.10;
    /** A smaller one has a larger chance than the bound, so a larger rate as well. */
    private static final double LEAST_SCORE = 1.28;

    private static final double LEAST_RISE = 1.25;
    private static final double LEAST_EXTRA = 5;

    /** @param earlier the statistic of periods before, which shows how far it usually swings */
    static Reading of(Course course, int last, Worsening now, List<double[]> earlier) {
        double[] score = EmpiricalNull.standardise(now.statistic(), now.fromPeers(), earlier);
        return new Reading(course, last, score, rates(score), now.cases(), now.likely(), now.fromPeers());
    }

    /** The windows that got worse beyond chance, and by enough to matter (steps 6 and 10). */
    BitSet worsened() {
        BitSet found = new BitSet();
        IntStream.range(0, rate.length)
                .filter(window -> rate[window] <= FALSE_DISCOVERIES)
                .forEach(found::set);
        found.stream().filter(window -> !isLarge(cases[window], likely[window])).forEach(found::clear);
        return found;
    }

    /** For each score the smallest false discovery rate at which it is a discovery; no number for one that never is. */
    static double[] rates(double[] score) {
        int[] high = IntStream.range(0, score.length)
                .filter(i -> score[i] >= LEAST_SCORE)
                .toArray();
        int all = (int) Arrays.stream(score).filter(one -> !Double.isNaN(one)).count();
        double[] adjusted = BenjaminiHochberg.adjusted(
                Arrays.stream(high).mapToDouble(i -> Normal.upperTail(score[i])).toArray(), all);
        double[] rates = new double[score.length];
        Arrays.fill(rates, Double.NaN);
        for (int i = 0; i < high.length; i++) {
            rates[high[i]] = adjusted[i];
        }
        return rates;
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
                Byar.USUAL * course.widening(window, Math.max(1, cases[window]), Course.ALIKE));
    }

    double least(double counted, double usual, double z) {
        return course.higherIsWorse() ? Byar.lower(counted, z) - usual : usual - Byar.upper(counted, z);
    }
}
