package nl.straatkubus.platform.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Figures of four-digit postcodes, circa: the sum of the released figures of the street blocks that mostly lie in each.
 * Four-digit postcodes cut through neighbourhoods, so they are never released themselves; what is given here anyone could
 * add up from what is released. Where blocks are withheld, the figure of the smallest released area around them counts
 * for the postcode in which most of it lies.
 */
public final class CircaPostcodes {
    /** A share or average of four fifths of the households is taken for that of all; a number or amount is not. */
    private static final double MOST = 0.8;

    private static final double ALL = 1;
    private static final int DIGITS = 4;

    private final Lattice lattice;
    private final Map<Integer, Map<String, Integer>> households = new HashMap<>();

    public CircaPostcodes(Lattice lattice) {
        this.lattice = lattice;
        for (int node = 0; node < lattice.postcodes(); node++) {
            Area street = lattice.area(node);
            String code = street.code().value().substring(0, DIGITS);
            for (int at = node; at >= 0; at = lattice.parent(at)) {
                households
                        .computeIfAbsent(at, one -> new TreeMap<>())
                        .merge(code, Math.max(1, street.households()), Integer::sum);
            }
        }
    }

    /**
     * One four-digit postcode.
     *
     * @param value NaN unless the state is published
     */
    public record Figure(String code, CellState state, float value) {}

    /** The street blocks of about a hundred households, by the four-digit postcode in which most of each lies. */
    public Map<String, List<Integer>> blocks() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        lattice.at(AreaLevel.B100)
                .forEach(block -> blocks.computeIfAbsent(mostly(block.node()), code -> new ArrayList<>())
                        .add(block.node()));
        return blocks;
    }

    /** All four-digit postcodes in which blocks mostly lie, in order. */
    public List<Figure> figures(Slice slice, Kind kind) {
        Map<String, Sum> sums = new TreeMap<>();
        blocks().keySet().forEach(code -> sums.put(code, new Sum()));
        lattice.at(AreaLevel.NEIGHBOURHOOD).forEach(area -> place(area.node(), slice, sums));
        return sums.entrySet().stream()
                .map(one -> one.getValue().figure(one.getKey(), kind))
                .toList();
    }

    private void place(int node, Slice slice, Map<String, Sum> sums) {
        if (!households.containsKey(node)) {
            return;
        }
        boolean asWhole = lies(node) || !splits(node) || !isCovered(node, slice);
        if (slice.isPublished(node) && asWhole) {
            sums.computeIfAbsent(mostly(node), code -> new Sum()).add(slice, node, size(node));
        } else if (lattice.children(node).isEmpty()) {
            sums.computeIfAbsent(mostly(node), code -> new Sum()).miss(slice.state(node), size(node));
        } else {
            lattice.children(node).forEach(child -> place(child, slice, sums));
        }
    }

    /** Whether a node is a block that is not divided further. */
    private boolean lies(int node) {
        return lattice.level(node).compareTo(AreaLevel.B100) <= 0;
    }

    private boolean splits(int node) {
        return households.get(node).size() > 1;
    }

    /** Whether the released figures inside a node add up to it. */
    private boolean isCovered(int node, Slice slice) {
        return !lattice.children(node).isEmpty()
                && lattice.children(node).stream()
                        .allMatch(child -> slice.isPublished(child)
                                || slice.state(child) == CellState.NO_DATA
                                || slice.state(child) == CellState.NOT_DELIVERED);
    }

    private String mostly(int node) {
        return households.get(node).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private int size(int node) {
        return households.get(node).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** What is known of one four-digit postcode. */
    private static final class Sum {
        private final Added added = new Added();
        private int known;
        private int withheld;
        private boolean delivered;

        void add(Slice slice, int node, int households) {
            added.add(slice, node);
            known += households;
        }

        void miss(CellState state, int households) {
            withheld += state == CellState.PROTECTED ? households : 0;
            delivered |= state == CellState.NO_DATA;
        }

        Figure figure(String code, Kind kind) {
            boolean divides = kind == Kind.RATE || kind == Kind.MEAN;
            double enough = divides ? MOST : ALL;
            if (known == 0 || known < enough * (known + withheld)) {
                CellState missing = known + withheld > 0
                        ? CellState.PROTECTED
                        : delivered ? CellState.NO_DATA : CellState.NOT_DELIVERED;
                return new Figure(code, missing, Float.NaN);
            }
            return new Figure(code, CellState.PUBLISHED, added.value(kind));
        }
    }
}
