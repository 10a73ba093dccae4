package nl.straatkubus.platform.accompanied;

/**
 * Where a guest points, for all to see.
 *
 * @param turn makes pointing at the same place once more a new pointer
 * @param longitude degrees east, WGS 84
 * @param latitude degrees north
 */
public record Pointer(Guest guest, int turn, double longitude, double latitude) {}
