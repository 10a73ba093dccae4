package nl.straatkubus.ingest.disclosure;

/**
 * From where on a figure may be shown. Higher is stricter, for each of the four.
 *
 * @param smallestCount T: a count below it, or closer than it to the number of units, is not shown
 * @param smallestGroup N_min: figures about fewer units are not shown
 * @param dominancePercent p: an amount is not shown when all but the two largest contributors together have less than
 *     this percentage of the largest
 * @param smallestContributors an amount of fewer contributors is not shown where the two largest are not delivered
 */
public record Thresholds(int smallestCount, int smallestGroup, int dominancePercent, int smallestContributors) {

    /** Whether any of the four is lower than the other's. */
    boolean milderThan(Thresholds other) {
        return smallestCount < other.smallestCount
                || smallestGroup < other.smallestGroup
                || dominancePercent < other.dominancePercent
                || smallestContributors < other.smallestContributors;
    }
}
