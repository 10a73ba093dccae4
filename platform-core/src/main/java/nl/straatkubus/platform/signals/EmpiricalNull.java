package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /** As {@link #standardise(double[], double[], List)}, with nothing known of earlier periods. */
    static double[] standardise(double[] statistic, double[] size) {
        return standardise(statistic, size, List.of());
    }

    /**
     * Centres and scales a statistic within areas of like size. Spreads are those of several periods together where they
     * are known: a few dozen areas can look calm by chance, and dividing by that triples the false alarms. For the same
     * reason a group's spread counts only where it is wider than that of all areas.
     *
     * @param statistic no number for an area that is not watched
     * @param size what areas are grouped by, into fifths, or into fewer groups where areas are few
     * @param earlier the statistic of the same areas in periods before
     */
    static double[] standardise(double[] statistic, double[] size, List<double[]> earlier) {
        List<double[]> periods = new ArrayList<>(earlier);
        periods.add(statistic);
        int[][] groups = groups(statistic, size);
        double[][] centred =
                Arrays.stream(groups).map(group -> centred(periods, group)).toArray(double[][]::new);
        double ofAll = spread(
                Arrays.stream(centred).flatMapToDouble(Arrays::stream).sorted().toArray());
        double[] standard = new double[statistic.length];
        Arrays.fill(standard, Double.NaN);
        for (int group = 0; group < groups.length; group++) {
            double centre = quantile(sorted(statistic, groups[group]), 0.5);
            double own = Math.max(spread(centred[group]), tail(centred[group]));
            double spread = Math.max(LEAST_SPREAD, Math.max(ofAll, own));
            for (int area : groups[group]) {
                standard[area] = (statistic[area] - centre) / spread;
            }
        }
        return standard;
    }

    /** What a group's areas differ from the middle one of their period, over all periods, sorted. */
    private static double[] centred(List<double[]> periods, int[] group) {
        return periods.stream()
                .map(period -> sorted(period, group))
                .filter(told -> told.length > 0)
                .flatMapToDouble(told -> {
                    double centre = quantile(told, 0.5);
                    return Arrays.stream(told).map(one -> one - centre);
                })
                .sorted()
                .toArray();
    }

    private static int[][] groups(double[] statistic, double[] size) {
        int[] bySize = IntStream.range(0, statistic.length)
                .filter(i -> !Double.isNaN(statistic[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> size[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int told = bySize.length;
        int groups = told == 0 ? 0 : Math.clamp(told / FEWEST, 1, MOST_GROUPS);
        return IntStream.range(0, groups)
                .mapToObj(group -> Arrays.copyOfRange(bySize, told * group / groups, told * (group + 1) / groups))
                .toArray(int[][]::new);
    }

    private static double[] sorted(double[] statistic, int[] group) {
        return Arrays.stream(group)
                .mapToDouble(area -> statistic[area])
                .filter(one -> !Double.isNaN(one))
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
        if (sorted.length == 0) {
            return 0;
        }
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
