package nl.straatkubus.web.bench;

import java.util.Arrays;
import java.util.Collection;

/** Milliseconds of many turns. */
record Times(double[] sorted) {
    static Times of(Collection<Double> measured) {
        double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /** @param share 0.95 for the time that 95% of the turns stay within */
    double at(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    double longest() {
        return at(1);
    }
}
