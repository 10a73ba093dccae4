package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * A place that stood out, on its way to become a signal.
 *
 * @param parts its window in each course, the one that moved most first
 * @param rate the smallest share of false discoveries at which it, or what was merged into it, is one
 * @param ground its postcodes
 * @param reach its postcodes and those of what was merged into it
 */
record Found(List<Part> parts, double rate, double excess, double lowerBound, BitSet ground, BitSet reach) {
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
        List<Found> left = new ArrayList<>(all.stream().sorted(ORDER).toList());
        List<Found> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            merged.add(left.removeFirst().joined(left));
        }
        return merged;
    }

    /** With everything that hangs together with it, over any number of steps; takes that away from the others. */
    private Found joined(List<Found> others) {
        BitSet all = (BitSet) reach.clone();
        double smallest = rate;
        for (boolean grows = true; grows; ) {
            grows = false;
            for (Iterator<Found> rest = others.iterator(); rest.hasNext(); ) {
                Found other = rest.next();
                if (other.ground().intersects(all)) {
                    all.or(other.ground());
                    smallest = Math.min(smallest, other.rate());
                    rest.remove();
                    grows = true;
                }
            }
        }
        return new Found(parts, smallest, excess, lowerBound, ground, all);
    }

    boolean overlaps(Found other) {
        return reach.intersects(other.reach());
    }
}
