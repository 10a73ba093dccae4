package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.audit.Findings;
import nl.straatkubus.ingest.audit.Findings.Finding;
import nl.straatkubus.ingest.audit.Findings.Flaw;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Attacks A3, A4, A5 and A13: adding and subtracting published sums, bounding what is hidden by linear programming, the
 * same with one area known, and looking for groups that are empty or whole.
 */
class SumsAttackTest {
    private static final double FIXED = 1 - 1e-7;
    private static final int YEARS = 4;

    @ParameterizedTest(name = "{0} postcodes, {1}")
    @CsvSource({
        "200, 0.01, 1",
        "200, 0.03, 2",
        "200, 0.08, 3",
        "200, 0.2, 4",
        "200, 0.4, 5",
        "1000, 0.03, 6",
        "1000, 0.2, 7",
        "5000, 0.01, 8",
        "5000, 0.08, 9",
        "5000, 0.4, 10",
        "20000, 0.08, 11"
    })
    void nothing_hidden_can_be_computed_or_narrowed_down(int postcodes, double prevalence, long seed) {
        Town town = Town.of(postcodes, seed);

        withstands(new Product().release(Truth.rate("care", town, prevalence, YEARS, Truth.special(Kind.RATE), seed)));
        withstands(new Product()
                .release(Truth.rate("reports", town, prevalence, YEARS, Truth.ordinary(Kind.RATE), seed + 1)));
    }

    @ParameterizedTest(name = "{0} postcodes")
    @CsvSource({"200, 21", "1000, 22", "5000, 23", "20000, 24"})
    void dense_counts_hide_their_few_small_ones_among_each_other(int postcodes, long seed) {
        Town town = Town.of(postcodes, seed);
        Release release = new Product().release(Truth.dense("people", town, YEARS, Truth.ordinary(Kind.COUNT), seed));

        withstands(release);
        Slice slice = release.slices().getFirst();
        long shown = 0;
        for (int postcode = 0; postcode < postcodes; postcode++) {
            shown += slice.isPublished(postcode) ? 1 : 0;
        }
        assertThat((double) shown / postcodes).isGreaterThan(0.6);
    }

    private static void withstands(Release release) {
        for (Findings findings : List.of(release.attackedFromOutside(), release.attackedFromInside())) {
            assertThat(findings.failing()).as("what an attacker found").isEmpty();
            assertThat(findings.disagreements()).isZero();
            assertThat(findings.programs()).as("linear programmes").isGreaterThan(Math.min(1000, findings.hidden()));
        }
        nothingEmptyOrWholeIsShown(release);
    }

    private static void nothingEmptyOrWholeIsShown(Release release) {
        Truth truth = release.truths().getFirst();
        for (Period period : truth.years()) {
            Slice slice = release.slice(truth.code(), period);
            double[] counts = truth.counts(period);
            double[] units = truth.units(period);
            for (int node = 0; node < slice.size(); node++) {
                if (slice.isPublished(node)) {
                    assertThat(truth.requirement().allows(counts[node], units[node]))
                            .isTrue();
                    assertThat(slice.numerator(node)).isPositive();
                    assertThat(slice.numerator(node) < slice.denominator(node) || Double.isNaN(units[node]))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN_THRESHOLD", "NO_COMPLEMENTARY_STEP"})
    void the_same_attack_wins_where_the_protection_is_weak(Weakened weak) {
        Town town = Town.of(1000, 31);
        Release release = weak.release(Truth.rate("reports", town, 0.1, 2, Truth.ordinary(Kind.RATE), 32));
        Findings findings = release.attackedFromInside();

        assertThat(findings.failing())
                .filteredOn(
                        found -> found.flaw() == Flaw.NARROW && found.interval().width() == 0)
                .as("hidden figures that are known exactly")
                .hasSizeGreaterThan(20);
        assertThat(findings.failing()).extracting(Finding::flaw).contains(Flaw.UNSAFE_SUM, Flaw.NARROW_FOR_INSIDER);
    }

    @Test
    void plain_linear_algebra_over_all_published_sums_fixes_nothing_hidden() {
        Town town = Town.of(220, 41);
        for (double prevalence : List.of(0.03, 0.2)) {
            Truth truth = Truth.rate("reports", town, prevalence, 2, Truth.ordinary(Kind.RATE), 42);
            assertThat(fixed(new Product().release(truth))).isEmpty();
            assertThat(fixed(Weakened.PLAIN_THRESHOLD.release(truth))).isNotEmpty();
            assertThat(fixed(Weakened.NO_COMPLEMENTARY_STEP.release(truth))).isNotEmpty();
        }
        Truth people = Truth.dense("people", town, 2, Truth.ordinary(Kind.COUNT), 43);
        assertThat(fixed(new Product().release(people))).isEmpty();
        assertThat(fixed(Weakened.PLAIN_THRESHOLD.release(people))).isNotEmpty();
    }

    /** Hidden postcodes whose figure in the first year is some combination of published ones. */
    private static List<Integer> fixed(Release release) {
        Truth truth = release.truths().getFirst();
        Period period = truth.years().getFirst();
        Slice slice = release.slice(truth.code(), period);
        Lattice lattice = truth.lattice();
        double[] units = truth.units(period);
        Leverage leverage = new Leverage(lattice.postcodes());
        for (int node = 0; node < lattice.size(); node++) {
            if (slice.isPublished(node)) {
                leverage.add(members(lattice, node, units));
            }
        }
        List<Integer> fixed = new ArrayList<>();
        for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
            if (!slice.isPublished(postcode) && units[postcode] != 0 && leverage.of(postcode) > FIXED) {
                fixed.add(postcode);
            }
        }
        return fixed;
    }

    private static double[] members(Lattice lattice, int node, double[] units) {
        double[] row = new double[lattice.postcodes()];
        for (int postcode = 0; postcode < row.length; postcode++) {
            int at = postcode;
            while (at >= 0 && at < node) {
                at = lattice.parent(at);
            }
            row[postcode] = at == node && units[postcode] != 0 ? 1 : 0;
        }
        return row;
    }
}
