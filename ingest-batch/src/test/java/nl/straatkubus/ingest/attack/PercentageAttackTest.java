package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Attack A9: a whole percentage of a known number of households leaves few counts possible. The attacker knows the number
 * of households exactly, the rounding and the thresholds, and counts the numerators that fit all that is told.
 */
class PercentageAttackTest {

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"ordinary, 0.08", "ordinary, 0.3", "special, 0.2", "special, 0.5"})
    void at_least_as_many_numerators_fit_as_the_threshold(String sensitivity, double prevalence) {
        Town town = Town.of(1000, 91);
        Truth truth = Truth.rate(
                "share",
                town,
                prevalence,
                3,
                sensitivity.equals("special") ? Truth.special(Kind.RATE) : Truth.ordinary(Kind.RATE),
                92);

        assertThat(fewestCandidates(new Product().release(truth)))
                .isGreaterThanOrEqualTo(truth.requirement().smallestCount());
        assertThat(fewestCandidates(Weakened.PLAIN_THRESHOLD.release(truth))).isEqualTo(1);
    }

    private static long fewestCandidates(Release release) {
        Truth truth = release.truths().getFirst();
        long fewest = Long.MAX_VALUE;
        for (Period period : truth.years()) {
            Slice slice = release.slice(truth.code(), period);
            double[] units = truth.units(period);
            for (int node = 0; node < slice.size(); node++) {
                boolean block = truth.lattice().level(node).compareTo(AreaLevel.NEIGHBOURHOOD) < 0;
                if (slice.isPublished(node) && block) {
                    fewest = Math.min(fewest, candidates(release, truth, slice, node, units[node]));
                }
            }
        }
        return fewest;
    }

    private static long candidates(Release release, Truth truth, Slice slice, int node, double units) {
        int t = truth.requirement().smallestCount();
        long fitting = 0;
        for (int count = 0; count <= units; count++) {
            boolean fits;
            if (release.rounded()) {
                // Every cell inside may be off by base - 1; one cell is the most favourable for the attacker.
                boolean near = Math.abs(count - slice.numerator(node)) < Release.base(truth);
                fits = near && count >= t && count <= units - t;
            } else {
                fits = count == slice.numerator(node) && Math.round(100 * count / units) == slice.value(node);
            }
            fitting += fits ? 1 : 0;
        }
        return fitting;
    }
}
