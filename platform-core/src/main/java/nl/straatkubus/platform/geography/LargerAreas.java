package nl.straatkubus.platform.geography;

import java.util.List;

/**
 * The neighbourhoods, the districts and the municipality of one lattice: its last nodes.
 *
 * @param lattice its id
 * @param first number of the first of them
 * @param areas in node order, the municipality last
 */
public record LargerAreas(long lattice, int first, List<Area> areas) implements Nesting {
    public LargerAreas {
        areas = List.copyOf(areas);
    }

    public Area municipality() {
        return areas.getLast();
    }

    @Override
    public AreaLevel level(int node) {
        return areas.get(node - first).level();
    }

    @Override
    public int parent(int node) {
        return areas.get(node - first).parent();
    }
}
