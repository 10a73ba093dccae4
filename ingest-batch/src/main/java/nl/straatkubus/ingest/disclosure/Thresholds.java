package nl.straatkubus.ingest.disclosure;

/**
 * From where on a figure may be shown.
 *
 * @param smallestCount T: a count below it, or closer than it to the number of units, is not shown
 * @param smallestGroup N_min: figures about fewer units are not shown
 */
public record Thresholds(int smallestCount, int smallestGroup) {}
