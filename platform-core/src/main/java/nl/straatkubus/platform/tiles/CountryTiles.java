package nl.straatkubus.platform.tiles;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.geography.AreaLevel;

/**
 * The areas of all lattices in force, cut into vector tiles (Mapbox Vector Tile 2.1, 4,096 units a side). A lattice is cut
 * once, when it is loaded; its areas are one layer of a tile, named after the lattice's id. Each feature has the area's
 * node as its id and the properties {@code code} and {@code name}. Readable in the shared scope and in a
 * municipality's.
 */
public interface CountryTiles {
    /** The largest zoom that is cut; closer by, its tiles are enlarged. */
    int LARGEST = 14;
    /** The smallest: the whole country on a phone. */
    int SMALLEST = 4;

    /** Which areas a tile holds at a zoom: small ones give way to larger ones long before they are smaller than a pixel. */
    static AreaLevel levelAt(int zoom) {
        if (zoom <= 7) {
            return AreaLevel.MUNICIPALITY;
        }
        if (zoom == 8) {
            return AreaLevel.DISTRICT;
        }
        if (zoom <= 11) {
            return AreaLevel.NEIGHBOURHOOD;
        }
        return zoom == 12 ? AreaLevel.B250 : AreaLevel.PC6;
    }

    /** What is in force now. */
    Country inForce();

    /**
     * A tile, gzipped. It never changes: another geography is another version.
     *
     * @return empty when the version is no longer in force; a tile without areas is there, and empty
     */
    Optional<byte[]> tile(String version, TileAddress at);

    /**
     * Cuts the lattices in force that were not cut yet, such as those that were loaded before there were tiles. Needs the
     * shared scope in the worker's duty.
     *
     * @return how many were cut
     */
    int cutMissing();

    /**
     * A geography of the country.
     *
     * @param version changes with every lattice that changes
     * @param lattices ids of those that were cut
     */
    record Country(String version, List<Long> lattices) {
        public Country {
            lattices = List.copyOf(lattices);
        }
    }
}
