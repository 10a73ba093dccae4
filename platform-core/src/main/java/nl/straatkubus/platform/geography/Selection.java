package nl.straatkubus.platform.geography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;

/**
 * A set of areas of one lattice that are looked at together. Kept as the smallest areas inside it, so that choosing all
 * parts of an area is the same as choosing the area. Immutable. Holds no figures.
 */
public final class Selection {
    private final Lattice lattice;
    private final BitSet smallest;
    private final List<Area> areas;

    private Selection(Lattice lattice, BitSet smallest) {
        this.lattice = lattice;
        this.smallest = smallest;
        List<Area> largest = new ArrayList<>();
        gather(lattice.root(), largest);
        this.areas = Collections.unmodifiableList(largest);
    }

    public static Selection none(Lattice lattice) {
        return new Selection(lattice, new BitSet());
    }

    /** Codes that the lattice does not know are left out. */
    public static Selection of(Lattice lattice, Collection<AreaCode> codes) {
        BitSet chosen = new BitSet();
        codes.forEach(code -> lattice.find(code).ifPresent(area -> mark(lattice, area.node(), chosen, true)));
        return new Selection(lattice, chosen);
    }

    /**
     * What a line drawn on the map stands for: the areas of a level in which more than half of the households live inside
     * the line, judged by the middle of each postcode. A line never cuts an area, so that two lines that differ a little
     * enclose the same areas or differ by whole ones.
     *
     * @param ring corners in longitude and latitude (CRS84), the last need not repeat the first; where it crosses itself,
     *     what an odd number of turns encloses counts as inside
     */
    public static Selection within(Lattice lattice, List<Coordinate> ring, AreaLevel level) {
        List<Coordinate> closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        Coordinate[] line = closed.toArray(Coordinate[]::new);
        long[] inside = new long[lattice.size()];
        long[] all = new long[lattice.size()];
        BitSet chosen = new BitSet();
        for (int node = 0; node < lattice.size(); node++) {
            Area area = lattice.area(node);
            if (lattice.children(node).isEmpty()) {
                all[node] = Math.max(1, area.households());
                boolean within = PointLocation.isInRing(new Coordinate(area.longitude(), area.latitude()), line);
                inside[node] = within ? all[node] : 0;
            }
            if (area.parent() >= 0) {
                all[area.parent()] += all[node];
                inside[area.parent()] += inside[node];
            }
            boolean snaps = area.level() == level
                    || area.level().compareTo(level) > 0
                            && lattice.children(node).isEmpty();
            if (snaps && inside[node] * 2 > all[node]) {
                mark(lattice, node, chosen, true);
            }
        }
        return new Selection(lattice, chosen);
    }

    public Selection with(Area area) {
        return changed(area, true);
    }

    public Selection without(Area area) {
        return changed(area, false);
    }

    private Selection changed(Area area, boolean chosen) {
        BitSet other = (BitSet) smallest.clone();
        mark(lattice, area.node(), other, chosen);
        return new Selection(lattice, other);
    }

    private static void mark(Lattice lattice, int node, BitSet chosen, boolean value) {
        if (lattice.children(node).isEmpty()) {
            chosen.set(node, value);
        } else {
            lattice.children(node).forEach(child -> mark(lattice, child, chosen, value));
        }
    }

    public Lattice lattice() {
        return lattice;
    }

    /** The largest areas that lie wholly inside; no two overlap, and together they are the selection. */
    public List<Area> areas() {
        return areas;
    }

    public boolean isEmpty() {
        return smallest.isEmpty();
    }

    /** Whether a whole area is inside. */
    public boolean holds(int node) {
        return lattice.children(node).isEmpty()
                ? smallest.get(node)
                : lattice.children(node).stream().allMatch(this::holds);
    }

    /** Sum over its postcodes, in the year of the geography. */
    public int households() {
        return areas.stream().mapToInt(Area::households).sum();
    }

    private void gather(int node, List<Area> largest) {
        if (holds(node)) {
            largest.add(lattice.area(node));
        } else {
            lattice.children(node).forEach(child -> gather(child, largest));
        }
    }
}
