package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.platform.catalogue.Kind;

/** Whether a single figure, looked at by itself, may be shown. */
final class Rule {
    private final Kind kind;
    private final Thresholds thresholds;

    Rule(Kind kind, Thresholds thresholds) {
        this.kind = kind;
        this.thresholds = thresholds;
    }

    boolean allows(RawCube cube, int node) {
        return allows(cube.numerator(node), cube.denominator(node));
    }

    /** @param units NaN where the number of units is unknown */
    boolean allows(double figure, double units) {
        int t = thresholds.smallestCount();
        boolean enoughUnits = units >= thresholds.smallestGroup();
        return switch (kind) {
            case COUNT -> figure >= t && (Double.isNaN(units) || (enoughUnits && figure <= units - t));
            case RATE -> enoughUnits && figure >= t && figure <= units - t;
            case MEAN -> enoughUnits;
            case AMOUNT -> units >= Math.max(thresholds.smallestContributors(), thresholds.smallestGroup());
        };
    }
}
