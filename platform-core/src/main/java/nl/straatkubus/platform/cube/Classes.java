package nl.straatkubus.platform.cube;

import java.util.Arrays;
import java.util.TreeMap;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * The classes of a map: how values fall into a few colours. Made from released values only.
 *
 * @param upper the highest value of each class, rising; the last is the largest value of all
 * @param lowest the smallest value of all
 */
public record Classes(float lowest, float[] upper) {
    private static final int DISTINCT = 256;
    private static final double USUAL = 0.975;

    /** How the breaks are found. */
    public enum Method implements Coded {
        /** Fisher-Jenks natural breaks: least spread within classes. */
        NATURAL("natural"),
        /** Equal numbers of areas. */
        QUANTILE("quantile"),
        /** Equal width. */
        EQUAL("equal");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Method of(String code) {
            return Coded.of(Arrays.asList(values()), code, "classification");
        }
    }

    /**
     * @param values NaN stands for no value and takes no part
     * @param count at most this many classes; fewer when there are fewer distinct values
     */
    public static Classes of(Method method, float[] values, int count) {
        float[] sorted = sortedPresent(values);
        if (sorted.length == 0) {
            return new Classes(Float.NaN, new float[0]);
        }
        float[] upper =
                switch (method) {
                    case NATURAL -> natural(sorted, count);
                    case QUANTILE -> quantile(sorted, count);
                    case EQUAL -> equal(sorted, count);
                };
        return new Classes(sorted[0], distinct(upper));
    }

    /**
     * Classes between limits that someone chose: one up to each limit and one beyond the last, also where no value falls,
     * so that the same limits give the same colours whatever the figures are.
     *
     * @param limits rising
     */
    public static Classes between(float[] limits, float[] values) {
        float[] sorted = sortedPresent(values);
        if (sorted.length == 0) {
            return new Classes(Float.NaN, new float[0]);
        }
        float[] upper = Arrays.copyOf(limits, limits.length + 1);
        float highest = limits[limits.length - 1];
        upper[limits.length] = Math.max(sorted[sorted.length - 1], Math.nextUp(highest));
        float lowest = sorted[0] <= limits[0] ? sorted[0] : Math.min(0, limits[0]);
        return new Classes(lowest, upper);
    }

    /**
     * Seven classes of differences, as many above as below zero and with the smallest differences of both signs in the
     * middle one. The outer classes begin at five sevenths of what 97.5% of the differences stay within.
     *
     * @param whole whether figures are whole numbers, so that limits are too
     */
    public static Classes aroundZero(float[] differences, boolean whole) {
        float[] sorted = sortedPresent(differences);
        if (sorted.length == 0) {
            return new Classes(Float.NaN, new float[0]);
        }
        float[] sizes = sorted.clone();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]);
        }
        Arrays.sort(sizes);
        float usual = sizes[(int) ((sizes.length - 1) * USUAL)];
        float least = whole ? 1 : 0.1f;
        float[] limits = new float[3];
        for (int i = 0; i < limits.length; i++) {
            float limit = usual * (2 * i + 1) / 7;
            float round = whole ? (float) Math.floor(limit) + 0.5f : limit;
            limits[i] = Math.max(round, i == 0 ? least / 2 : limits[i - 1] + least);
        }
        float end = Math.max(sizes[sizes.length - 1], limits[2] + least);
        return new Classes(
                -end, new float[] {-limits[2], -limits[1], -limits[0], limits[0], limits[1], limits[2], end});
    }

    /** The same limits, with the ends drawn out so that these values lie between them. */
    public Classes holding(float[] values) {
        float[] sorted = sortedPresent(values);
        if (sorted.length == 0 || upper.length == 0) {
            return this;
        }
        float[] wider = upper.clone();
        wider[wider.length - 1] = Math.max(wider[wider.length - 1], sorted[sorted.length - 1]);
        return new Classes(Math.min(lowest, sorted[0]), wider);
    }

    /** Number of classes. */
    public int count() {
        return upper.length;
    }

    /** The class of a value, 0 for the lowest; values beyond the ends fall in the first or last class. */
    public int classOf(float value) {
        for (int i = 0; i < upper.length; i++) {
            if (value <= upper[i]) {
                return i;
            }
        }
        return Math.max(0, upper.length - 1);
    }

    private static float[] sortedPresent(float[] values) {
        float[] present = new float[values.length];
        int n = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                present[n++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(present, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private static float[] quantile(float[] sorted, int count) {
        float[] upper = new float[count];
        for (int i = 0; i < count; i++) {
            int last = (int) Math.ceil((i + 1) * sorted.length / (double) count) - 1;
            upper[i] = sorted[Math.max(0, last)];
        }
        return upper;
    }

    private static float[] equal(float[] sorted, int count) {
        float[] upper = new float[count];
        float width = (sorted[sorted.length - 1] - sorted[0]) / count;
        for (int i = 0; i < count; i++) {
            upper[i] = i == count - 1 ? sorted[sorted.length - 1] : sorted[0] + width * (i + 1);
        }
        return upper;
    }

    /** Fisher's exact dynamic programme over distinct values with their frequencies. */
    private static float[] natural(float[] sorted, int count) {
        TreeMap<Float, Integer> frequency = new TreeMap<>();
        float span = sorted[sorted.length - 1] - sorted[0];
        for (float value : sorted) {
            frequency.merge(value, 1, Integer::sum);
        }
        if (frequency.size() > DISTINCT) {
            frequency.clear();
            for (float value : sorted) {
                float rounded = sorted[0] + Math.round((value - sorted[0]) / span * DISTINCT) * span / DISTINCT;
                frequency.merge(rounded, 1, Integer::sum);
            }
        }
        int n = frequency.size();
        double[] x = new double[n];
        double[] w = new double[n];
        int at = 0;
        for (var entry : frequency.entrySet()) {
            x[at] = entry.getKey();
            w[at++] = entry.getValue();
        }
        int classes = Math.min(count, n);
        int[][] start = fisher(x, w, classes);
        float[] upper = new float[classes];
        int end = n - 1;
        for (int k = classes - 1; k >= 0; k--) {
            upper[k] = (float) x[end];
            end = start[k][end] - 1;
        }
        upper[classes - 1] = sorted[sorted.length - 1];
        return upper;
    }

    /** For each number of classes and last element, where the last class starts so that the spread within is least. */
    private static int[][] fisher(double[] x, double[] w, int classes) {
        int n = x.length;
        double[][] cost = new double[classes][n];
        int[][] start = new int[classes][n];
        for (int end = 0; end < n; end++) {
            double weight = 0;
            double mean = 0;
            double spread = 0;
            for (int k = 0; k < classes; k++) {
                cost[k][end] = Double.POSITIVE_INFINITY;
            }
            for (int from = end; from >= 0; from--) {
                double step = x[from] - mean;
                weight += w[from];
                mean += step * w[from] / weight;
                spread += w[from] * step * (x[from] - mean);
                if (from == 0) {
                    cost[0][end] = spread;
                }
                for (int k = 1; k < classes && from > 0; k++) {
                    if (cost[k - 1][from - 1] + spread < cost[k][end]) {
                        cost[k][end] = cost[k - 1][from - 1] + spread;
                        start[k][end] = from;
                    }
                }
            }
        }
        return start;
    }

    private static float[] distinct(float[] upper) {
        float[] kept = new float[upper.length];
        int n = 0;
        for (float bound : upper) {
            if (n == 0 || bound > kept[n - 1]) {
                kept[n++] = bound;
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
