package nl.straatkubus.platform.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import nl.straatkubus.platform.catalogue.Period;

/** Which cells are most alike in traits; kept for as long as the same traits are asked of the same cells. */
final class Likeness {
    /** More than the cells that an area is held against, because those of its own window do not count. */
    private static final int NEAREST = Peers.ALIKE + Windows.MOST_CELLS;

    private static final int KEPT = 16;

    private final Cache<Key, int[][]> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Cache<Long, double[]> densities =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(long lattice, List<Integer> cells, List<Traits.Part> traits) {}

    /** For each cell the cells most like it, itself included, the most alike first. */
    int[][] of(int[] nodes, Traits traits, Period until) {
        Key key = new Key(traits.lattice().id(), Arrays.stream(nodes).boxed().toList(), traits.parts(until));
        return known.get(key, one -> {
            double[] density = densities.get(traits.lattice().id(), lattice -> Traits.density(traits.lattice()));
            double[][] rows = traits.of(nodes, density, until);
            Nearest nearest = new Nearest(rows);
            return Arrays.stream(rows).map(row -> nearest.to(row, NEAREST)).toArray(int[][]::new);
        });
    }
}
