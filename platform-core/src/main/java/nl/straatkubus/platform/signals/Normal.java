package nl.straatkubus.platform.signals;

/** The standard normal distribution. */
final class Normal {
    private static final double SERIES_LIMIT = 3;
    private static final int FRACTION_DEPTH = 60;

    private Normal() {}

    /** The chance of a value above z. Precise far into the tail, where one minus the distribution would be zero. */
    static double upperTail(double z) {
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        return z < SERIES_LIMIT ? 0.5 - density(z) * series(z) : density(z) / fraction(z);
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** z + z^3/3 + z^5/(3*5) + ... */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int k = 3; term > sum * 1e-17; k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return sum;
    }

    /** z + 1/(z + 2/(z + 3/(z + ...))) */
    private static double fraction(double z) {
        double value = z;
        for (int k = FRACTION_DEPTH; k > 0; k--) {
            value = z + k / value;
        }
        return value;
    }
}
