package nl.straatkubus.platform.signals;

import java.util.stream.DoubleStream;

/**
 * How the ratio of cases to expected cases varies over areas: a gamma distribution, fitted by moments. An area with few
 * expected cases is drawn to the mean of all, one with many keeps its own ratio (empirical Bayes).
 */
record GammaPoisson(double shape, double rate) {
    private static final double LEAST_VARIANCE = 0.001;

    /** @param expected one for each element of cases; those without any expected case tell nothing and are left out */
    static GammaPoisson fit(double[] cases, double[] expected) {
        double total = DoubleStream.of(expected).sum();
        double mean = DoubleStream.of(cases).sum() / total;
        double spread = 0;
        int told = 0;
        for (int i = 0; i < cases.length; i++) {
            if (expected[i] > 0) {
                double off = cases[i] / expected[i] - mean;
                spread += expected[i] * off * off;
                told++;
            }
        }
        double chance = mean * told / total;
        double variance = Math.max(LEAST_VARIANCE, spread / total - chance);
        return new GammaPoisson(mean * mean / variance, mean / variance);
    }

    /** An area's own ratio of cases to expected cases. */
    double ratio(double cases, double expected) {
        return (cases + shape) / (expected + rate);
    }
}
