package nl.straatkubus.ingest.simulation;

import java.util.ArrayList;
import java.util.List;

/** What could be found at most, over all seeds of one scenario. */
final class BestTally {
    private record Place(int households, double chance) {}

    private final List<Place> places = new ArrayList<>();
    private int seeds;

    /** @param chances one a place, to be found at all */
    void add(int[] households, double[] chances) {
        seeds++;
        for (int i = 0; i < chances.length; i++) {
            places.add(new Place(households[i], chances[i]));
        }
    }

    int seeds() {
        return seeds;
    }

    /** The mean chance of places of certain sizes, in households. */
    double recall(int from, int below) {
        return places.stream()
                .filter(place -> place.households() >= from && place.households() < below)
                .mapToDouble(Place::chance)
                .average()
                .orElse(Double.NaN);
    }
}
