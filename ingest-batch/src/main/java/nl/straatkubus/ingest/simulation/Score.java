package nl.straatkubus.ingest.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How a row of lists, one a quarter, did against what was put in. */
final class Score {
    private final SyntheticCity city;
    private final List<BitSet> clusters;
    private final BitSet injected = new BitSet();
    private final int[] foundAfter;
    private final List<Double> falseShares = new ArrayList<>();
    private double flags;
    private double falseFlags;

    Score(SyntheticCity city, List<BitSet> clusters) {
        this.city = city;
        this.clusters = clusters;
        this.foundAfter = new int[clusters.size()];
        clusters.forEach(injected::or);
    }

    /**
     * Counts the places of one list.
     *
     * @param quarter since the onset, 1 for the first
     */
    void list(List<BitSet> places, int quarter) {
        int wrong = 0;
        for (BitSet place : places) {
            wrong += isTrue(place) ? 0 : 1;
            for (int i = 0; i < clusters.size(); i++) {
                if (foundAfter[i] == 0 && meets(place, clusters.get(i))) {
                    foundAfter[i] = quarter;
                }
            }
        }
        flags += places.size();
        falseFlags += wrong;
        falseShares.add(places.isEmpty() ? 0 : wrong / (double) places.size());
    }

    boolean isTrue(BitSet place) {
        return clusters.stream().anyMatch(cluster -> meets(place, cluster));
    }

    /** A place is right when a fifth of its households live where it happens, or it holds half of such a place. */
    private boolean meets(BitSet place, BitSet cluster) {
        BitSet both = (BitSet) place.clone();
        both.and(cluster);
        int shared = held(both);
        return shared > 0 && (5 * shared >= held(place) || 2 * shared >= held(cluster));
    }

    private int held(BitSet postcodes) {
        return postcodes.stream().map(city::households).sum();
    }

    /** Mean over the lists of the share of each that is false; an empty list has none. */
    double falseDiscoveryRate() {
        return falseShares.stream().mapToDouble(one -> one).average().orElse(0);
    }

    double flagsPerList() {
        return flags / falseShares.size();
    }

    double falseFlagsPerList() {
        return falseFlags / falseShares.size();
    }

    /** Quarters from the onset until each cluster was first found, 0 for one that was not. */
    int[] foundAfter() {
        return foundAfter.clone();
    }

    /** Households of each cluster. */
    int[] sizes() {
        return clusters.stream().mapToInt(this::held).toArray();
    }
}
