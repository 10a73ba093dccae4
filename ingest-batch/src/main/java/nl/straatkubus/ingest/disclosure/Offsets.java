package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.platform.geography.AreaCode;

/** By how much the figure of a cell is shifted before it is rounded. */
@FunctionalInterface
interface Offsets {
    /**
     * A number from 0 to {@code base} - 1, always the same for the same quantity and place.
     *
     * @param around the smallest area that holds the cell
     * @param first the first area in it
     */
    int of(String quantity, AreaCode around, AreaCode first, int base);
}
