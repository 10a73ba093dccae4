package nl.straatkubus.ingest.raw;

import java.util.List;

/**
 * Whether a total can be that of its parts. Sources that round all they deliver to multiples of five bring totals that
 * differ from the sum of the parts by as much as rounding does.
 */
public final class Totals {
    private static final int ROUNDED_TO = 5;
    private static final double EXACT = 1e-6;

    private Totals() {}

    /** @param parts counts of 0 or more */
    public static boolean isBelow(double total, List<Double> parts) {
        double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
        boolean rounded = isRounded(total) && parts.stream().allMatch(Totals::isRounded);
        double slack = rounded ? ROUNDED_TO * (parts.size() + 1) / 2.0 : EXACT * Math.max(1, sum);
        return sum > total + slack;
    }

    private static boolean isRounded(double figure) {
        return figure % ROUNDED_TO == 0;
    }
}
