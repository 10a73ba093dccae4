package nl.straatkubus.platform.signals;

/**
 * Byar's approximation to the exact interval of a Poisson count (Breslow and Day, Statistical Methods in Cancer Research
 * II, 1987, p. 69), for {@code z} standard deviations to either side.
 */
final class Byar {
    /** 95% of the chance lies within. */
    static final double USUAL = 1.959963984540054;

    /** 99.8% of the chance lies within: the outer limit of a funnel plot. */
    static final double FUNNEL = 3.090232306167813;

    private Byar() {}

    static double lower(double cases, double z) {
        return cases <= 0 ? 0 : cases * cube(Math.max(0, 1 - 1 / (9 * cases) - z / (3 * Math.sqrt(cases))));
    }

    static double upper(double cases, double z) {
        double next = cases + 1;
        return next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
