package nl.straatkubus.web.demo;

/**
 * Luck without memory: every draw follows from its keys alone, so a figure never depends on which others were made
 * before it. Only arithmetic that is the same on every machine.
 */
final class Chance {
    private static final double ROOT_THREE = 1.7320508075688772;

    private Chance() {}

    /** Mixes keys into one. */
    static long key(long... parts) {
        long key = 0x9E3779B97F4A7C15L;
        for (long part : parts) {
            key = mix(key ^ part * 0xD1342543DE82EF95L);
        }
        return key;
    }

    /** Between 0 and 1. */
    static double uniform(long key) {
        return (mix(key) >>> 11) * 0x1.0p-53;
    }

    /** About normal with mean 0 and deviation 1, never beyond 3.5: the sum of four even draws. */
    static double normal(long key) {
        long bits = mix(key);
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum / 65535.0 - 2) * ROOT_THREE;
    }

    static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** How many of {@code n} it befalls, each with chance {@code p}, when luck is {@code z} (normal). */
    static int binomial(int n, double p, double z) {
        double sought = cumulative(z);
        double odds = p / (1 - p);
        double mass = StrictMath.pow(1 - p, n);
        double sum = mass;
        int k = 0;
        while (sum < sought && k < n) {
            mass *= odds * (n - k) / (k + 1);
            sum += mass;
            k++;
        }
        return k;
    }

    /** How often it happens when {@code mean} times is usual and luck is {@code z} (normal). */
    static int poisson(double mean, double z) {
        double sought = cumulative(z);
        double mass = StrictMath.exp(-mean);
        double sum = mass;
        int k = 0;
        while (sum < sought && k < 500) {
            k++;
            mass *= mean / k;
            sum += mass;
        }
        return k;
    }

    /** Share of a normal distribution below z, to within 0.0002. */
    private static double cumulative(double z) {
        return logistic(1.5976 * z + 0.070565992 * z * z * z);
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
