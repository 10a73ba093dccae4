package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The recent periods of a course, up to one of them, held against what a window's own past and its peers lead to expect
 * (steps 3 and 4 of the method). One element a window; those that are not watched have a statistic that is no number.
 *
 * @param statistic how much worse than likely, by the periods since the past as they weigh: a difference of roots, of about
 *     one spread of chance a unit
 * @param cases over the recent periods together
 * @param likely cases by the window's own past and the course of its peers
 * @param fromPeers cases if the window were as its peers
 */
record Worsening(double[] statistic, double[] cases, double[] likely, double[] fromPeers) {
    /** What Anscombe adds to a count before its root is taken. */
    private static final double ANSCOMBE = 0.375;
    /** A window whose figure comes and goes jumps each time: so much wider where it is always away. */
    private static final double WITHHELD = 0.5;

    static Worsening at(Course course, int last) {
        int windows = course.windows().count();
        Worsening worsening =
                new Worsening(new double[windows], new double[windows], new double[windows], new double[windows]);
        Arrays.fill(worsening.statistic, Double.NaN);
        int[] watched = IntStream.range(0, windows)
                .filter(window -> course.isWatched(window, last))
                .toArray();
        if (watched.length >= EmpiricalNull.FEWEST) {
            worsening.fill(course, last, watched);
        }
        return worsening;
    }

    private void fill(Course course, int last, int[] watched) {
        int recentFrom = course.recentFrom(last);
        double[] pastCases = new double[watched.length];
        double[] pastExpected = new double[watched.length];
        for (int i = 0; i < watched.length; i++) {
            int window = watched[i];
            pastCases[i] = course.overPast(course.cases(), window, last);
            pastExpected[i] = course.overPast(course.expected(), window, last);
            cases[window] = Course.sum(course.cases()[window], recentFrom, last + 1);
            fromPeers[window] = Course.sum(course.expected()[window], recentFrom, last + 1);
        }
        GammaPoisson past = GammaPoisson.fit(pastCases, pastExpected);
        for (int i = 0; i < watched.length; i++) {
            int window = watched[i];
            double ratio = past.ratio(pastCases[i], pastExpected[i]);
            likely[window] = ratio * fromPeers[window];
            double counted = course.sincePast(course.cases(), window, last);
            double usual = ratio * course.sincePast(course.expected(), window, last);
            statistic[window] = course.worse(rootDistance(counted, usual)) / width(course, window, last, usual);
        }
    }

    /** How many times wider than chance a window swings, because figures are rounded and withheld. */
    private static double width(Course course, int window, int last, double usual) {
        return course.widening(window, usual, Course.MOVING) * (1 + WITHHELD * course.guessedUntil(window, last));
    }

    /** How many spreads of chance a count lies above another one. */
    static double rootDistance(double counted, double usual) {
        return 2 * (Math.sqrt(counted + ANSCOMBE) - Math.sqrt(usual + ANSCOMBE));
    }
}
