package nl.straatkubus.platform.signals;

import java.util.stream.IntStream;

/**
 * How the value of each area lies among those of its neighbours.
 *
 * @param values one an area
 * @param neighbours of each area, itself left out
 */
record LocalStatistics(double[] values, int[][] neighbours) {
    /**
     * Getis and Ord's Gi* with binary weights (Local spatial autocorrelation statistics, Geographical Analysis 27, 1995):
     * a standard score, positive where an area and its neighbours are high together.
     */
    double getisOrd(int area) {
        int n = values.length;
        double mean = mean();
        double sum = values[area];
        for (int neighbour : neighbours[area]) {
            sum += values[neighbour];
        }
        double weight = neighbours[area].length + 1.0;
        return (sum - weight * mean) / Math.sqrt(variance() * (n * weight - weight * weight) / (n - 1));
    }

    /**
     * Local Moran's I with row-standardised weights, as a standard score under conditional randomisation (Sokal, Oden and
     * Thomson, Local spatial autocorrelation in a biological model, Geographical Analysis 30, 1998).
     */
    double moran(int area) {
        int n = values.length;
        double off = values[area] - mean();
        double square = off * off;
        double variance = variance();
        double expected = -square / ((n - 1) * variance);
        double weights = 1.0 / neighbours[area].length;
        double spread = square
                / (variance * variance)
                * (n / (n - 2.0))
                * (weights - 1.0 / (n - 1))
                * (variance - square / (n - 1));
        return (moranIndex(area) - expected) / Math.sqrt(spread);
    }

    /** Local Moran's I itself: positive where an area is like its neighbours, negative where it is their opposite. */
    double moranIndex(int area) {
        double mean = mean();
        double around = 0;
        for (int neighbour : neighbours[area]) {
            around += values[neighbour] - mean;
        }
        return (values[area] - mean) / variance() * around / neighbours[area].length;
    }

    /** Whether an area lies above the mean of all. */
    boolean isHigh(int area) {
        return values[area] > mean();
    }

    private double mean() {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    }

    private double variance() {
        double mean = mean();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / values.length;
    }
}
