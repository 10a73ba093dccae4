package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the statistic looks like where nothing is going on, learnt from the areas themselves. Spread is measured on the
 * side away from attention only, so that true deteriorations do not widen it.
 */
final class EmpiricalNull {
    /** With fewer areas nothing can be said of what is usual among them. */
    static final int FEWEST = 50;

    private static final int MOST_GROUPS = 5;
    private static final double ONE_SPREAD_BELOW = 0.16;
    private static final double TAIL = 0.01;
    /** How many spreads below the middle one in a hundred of a normal distribution lies. */
    private static final double TAIL_SPREADS = 2.326;
    /**
     * The spread of a number of independent events, whose root is known to within a half. Figures that hardly move from
     * one period to the next spread less, but a handful of cases more is then still no news.
     */
    private static final double LEAST_SPREAD = 1;

    private EmpiricalNull() {}

    /**
     * Centres and scales a statistic within areas of like size. A group's spread counts only where it is wider than that
     * of all areas: a few dozen areas can look calm by chance, and dividing by that triples the false alarms.
     *
     * @param size what areas are grouped by, into fifths, or into fewer groups where areas are few
     */
    static double[] standardise(double[] statistic, double[] size) {
        int[][] groups = groups(size);
        double[] centred = new double[statistic.length];
        for (int[] group : groups) {
            double centre = quantile(sorted(statistic, group), 0.5);
            for (int area : group) {
                centred[area] = statistic[area] - centre;
            }
        }
        double[] all = Arrays.stream(centred).sorted().toArray();
        double ofAll = Math.max(spread(all), tail(all));
        double[] standard = new double[statistic.length];
        for (int[] group : groups) {
            double spread = Math.max(LEAST_SPREAD, Math.max(ofAll, spread(sorted(centred, group))));
            for (int area : group) {
                standard[area] = centred[area] / spread;
            }
        }
        return standard;
    }

    private static int[][] groups(double[] size) {
        int[] bySize = IntStream.range(0, size.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> size[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int groups = Math.clamp(size.length / FEWEST, 1, MOST_GROUPS);
        return IntStream.range(0, groups)
                .mapToObj(group ->
                        Arrays.copyOfRange(bySize, size.length * group / groups, size.length * (group + 1) / groups))
                .toArray(int[][]::new);
    }

    private static double[] sorted(double[] statistic, int[] group) {
        return Arrays.stream(group)
                .mapToDouble(area -> statistic[area])
                .sorted()
                .toArray();
    }

    private static double spread(double[] sorted) {
        return quantile(sorted, 0.5) - quantile(sorted, ONE_SPREAD_BELOW);
    }

    /**
     * The spread by the tail away from attention. Rounded figures stand still or jump: their middle looks calm, and a
     * normal distribution as calm as that would call every jump a discovery.
     */
    private static double tail(double[] sorted) {
        return (quantile(sorted, 0.5) - quantile(sorted, TAIL)) / TAIL_SPREADS;
    }

    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
