package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Which windows lie beyond the funnel around their peers: a level that is worse than that of comparable areas, whether it
 * moved or not. The interval is Byar's at 99.8%, widened by how much areas differ anyway (Spiegelhalter, Funnel plots for
 * comparing institutional performance, Statistics in Medicine 24, 2005: multiplicative over-dispersion, winsorised).
 */
final class Funnel {
    private static final double WINSORISED = 0.10;
    /** The variance that is left of a standard normal variable after that. */
    private static final double LEFT = 0.6787;

    private Funnel() {}

    /**
     * Of the windows whose level stands out the smallest share of false discoveries at which it does; no number for the
     * others. Uses the counts of a reading.
     */
    static double[] beyond(Reading reading) {
        double[] distance = distance(reading);
        double width = Math.max(1, dispersion(distance));
        double[] rates =
                Reading.rates(Arrays.stream(distance).map(one -> one / width).toArray());
        for (int window = 0; window < rates.length; window++) {
            boolean stands =
                    rates[window] <= Reading.FALSE_DISCOVERIES && isBeyond(reading, window, Byar.FUNNEL * width);
            rates[window] = stands ? rates[window] : Double.NaN;
        }
        return rates;
    }

    private static boolean isBeyond(Reading reading, int window, double z) {
        double cases = reading.cases()[window];
        double fromPeers = reading.fromPeers()[window];
        double wider = z * reading.course().widening(window, fromPeers, Course.STANDING);
        return reading.least(cases, fromPeers, wider) > 0 && reading.isLarge(cases, fromPeers);
    }

    /** How far each window lies on the worse side of its peers, in spreads of chance; no number where not watched. */
    private static double[] distance(Reading reading) {
        Course course = reading.course();
        return IntStream.range(0, reading.score().length)
                .mapToDouble(window -> {
                    double fromPeers = reading.fromPeers()[window];
                    return Double.isNaN(reading.score()[window])
                            ? Double.NaN
                            : course.worse(Worsening.rootDistance(reading.cases()[window], fromPeers))
                                    / course.widening(window, fromPeers, Course.STANDING);
                })
                .toArray();
    }

    /** How many times wider than chance the areas lie around their peers. */
    private static double dispersion(double[] distance) {
        double[] sorted =
                Arrays.stream(distance).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return 1;
        }
        double low = sorted[(int) (WINSORISED * (sorted.length - 1))];
        double high = sorted[(int) ((1 - WINSORISED) * (sorted.length - 1))];
        double squares = Arrays.stream(sorted)
                .map(one -> Math.clamp(one, low, high))
                .map(one -> one * one)
                .average()
                .orElse(LEFT);
        return Math.sqrt(squares / LEFT);
    }

    /** The largest share of the units that chance alone gives, with {@code chance} above it. */
    static double upperLimit(double expected, double units, double chance) {
        return new PoissonDistribution(expected).inverseCumulativeProbability(1 - chance) / units;
    }
}
