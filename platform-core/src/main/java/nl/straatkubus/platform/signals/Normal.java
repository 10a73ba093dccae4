package nl.straatkubus.platform.signals;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
final class Normal {
    private static final double ROOT_TWO = Math.sqrt(2);

    private Normal() {}

    /** The chance of a value above z. Precise far into the tail, where one minus the distribution would be zero. */
    static double upperTail(double z) {
        return 0.5 * Erf.erfc(z / ROOT_TWO);
    }
}
