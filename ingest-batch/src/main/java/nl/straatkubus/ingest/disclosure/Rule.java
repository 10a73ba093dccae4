package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.platform.catalogue.Kind;

/** Whether a single figure, looked at by itself, may be shown. */
final class Rule {
    private final Kind kind;
    private final Thresholds thresholds;

    Rule(Kind kind, Thresholds thresholds) {
        this.kind = kind;
        this.thresholds = thresholds;
    }

    /**
     * @param units NaN where the number of units is unknown
     * @param largest what the largest contributor has, NaN where unknown
     * @param second what the second largest has, NaN where unknown
     */
    boolean allows(double figure, double units, double largest, double second) {
        int t = thresholds.smallestCount();
        boolean unknown = Double.isNaN(units);
        boolean enoughUnits = units >= thresholds.smallestGroup();
        boolean beyondPartner = Double.isNaN(largest) || figure - largest >= t;
        return switch (kind) {
            case COUNT -> figure >= t && beyondPartner && (unknown || (enoughUnits && figure <= units - t));
            case RATE -> enoughUnits && beyondPartner && figure >= t && figure <= units - t;
            case MEAN -> enoughUnits;
            case AMOUNT -> (unknown || enoughUnits) && spread(figure, units, largest, second);
        };
    }

    /** The p% rule where the largest contributors are known, else a number of contributors. */
    private boolean spread(double figure, double units, double largest, double second) {
        return Double.isNaN(largest) || Double.isNaN(second)
                ? units >= thresholds.smallestContributors()
                : figure - largest - second >= thresholds.dominancePercent() / 100.0 * largest;
    }
}
