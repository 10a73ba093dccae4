package nl.straatkubus.platform.signals;

/** Byar's approximation to the exact 95% interval of a Poisson count. */
final class Byar {
    private static final double Z = 1.959963984540054;

    private Byar() {}

    static double lower(double cases) {
        return cases <= 0 ? 0 : cases * cube(1 - 1 / (9 * cases) - Z / (3 * Math.sqrt(cases)));
    }

    static double upper(double cases) {
        double next = cases + 1;
        return next * cube(1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next)));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
