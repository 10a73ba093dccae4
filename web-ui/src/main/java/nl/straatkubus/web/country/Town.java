package nl.straatkubus.web.country;

import nl.straatkubus.platform.geography.Area;

/**
 * A municipality on the map.
 *
 * @param lattice id of its geography in force
 */
record Town(long lattice, Area area) {}
