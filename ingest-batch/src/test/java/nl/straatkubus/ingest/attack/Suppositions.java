package nl.straatkubus.ingest.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.ingest.disclosure.Product.Place;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What remains possible for somebody who has the program, the policy, all numbers of households and the release, but not
 * the key: he supposes counts and offsets, runs the program himself and keeps what gives the very release that was
 * published. A random walk: each supposition that fits is changed a little for the next one, mostly towards counts that
 * were not seen yet. Every count it finds is possible, so a walk that finds enough is a proof.
 */
final class Suppositions {
    private static final int LARGEST_OFFSET = 20;
    private static final int TRIES = 200;

    private final Release release;
    private final Truth truth;
    private final Period period;
    private final double[] units;
    private final Random random;
    private final boolean cutSuffices;

    Suppositions(Release release, Period period, long seed) {
        this.release = release;
        this.truth = release.truths().getFirst();
        this.period = period;
        this.units = truth.periods().get(period).units();
        this.random = new Random(seed);
        this.cutSuffices = Release.same(new Product().cut(truth), release.slices());
    }

    private record Supposition(double[] counts, Map<Place, Integer> offsets) {}

    /**
     * Streets of which fewer than T counts, or fewer than it has households and none, were found, with those.
     *
     * @param area the smallest area with a figure around the streets
     */
    Map<Integer, Set<Integer>> narrowed(int area, List<Integer> streets, int steps) {
        Map<Integer, Set<Integer>> seen = new TreeMap<>();
        Supposition at = new Supposition(truth.periods().get(period).counts(), Map.of());
        streets.forEach(street -> seen.put(street, new TreeSet<>()));
        keep(at, seen);
        List<Place> places = places(area, streets);
        for (int step = 0; step < steps; step++) {
            List<Integer> open =
                    streets.stream().filter(street -> isNarrow(street, seen)).toList();
            if (open.isEmpty()) {
                return Map.of();
            }
            Supposition next = changed(at, streets, open, places);
            boolean fresh = open.stream().anyMatch(street -> !seen.get(street).contains((int) next.counts[street]));
            if (fits(next, fresh)) {
                at = next;
                keep(at, seen);
            }
        }
        seen.keySet().removeIf(street -> !isNarrow(street, seen));
        return seen;
    }

    private static void keep(Supposition at, Map<Integer, Set<Integer>> seen) {
        seen.forEach((street, counts) -> counts.add((int) at.counts[street]));
    }

    private boolean isNarrow(int street, Map<Integer, Set<Integer>> seen) {
        return seen.get(street).size() < Math.min(truth.requirement().smallestCount(), units[street] + 1);
    }

    /** The cells that the streets can lie in, by the area around each cell and the first street in it. */
    private List<Place> places(int area, List<Integer> streets) {
        Lattice lattice = truth.lattice();
        Set<Place> places = new TreeSet<>();
        for (int street : streets) {
            for (int node = street; node >= 0 && node <= area; node = lattice.parent(node)) {
                places.add(new Place(
                        lattice.area(node).code().value(),
                        lattice.area(street).code().value()));
            }
        }
        return List.copyOf(places);
    }

    private Supposition changed(Supposition at, List<Integer> streets, List<Integer> open, List<Place> places) {
        double[] counts = at.counts.clone();
        Map<Place, Integer> offsets = new HashMap<>(at.offsets);
        if (random.nextInt(3) == 0) {
            offsets.put(places.get(random.nextInt(places.size())), random.nextInt(LARGEST_OFFSET));
        }
        if (random.nextInt(6) > 0) {
            move(counts, streets, open);
        }
        return new Supposition(counts, offsets);
    }

    /** Gives a street another count, and takes the difference from others: of the same cell, or of the whole town. */
    private void move(double[] counts, List<Integer> streets, List<Integer> open) {
        List<Integer> chosen = random.nextInt(3) == 0 ? streets : open;
        int street = chosen.get(random.nextInt(chosen.size()));
        int most = (int) Math.min(units[street], 2 * truth.requirement().smallestCount());
        int by = random.nextBoolean() ? random.nextInt(5) - 2 : random.nextInt(most + 1) - (int) counts[street];
        boolean further = random.nextInt(3) == 0;
        counts[street] += by;
        int left = random.nextInt(4) == 0 ? 0 : Math.abs(by);
        for (int attempt = 0; left > 0 && attempt < TRIES; attempt++) {
            boolean outside = further && random.nextInt(3) == 0;
            int giver = outside ? random.nextInt(counts.length) : streets.get(random.nextInt(streets.size()));
            if (giver != street && isPossible(giver, counts[giver] - Integer.signum(by))) {
                counts[giver] -= Integer.signum(by);
                left--;
            }
        }
    }

    private boolean isPossible(int street, double count) {
        return count >= 0 && count <= units[street];
    }

    /** The attack at each release takes long: where it changed nothing, only what is found new is put to it. */
    private boolean fits(Supposition next, boolean fresh) {
        for (int street = 0; street < units.length; street++) {
            if (!isPossible(street, next.counts[street])) {
                return false;
            }
        }
        Product program = Product.supposing(next.offsets);
        Truth supposed = truth.with(period, next.counts);
        return (!cutSuffices || Release.same(program.cut(supposed), release.slices()))
                && ((cutSuffices && !fresh)
                        || Release.same(program.release(supposed).slices(), release.slices()));
    }
}
