package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What is looked at as one: a cell and its nearest cells, until there are enough units for a rise to show above chance.
 * One window a cell, its heart; a cell that finds too little around it has none.
 *
 * @param members numbers of cells in the panel, the heart first; empty without a window
 */
record Windows(int[][] members) {
    private static final double FEWEST_UNITS = 100;
    private static final double FEWEST_EXPECTED = 3;
    private static final int MOST_CELLS = 8;

    static Windows over(Panel panel, Lattice lattice) {
        double[][] places = places(panel, lattice);
        Nearest nearest = new Nearest(places);
        double[] units = new double[panel.cells()];
        Arrays.setAll(units, cell -> mean(panel.units()[cell]));
        double rate = panel.rate();
        int[][] members = new int[panel.cells()][];
        for (int cell = 0; cell < members.length; cell++) {
            members[cell] = enough(units[cell], rate)
                    ? new int[] {cell}
                    : pooled(cell, nearest.to(places[cell], MOST_CELLS), units, rate);
        }
        return new Windows(members);
    }

    private static int[] pooled(int heart, int[] near, double[] units, double rate) {
        double pooled = units[heart];
        int[] members = {heart};
        for (int cell : near) {
            if (cell != heart) {
                members = Arrays.copyOf(members, members.length + 1);
                members[members.length - 1] = cell;
                pooled += units[cell];
            }
            if (enough(pooled, rate)) {
                return members;
            }
        }
        return new int[0];
    }

    private static boolean enough(double units, double rate) {
        return units >= FEWEST_UNITS && units * rate >= FEWEST_EXPECTED;
    }

    /** Over the periods that were released. */
    private static double mean(double[] units) {
        return Arrays.stream(units).filter(one -> one > 0).average().orElse(0);
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

    boolean exists(int window) {
        return members[window].length > 0;
    }

    int count() {
        return members.length;
    }

    boolean overlap(int one, int other) {
        return IntStream.of(members[one])
                .anyMatch(cell -> IntStream.of(members[other]).anyMatch(also -> also == cell));
    }
}
