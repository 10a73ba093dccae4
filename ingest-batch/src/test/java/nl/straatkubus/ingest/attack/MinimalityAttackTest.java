package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.ingest.disclosure.ThresholdCells;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Attack A14: what the choice of cells tells by itself to somebody who has the program, the policy, the numbers of
 * households and the release. Each hidden street must still be able to hold T different counts, or all from 0 to n.
 */
class MinimalityAttackTest {
    private static final int T = 5;
    private static final int MOST_STREETS = 8;
    private static final int STEPS = 6000;
    private static final int MOST_WAYS = 2000;

    @ParameterizedTest(name = "{1} postcodes, {2}, {3}, {4} years")
    @CsvSource({
        "102, 24, 0.15, ordinary, 1",
        "403, 60, 0.3, ordinary, 1",
        "505, 40, 0.15, ordinary, 1",
        "617, 30, 0.08, ordinary, 1",
        "701, 60, 0.4, ordinary, 1",
        "801, 40, 0.2, ordinary, 3",
        "901, 60, 0.3, special, 1"
    })
    void running_the_program_on_what_could_be_narrows_nothing(
            long seed, int postcodes, double prevalence, String sensitivity, int years) {
        Truth truth = Truth.rate(
                "reports",
                Town.of(postcodes, seed),
                prevalence,
                years,
                sensitivity.equals("special") ? Truth.special(Kind.RATE) : Truth.ordinary(Kind.RATE),
                seed);
        Release release = new Product().release(truth);
        Period period = truth.years().getFirst();
        Suppositions suppositions = new Suppositions(release, period, seed);
        Map<Integer, Set<Integer>> narrowed = new TreeMap<>();
        release.hidden(period).forEach((area, streets) -> {
            if (streets.size() <= MOST_STREETS) {
                narrowed.putAll(suppositions.narrowed(area, streets, STEPS));
            }
        });

        assertThat(release.hidden(period)).isNotEmpty();
        assertThat(narrowed).isEmpty();
    }

    @Test
    void the_same_attack_wins_where_only_what_fails_is_hidden() {
        assertThat(narrowed(Weakened.NO_COMPLEMENTARY_STEP, town(24, 0.15, 102)))
                .isNotEmpty();
    }

    @Test
    void the_same_attack_wins_where_no_more_is_joined_than_the_threshold_asks_for() {
        assertThat(narrowed(new ThresholdCells(), town(60, 0.3, 109))).isNotEmpty();
    }

    private static Truth town(int postcodes, double prevalence, long seed) {
        return Truth.rate("reports", Town.of(postcodes, seed), prevalence, 1, Truth.ordinary(Kind.RATE), seed);
    }

    /** Hidden streets of which trying everything leaves too few counts. Sums are known exactly here. */
    private static List<Integer> narrowed(Protection protection, Truth truth) {
        Release release = protection.release(truth);
        return release.hidden(truth.years().getFirst()).values().stream()
                .flatMap(streets -> narrowed(protection, release, streets).stream())
                .toList();
    }

    private static List<Integer> narrowed(Protection protection, Release release, List<Integer> streets) {
        Truth truth = release.truths().getFirst();
        Period period = truth.years().getFirst();
        double[] counts = truth.periods().get(period).counts();
        double[] units = truth.periods().get(period).units();
        int sum = (int) streets.stream().mapToDouble(street -> counts[street]).sum();
        List<int[]> ways = new ArrayList<>();
        spread(streets, units, sum, new int[streets.size()], 0, ways);
        if (ways.size() > MOST_WAYS) {
            return List.of();
        }
        Map<Integer, Set<Integer>> possible = new TreeMap<>();
        for (int[] way : ways) {
            double[] supposed = counts.clone();
            for (int i = 0; i < way.length; i++) {
                supposed[streets.get(i)] = way[i];
            }
            if (Release.same(protection.release(truth.with(period, supposed)).slices(), release.slices())) {
                streets.forEach(street ->
                        possible.computeIfAbsent(street, any -> new HashSet<>()).add((int) supposed[street]));
            }
        }
        return streets.stream()
                .filter(street -> possible.get(street).size() < Math.min(T, Math.min(units[street], sum) + 1))
                .toList();
    }

    private static void spread(List<Integer> streets, double[] units, int left, int[] way, int at, List<int[]> ways) {
        if (ways.size() > MOST_WAYS) {
            return;
        }
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
}
