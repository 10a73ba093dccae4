package nl.straatkubus.ingest.raw;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Puts the blocks of one indicator on the nodes of the geographies. */
final class CubeFill {
    private static final int NOWHERE = -1;

    private final Kind kind;
    private final Map<MunicipalityCode, Lattice> places = new HashMap<>();
    private final Map<Key, RawCube> cubes = new HashMap<>();
    private RawBlock last;
    private int[] nodesOfLast;

    private record Key(Period period, long lattice) {}

    CubeFill(Kind kind, Collection<Lattice> lattices) {
        this.kind = kind;
        lattices.forEach(lattice -> places.put(lattice.municipality(), lattice));
    }

    void add(RawBlock block) {
        Lattice lattice = places.get(block.municipality());
        if (lattice == null) {
            return;
        }
        RawCube cube = cubes.computeIfAbsent(
                new Key(block.period(), lattice.id()),
                key -> new RawCube(block.indicator(), block.period(), kind, lattice));
        int[] nodes = nodes(lattice, block);
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] != NOWHERE) {
                cube.put(
                        nodes[i],
                        block.numerator(i),
                        block.denominator(i),
                        block.presence(i),
                        block.largest(i),
                        block.second(i));
            }
        }
    }

    /** Most files are about the same areas in each period, so that they need not be looked up again. */
    private int[] nodes(Lattice lattice, RawBlock block) {
        boolean known = block.hasAreasOf(last) && block.municipality().equals(last.municipality());
        if (!known) {
            nodesOfLast = new int[block.size()];
            for (int i = 0; i < nodesOfLast.length; i++) {
                nodesOfLast[i] = lattice.find(block.area(i)).map(Area::node).orElse(NOWHERE);
            }
        }
        last = block;
        return nodesOfLast;
    }

    List<RawCube> cubes() {
        return cubes.values().stream()
                .sorted(Comparator.comparing(RawCube::period)
                        .thenComparing(cube -> cube.lattice().id()))
                .toList();
    }
}
