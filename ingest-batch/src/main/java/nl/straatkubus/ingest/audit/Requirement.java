package nl.straatkubus.ingest.audit;

import nl.straatkubus.platform.catalogue.Kind;

/**
 * What must stay uncertain about the figures of an indicator.
 *
 * @param smallestCount T: fewer units than this, or all but fewer than this, are not told of any group
 * @param smallestGroup N_min: nothing is told of a group of fewer units
 * @param smallestContributors nothing is told of an amount of fewer
 */
public record Requirement(Kind kind, int smallestCount, int smallestGroup, int smallestContributors) {
    private static final double SHARE = 0.2;

    /**
     * Whether the exact figure of a group of areas may be known.
     *
     * @param units NaN where unknown
     */
    public boolean allows(double figure, double units) {
        boolean unknown = Double.isNaN(units);
        boolean enough = units >= smallestGroup;
        return switch (kind) {
            case COUNT -> figure >= smallestCount && (unknown || (enough && figure <= units - smallestCount));
            case RATE -> enough && figure >= smallestCount && figure <= units - smallestCount;
            case MEAN -> enough;
            case AMOUNT -> units >= Math.max(smallestContributors, smallestGroup);
        };
    }

    /**
     * How wide the interval must be that an attacker finds around a hidden figure: max(T, 0.2 x), and never more than
     * the number of units, which everybody knows before anything is published. A fifth of the figure for sums.
     *
     * @param units NaN where unknown
     */
    public double width(double figure, double units) {
        if (!kind.countsUnits()) {
            return SHARE * Math.abs(figure);
        }
        double wanted = Math.max(smallestCount, SHARE * figure);
        return Double.isNaN(units) ? wanted : Math.min(units, wanted);
    }
}
