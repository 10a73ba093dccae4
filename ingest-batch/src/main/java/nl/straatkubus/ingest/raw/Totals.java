package nl.straatkubus.ingest.raw;

import java.util.List;

/**
 * Whether a total can be that of its parts. Sources that round what they deliver bring totals that differ from the sum
 * of the parts by as much as rounding does.
 */
public final class Totals {
    private static final int FIVES = 5;
    private static final double EXACT = 1e-6;

    private Totals() {}

    /**
     * For figures of one and the same area, which a source counts together.
     *
     * @param parts counts of 0 or more
     */
    public static boolean isBelow(double total, List<Double> parts) {
        return isBelow(total, parts, 0);
    }

    /**
     * For the figures of an area and of the areas inside it, which a source may have estimated and rounded apart.
     *
     * @param parts counts of 0 or more
     */
    static boolean isBelowAreas(double total, List<Double> parts) {
        return isBelow(total, parts, areRounded(total, parts, 1) ? 1 : 0);
    }

    private static boolean isBelow(double total, List<Double> parts, int step) {
        double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
        int rounded = areRounded(total, parts, FIVES) ? FIVES : step;
        double slack = Math.max(EXACT * Math.max(1, sum), rounded * (parts.size() + 1) / 2.0);
        return sum > total + slack;
    }

    private static boolean areRounded(double total, List<Double> parts, int to) {
        return total % to == 0 && parts.stream().allMatch(part -> part % to == 0);
    }
}
