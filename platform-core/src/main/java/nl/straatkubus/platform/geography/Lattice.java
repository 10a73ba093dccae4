package nl.straatkubus.platform.geography;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * How the areas of one municipality nest, as a tree with numbered nodes: postcodes first, in an order that keeps every
 * block and neighbourhood contiguous, then B50, B100 and B250 blocks, neighbourhoods, districts and last the
 * municipality. Immutable; a change of boundaries makes a new one.
 */
public final class Lattice implements Nesting {
    private final long id;
    private final String code;
    private final MunicipalityCode municipality;
    private final List<Area> areas;
    private final int postcodes;
    private final int[] parent;
    private final Map<AreaCode, Area> byCode = new HashMap<>();
    private final List<List<Integer>> children;
    private final AreaLevel[] levels;
    private final Map<AreaLevel, int[]> rows = new ConcurrentHashMap<>();

    /**
     * @param code names the version for people, such as {@code GM0505-2025-1}
     * @param areas by node number
     */
    public Lattice(long id, String code, MunicipalityCode municipality, List<Area> areas) {
        this.id = id;
        this.code = code;
        this.municipality = municipality;
        this.areas = List.copyOf(areas);
        this.parent = areas.stream().mapToInt(Area::parent).toArray();
        this.levels = areas.stream().map(Area::level).toArray(AreaLevel[]::new);
        this.postcodes = (int)
                areas.stream().filter(area -> area.level() == AreaLevel.PC6).count();
        List<List<Integer>> inside = new ArrayList<>(Collections.nCopies(areas.size(), List.of()));
        for (Area area : areas) {
            byCode.put(area.code(), area);
            if (area.parent() >= 0) {
                if (inside.get(area.parent()).isEmpty()) {
                    inside.set(area.parent(), new ArrayList<>());
                }
                inside.get(area.parent()).add(area.node());
            }
        }
        inside.replaceAll(List::copyOf);
        this.children = inside;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public MunicipalityCode municipality() {
        return municipality;
    }

    /** Number of nodes. */
    public int size() {
        return parent.length;
    }

    /** Number of postcodes: nodes 0 to this, exclusive. */
    public int postcodes() {
        return postcodes;
    }

    /** The municipality's node. */
    public int root() {
        return parent.length - 1;
    }

    public Area area(int node) {
        return areas.get(node);
    }

    public List<Area> areas() {
        return areas;
    }

    @Override
    public AreaLevel level(int node) {
        return levels[node];
    }

    @Override
    public int parent(int node) {
        return parent[node];
    }

    /** Numbers of the areas directly inside this one. */
    public List<Integer> children(int node) {
        return children.get(node);
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The smallest area of at least the given level that holds the node, itself included. */
    public int ancestor(int node, AreaLevel level) {
        int at = node;
        while (level(at).compareTo(level) < 0) {
            at = parent[at];
        }
        return at;
    }

    /**
     * The nodes of a level, and those larger ones that hold no area of that level at all: together they cover the
     * municipality once.
     */
    public int[] rows(AreaLevel level) {
        return rows.computeIfAbsent(level, this::findRows).clone();
    }

    private int[] findRows(AreaLevel level) {
        return IntStream.range(0, size())
                .filter(node -> levels[node] == level
                        || (levels[node].compareTo(level) > 0
                                && levels[node] != AreaLevel.MUNICIPALITY
                                && children.get(node).isEmpty()))
                .toArray();
    }

    /** All areas of a level, in node order. */
    public List<Area> at(AreaLevel level) {
        return areas.stream().filter(area -> area.level() == level).toList();
    }
}
