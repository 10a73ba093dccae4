package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Whether a series goes up or down as a whole: description, from eight periods on, never an alarm by itself. */
final class Trends {
    private static final int FEWEST_PERIODS = 8;

    private Trends() {}

    static Optional<Signal.Trend> of(double[] series) {
        return series.length < FEWEST_PERIODS
                ? Optional.empty()
                : Optional.of(new Signal.Trend(theilSen(series), mannKendall(series), series.length));
    }

    /** The median of the slopes between all pairs of points (Sen, JASA 63, 1968). */
    static double theilSen(double[] series) {
        double[] slopes = new double[series.length * (series.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < series.length; i++) {
            for (int j = i + 1; j < series.length; j++) {
                slopes[pair++] = (series[j] - series[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        return (slopes[(pair - 1) / 2] + slopes[pair / 2]) / 2;
    }

    /** The two-sided chance of a series that rises or falls as steadily, corrected for ties and continuity. */
    static double mannKendall(double[] series) {
        return 2 * Normal.upperTail(Math.abs(mannKendallScore(series)));
    }

    /** Mann and Kendall's standard score (Kendall, Rank Correlation Methods, 1975). */
    static double mannKendallScore(double[] series) {
        int sum = 0;
        for (int i = 0; i < series.length; i++) {
            for (int j = i + 1; j < series.length; j++) {
                sum += Double.compare(series[j], series[i]);
            }
        }
        return sum == 0 ? 0 : (sum - Math.signum(sum)) / Math.sqrt(variance(series));
    }

    static double variance(double[] series) {
        double n = series.length;
        double ties = DoubleStream.of(series)
                .boxed()
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(t -> t * (t - 1) * (2.0 * t + 5))
                .sum();
        return (n * (n - 1) * (2 * n + 5) - ties) / 18;
    }
}
