package nl.straatkubus.platform.geography;

/**
 * One node of a lattice.
 *
 * @param node its number in the lattice: postcodes first, the municipality last
 * @param name street, neighbourhood or district; empty for a street block
 * @param parent number of the area it lies in, -1 for the municipality
 * @param households in the year of the geography, the sum over its postcodes
 * @param longitude of a point inside it (CRS84)
 */
public record Area(
        int node,
        AreaLevel level,
        AreaCode code,
        String name,
        int parent,
        int households,
        double longitude,
        double latitude) {}
