package nl.straatkubus.platform.signals;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The step-up procedure that bounds the share of false discoveries. */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** For each p-value the smallest false discovery rate at which it is a discovery. */
    static double[] adjusted(double[] p) {
        return adjusted(p, p.length);
    }

    /**
     * The same where only the smallest p-values are told.
     *
     * @param all how many there are; those that are not told are larger
     */
    static double[] adjusted(double[] p, int all) {
        int[] falling = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int i = 0; i < falling.length; i++) {
            int place = p.length - i;
            smallest = Math.min(smallest, p[falling[i]] * all / place);
            adjusted[falling[i]] = smallest;
        }
        return adjusted;
    }
}
