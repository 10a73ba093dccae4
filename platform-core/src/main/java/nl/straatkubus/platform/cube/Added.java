package nl.straatkubus.platform.cube;

import nl.straatkubus.platform.catalogue.Kind;

/** Released figures of several areas, added up. */
final class Added {
    private static final int PERCENT = 100;
    private static final double TENTH = 10;

    private double numerator;
    private double denominator;
    private boolean any;

    void add(Slice slice, int node) {
        any = true;
        numerator += slice.numerator(node);
        denominator += slice.denominator(node);
    }

    /** The sum of a count or amount, the whole percentage of a rate, a mean with one decimal; NaN where there is none. */
    float value(Kind kind) {
        if (!any) {
            return Float.NaN;
        }
        return switch (kind) {
            case COUNT, AMOUNT -> (float) numerator;
            case RATE -> denominator > 0 ? Math.round(PERCENT * numerator / denominator) : Float.NaN;
            case MEAN -> denominator > 0 ? (float) (Math.round(TENTH * numerator / denominator) / TENTH) : Float.NaN;
        };
    }
}
