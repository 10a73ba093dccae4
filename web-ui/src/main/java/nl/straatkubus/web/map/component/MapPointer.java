package nl.straatkubus.web.map.component;

/**
 * Where somebody points on a map, shown for some seconds.
 *
 * @param turn tells pointers apart: pointing at the same place again has another
 * @param lon degrees east, WGS 84
 * @param lat degrees north
 * @param name beside it
 */
public record MapPointer(int turn, double lon, double lat, String name) {}
