package nl.straatkubus.platform.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import org.springframework.stereotype.Component;

/**
 * Which areas are most like another one, by the same traits that tell what signals are held against. From what the viewer
 * of the cube may see.
 */
@Component
public final class AlikeAreas {
    /** A quarter of all areas is no longer a choice of those that are alike. */
    private static final int PARTS = 4;

    private static final int FEWEST = 5;
    private static final int KEPT = 16;

    private final Cache<Long, double[]> densities =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /**
     * At most fifty nodes, the most alike first, never the node itself; empty where too little is known of areas to call
     * some alike, or where there are too few of them.
     *
     * @param watched the indicator that is compared, which is never a trait
     * @param among the areas to choose from, the node itself included
     */
    public int[] to(int node, int[] among, Cube cube, Indicator watched, Period until) {
        Traits traits = Traits.besides(Released.in(cube), watched);
        int wanted = Math.min(Peers.ALIKE, among.length / PARTS);
        int self = Arrays.binarySearch(among, node);
        if (!traits.suffice() || wanted < FEWEST || self < 0) {
            return new int[0];
        }
        double[] density = densities.get(cube.lattice().id(), lattice -> Traits.density(cube.lattice()));
        double[][] rows = traits.of(among, density, until);
        // Distance and place in one number: sorted as numbers, of two as near the lower one comes first.
        long[] order = new long[among.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) Float.floatToIntBits((float) apart(rows[self], rows[i])) << Integer.SIZE | i;
        }
        order[self] = Long.MAX_VALUE;
        Arrays.sort(order);
        return Arrays.stream(order)
                .limit(wanted)
                .mapToInt(one -> among[(int) one])
                .toArray();
    }

    private static double apart(double[] one, double[] other) {
        double far = 0;
        for (int trait = 0; trait < one.length; trait++) {
            double off = one[trait] - other[trait];
            far += off * off;
        }
        return far;
    }
}
