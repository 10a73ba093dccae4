package nl.straatkubus.platform.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Groups the postcodes of one neighbourhood into contiguous blocks of at least 50, 100 and 250 households, nested. The
 * smallest block that is still too small joins the smallest block beside it, until all are large enough; ties are broken
 * by postcode, so that the same geography always gives the same blocks.
 */
final class StreetBlocks {
    private static final double BESIDE_METRES = 16;

    private final List<LatticeDraft.Street> streets;
    private final List<Set<Integer>> beside = new ArrayList<>();
    private final List<Point> centres = new ArrayList<>();

    /** @param streets of one neighbourhood, sorted by postcode */
    StreetBlocks(List<LatticeDraft.Street> streets, LocalPlane plane) {
        this.streets = streets;
        List<Geometry> shapes =
                streets.stream().map(s -> plane.metres(s.outline())).toList();
        STRtree index = new STRtree();
        for (int i = 0; i < shapes.size(); i++) {
            index.insert(shapes.get(i).getEnvelopeInternal(), i);
            centres.add(shapes.get(i).getCentroid());
            beside.add(new HashSet<>());
        }
        for (int i = 0; i < shapes.size(); i++) {
            var around = shapes.get(i).getEnvelopeInternal();
            around.expandBy(BESIDE_METRES);
            for (Object found : index.query(around)) {
                int j = (Integer) found;
                if (j > i && shapes.get(i).isWithinDistance(shapes.get(j), BESIDE_METRES)) {
                    beside.get(i).add(j);
                    beside.get(j).add(i);
                }
            }
        }
    }

    /** A block: positions in the list of streets, sorted; the first names it. */
    record Block(List<Integer> members, int households) {
        int first() {
            return members.getFirst();
        }
    }

    /** Every postcode a block of its own: where grouping starts. */
    List<Block> singles() {
        List<Block> singles = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            singles.add(new Block(List.of(i), streets.get(i).households()));
        }
        return singles;
    }

    /** Joins blocks until each holds the minimum, or one is left. */
    List<Block> atLeast(int minimum, List<Block> finer) {
        Map<Integer, Block> blocks = new HashMap<>();
        int[] owner = new int[streets.size()];
        PriorityQueue<Block> queue =
                new PriorityQueue<>(Comparator.comparingInt(Block::households).thenComparingInt(Block::first));
        for (Block block : finer) {
            adopt(block, blocks, owner, queue);
        }
        while (blocks.size() > 1) {
            Block smallest = queue.poll();
            if (smallest == null || smallest.households() >= minimum) {
                break;
            }
            if (blocks.get(smallest.first()) != smallest) {
                continue;
            }
            Block partner = partner(smallest, blocks, owner);
            blocks.remove(smallest.first());
            blocks.remove(partner.first());
            adopt(joined(smallest, partner), blocks, owner, queue);
        }
        return blocks.values().stream()
                .sorted(Comparator.comparingInt(Block::first))
                .toList();
    }

    private static void adopt(Block block, Map<Integer, Block> blocks, int[] owner, PriorityQueue<Block> queue) {
        blocks.put(block.first(), block);
        block.members().forEach(member -> owner[member] = block.first());
        queue.add(block);
    }

    private Block partner(Block block, Map<Integer, Block> blocks, int[] owner) {
        return block.members().stream()
                .flatMap(member -> beside.get(member).stream())
                .map(member -> blocks.get(owner[member]))
                .filter(other -> other != block)
                .min(Comparator.comparingInt(Block::households).thenComparingInt(Block::first))
                .orElseGet(() -> nearest(block, blocks));
    }

    /** Water or a park may leave a block without neighbours; then the nearest block takes it. */
    private Block nearest(Block block, Map<Integer, Block> blocks) {
        Point from = centres.get(block.first());
        return blocks.values().stream()
                .filter(other -> other != block)
                .min(Comparator.<Block>comparingDouble(
                                other -> centres.get(other.first()).distance(from))
                        .thenComparingInt(Block::first))
                .orElseThrow();
    }

    private static Block joined(Block one, Block other) {
        List<Integer> members = new ArrayList<>(one.members());
        members.addAll(other.members());
        members.sort(null);
        return new Block(List.copyOf(members), one.households() + other.households());
    }
}
