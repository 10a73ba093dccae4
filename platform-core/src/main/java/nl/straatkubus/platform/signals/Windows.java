package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What is looked at as one: a cell and its nearest cells, until there are enough units for a rise to show above chance.
 * Around each cell a small window and a larger one, because nobody knows beforehand how far a decline reaches; a cell
 * that finds too little around it has none.
 *
 * @param members numbers of cells in the panel by window, the heart first
 * @param scales by window, 0 for a small one
 */
record Windows(int[][] members, int[] scales) {
    static final int SCALES = 2;
    private static final double[] FEWEST_UNITS = {100, 250};
    private static final double FEWEST_EXPECTED = 5;
    static final int MOST_CELLS = 8;

    static Windows over(Panel panel, Lattice lattice) {
        double[][] places = places(panel, lattice);
        Nearest nearest = new Nearest(places);
        Pooling pooling = new Pooling(panel, lattice, units(panel), panel.rate());
        List<int[]> members = new ArrayList<>();
        List<Integer> scales = new ArrayList<>();
        for (int cell = 0; cell < panel.cells(); cell++) {
            int[] near = nearest.to(places[cell], MOST_CELLS);
            int[] before = new int[0];
            for (int scale = 0; scale < SCALES; scale++) {
                int[] pooled = pooling.around(cell, near, FEWEST_UNITS[scale]);
                if (pooled.length > before.length) {
                    members.add(pooled);
                    scales.add(scale);
                    before = pooled;
                }
            }
        }
        return new Windows(
                members.toArray(int[][]::new),
                scales.stream().mapToInt(Integer::intValue).toArray());
    }

    private static double[] units(Panel panel) {
        return Arrays.stream(panel.units())
                .mapToDouble(told ->
                        Arrays.stream(told).filter(one -> one > 0).average().orElse(0))
                .toArray();
    }

    /** @param units by cell, over the periods that were released */
    private record Pooling(Panel panel, Lattice lattice, double[] units, double rate) {
        int[] around(int heart, int[] near, double fewest) {
            double pooled = units[heart];
            int[] members = {heart};
            for (int next = 0; pooled < fewest || pooled * rate < FEWEST_EXPECTED; next++) {
                if (next == near.length) {
                    return new int[0];
                }
                int cell = near[next];
                if (IntStream.of(members).noneMatch(member -> panel.overlap(lattice, member, cell))) {
                    members = Arrays.copyOf(members, members.length + 1);
                    members[members.length - 1] = cell;
                    pooled += units[cell];
                }
            }
            return members;
        }
    }

    /** In degrees of latitude, near enough to metres within one municipality. */
    static double[][] places(Panel panel, Lattice lattice) {
        return Arrays.stream(panel.nodes())
                .mapToObj(node -> {
                    Area area = lattice.area(node);
                    double squeeze = Math.cos(Math.toRadians(area.latitude()));
                    return new double[] {area.longitude() * squeeze, area.latitude()};
                })
                .toArray(double[][]::new);
    }

    int count() {
        return members.length;
    }

    /** The cell that a window was made around. */
    int heart(int window) {
        return members[window][0];
    }
}
