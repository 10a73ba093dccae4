package nl.straatkubus.ingest.review;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** Counts areas of which the figures come, change, go or stay, over many pairs of slices. */
final class AreaCounts {
    private static final int ADDED = 0;
    private static final int CHANGED = 1;
    private static final int REMOVED = 2;
    private static final int SAME = 3;

    private final Map<Long, Marks> byLattice = new HashMap<>();

    private record Marks(BitSet now, BitSet before, BitSet differs) {
        Marks() {
            this(new BitSet(), new BitSet(), new BitSet());
        }

        int kind(int node) {
            if (!before.get(node)) {
                return ADDED;
            }
            if (!now.get(node)) {
                return REMOVED;
            }
            return differs.get(node) ? CHANGED : SAME;
        }
    }

    /** Takes a slice of both versions; one of the two may be missing. */
    void add(Lattice lattice, Optional<Slice> now, Optional<Slice> before) {
        Marks marks = byLattice.computeIfAbsent(lattice.id(), id -> new Marks());
        for (int i = 0; i < lattice.size(); i++) {
            int node = i;
            float here = now.filter(slice -> slice.isPublished(node))
                    .map(slice -> slice.value(node))
                    .orElse(Float.NaN);
            float there = before.filter(slice -> slice.isPublished(node))
                    .map(slice -> slice.value(node))
                    .orElse(Float.NaN);
            marks.now().set(node, marks.now().get(node) || !Float.isNaN(here));
            marks.before().set(node, marks.before().get(node) || !Float.isNaN(there));
            if (Float.compare(here, there) != 0) {
                marks.differs().set(node);
            }
        }
    }

    /** From small areas to large ones. */
    List<VersionChanges.Areas> counted(LongFunction<Lattice> lattices) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        byLattice.forEach((id, marks) -> {
            Lattice lattice = lattices.apply(id);
            for (int node = 0; node < lattice.size(); node++) {
                if (marks.now().get(node) || marks.before().get(node)) {
                    counts.computeIfAbsent(level(lattice.level(node)), level -> new long[SAME + 1])[marks.kind(node)]++;
                }
            }
        });
        return counts.entrySet().stream()
                .map(level -> areas(level.getKey(), level.getValue()))
                .toList();
    }

    private static VersionChanges.Areas areas(String level, long[] n) {
        return new VersionChanges.Areas(level, n[ADDED], n[CHANGED], n[REMOVED], n[SAME]);
    }

    private static String level(AreaLevel level) {
        return level.isBlock() ? "block" : level.code();
    }
}
