package nl.straatkubus.platform.tiles;

/**
 * Which tile: the usual scheme of web maps, for tiles of 512 pixels.
 *
 * @param z 0 for the whole world in one tile; twice as large with each step
 * @param x from the west
 * @param y from the north
 */
public record TileAddress(int z, int x, int y) {
    public TileAddress {
        if (z < 0 || z > CountryTiles.LARGEST || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
            throw new IllegalArgumentException("No tile of the world: " + z + "/" + x + "/" + y);
        }
    }
}
