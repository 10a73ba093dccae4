package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A place that stood out, on its way to become a signal.
 *
 * @param parts its window in each course, the one that moved most first
 * @param ground its postcodes
 * @param reach its postcodes and those of what was merged into it
 */
record Found(List<Part> parts, double excess, double lowerBound, BitSet ground, BitSet reach) {
    /** A window in the reading of one course. */
    record Part(Reading reading, int window) {
        double score() {
            return reading.score()[window];
        }
    }

    static final Comparator<Found> ORDER = Comparator.comparingDouble(Found::lowerBound)
            .reversed()
            .thenComparingInt(found -> found.ground().nextSetBit(0));

    /** Makes one of what overlaps, told by the one with the highest lower bound. */
    static List<Found> merged(List<Found> all) {
        List<Found> sorted = all.stream().sorted(ORDER).toList();
        List<Found> merged = new ArrayList<>();
        boolean[] taken = new boolean[sorted.size()];
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                merged.add(sorted.get(i).reaching(reach(sorted, taken, i)));
            }
        }
        return merged;
    }

    /** Everything that hangs together with one, over any number of steps. */
    private static BitSet reach(List<Found> all, boolean[] taken, int from) {
        BitSet reach = (BitSet) all.get(from).reach().clone();
        taken[from] = true;
        for (boolean grows = true; grows; ) {
            grows = false;
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i] && all.get(i).ground().intersects(reach)) {
                    reach.or(all.get(i).ground());
                    taken[i] = true;
                    grows = true;
                }
            }
        }
        return reach;
    }

    private Found reaching(BitSet all) {
        return new Found(parts, excess, lowerBound, ground, all);
    }

    boolean overlaps(Found other) {
        return reach.intersects(other.reach());
    }
}
