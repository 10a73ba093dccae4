package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attack A14: what the choice of cells tells by itself. The attacker has the program and even the key, runs it on every
 * way in which the counts of a few hidden streets could be distributed, and keeps those that give the very release that was
 * published. Each street must still be able to hold T different counts, or all from 0 to n.
 */
class MinimalityAttackTest {
    private static final int T = 5;
    private static final int MOST_STREETS = 4;
    private static final int MOST_WAYS = 600;

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void running_the_program_on_everything_that_could_be_narrows_nothing(long seed) {
        assertThat(narrowed(new Product(), truth(seed))).isEmpty();
    }

    @Test
    void the_same_attack_wins_where_only_what_fails_is_hidden() {
        assertThat(narrowed(Weakened.NO_COMPLEMENTARY_STEP, truth(102))).isNotEmpty();
    }

    private static Truth truth(long seed) {
        return Truth.rate("reports", Town.of(24, seed), 0.15, 1, Truth.ordinary(Kind.RATE), seed);
    }

    /** Hidden streets of which too few counts are possible. */
    private static List<Integer> narrowed(Protection protection, Truth truth) {
        Release release = protection.release(truth);
        Lattice lattice = truth.lattice();
        int[] around = Release.smallestPublished(lattice, release.slices().getFirst());
        Map<Integer, List<Integer>> cells = new TreeMap<>();
        for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
            if (around[postcode] >= lattice.postcodes()
                    && lattice.area(postcode).households() > 0) {
                cells.computeIfAbsent(around[postcode], any -> new ArrayList<>())
                        .add(postcode);
            }
        }
        assertThat(cells).isNotEmpty();
        return cells.values().stream()
                .flatMap(streets -> narrowed(protection, release, streets).stream())
                .toList();
    }

    private static List<Integer> narrowed(Protection protection, Release release, List<Integer> hidden) {
        Truth truth = release.truths().getFirst();
        Period period = truth.years().getFirst();
        List<Integer> streets = hidden.size() <= MOST_STREETS ? hidden : hidden.subList(0, MOST_STREETS);
        double[] counts = truth.periods().get(period).counts();
        double[] units = truth.periods().get(period).units();
        int sum = (int) streets.stream().mapToDouble(street -> counts[street]).sum();
        List<int[]> ways = new ArrayList<>();
        // Rounding hides which of these sums is the true one.
        int off = Release.base(truth) - 1;
        for (int possible = Math.max(0, sum - off); possible <= sum + off; possible++) {
            spread(streets, units, possible, new int[streets.size()], 0, ways);
        }
        // Cells of many people are left to the attacks on sums, which do not depend on trying everything.
        if (ways.size() > MOST_WAYS) {
            return List.of();
        }
        List<int[]> fitting = ways.stream()
                .filter(way -> same(release, protection.release(changed(truth, period, streets, way))))
                .toList();
        return streets.stream()
                .filter(street -> {
                    int at = streets.indexOf(street);
                    long possible =
                            fitting.stream().map(way -> way[at]).distinct().count();
                    return possible < Math.min(T, (long) Math.min(units[street], sum) + 1);
                })
                .toList();
    }

    private static void spread(List<Integer> streets, double[] units, int left, int[] way, int at, List<int[]> ways) {
        if (at == streets.size() - 1) {
            if (left <= units[streets.get(at)]) {
                way[at] = left;
                ways.add(way.clone());
            }
            return;
        }
        for (int count = 0; count <= Math.min(left, units[streets.get(at)]); count++) {
            way[at] = count;
            spread(streets, units, left - count, way, at + 1, ways);
        }
    }

    private static Truth changed(Truth truth, Period period, List<Integer> streets, int[] way) {
        double[] counts = truth.periods().get(period).counts().clone();
        for (int i = 0; i < way.length; i++) {
            counts[streets.get(i)] = way[i];
        }
        Map<Period, Truth.Figures> rows = new TreeMap<>();
        rows.put(period, new Truth.Figures(counts, truth.periods().get(period).units()));
        return new Truth(truth.code(), truth.kind(), truth.lattice(), truth.requirement(), rows);
    }

    private static boolean same(Release one, Release other) {
        Slice a = one.slices().getFirst();
        Slice b = other.slices().getFirst();
        for (int node = 0; node < a.size(); node++) {
            if (a.state(node) != b.state(node)
                    || Float.compare(a.numerator(node), b.numerator(node)) != 0
                    || Float.compare(a.denominator(node), b.denominator(node)) != 0) {
                return false;
            }
        }
        return true;
    }
}
