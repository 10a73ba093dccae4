package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import nl.straatkubus.ingest.audit.Requirement;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Attack A5 by a partner who delivered a share of the cases of every street, and takes them away from all that is told:
 * what is left is of others, and must be of T of them at least.
 */
class PartnerAttackTest {
    private static final int YEARS = 3;

    @ParameterizedTest(name = "{0} postcodes, prevalence {1}, a share of {2}, {3}")
    @CsvSource({
        "200, 0.01, 0.9, ordinary",
        "200, 0.2, 0.1, ordinary",
        "1000, 0.08, 0.5, special",
        "1000, 0.4, 0.9, ordinary",
        "5000, 0.03, 0.5, ordinary",
        "5000, 0.2, 0.9, special",
        "20000, 0.08, 0.7, ordinary"
    })
    void who_knows_all_his_own_cases_is_left_with_enough_of_others(
            int postcodes, double prevalence, double share, String sensitivity) {
        Requirement requirement = sensitivity.equals("special") ? Truth.special(Kind.RATE) : Truth.ordinary(Kind.RATE);
        Truth truth = Truth.rate("cases", Town.of(postcodes, 55), prevalence, YEARS, requirement, 56);
        Truth partner = truth.part("own", share, 57);

        Release product = Product.knowing(partner).release(truth);
        assertThat(seenThrough(product, partner)).isZero();
        if (share >= 0.5 && postcodes > 200) {
            assertThat(told(product)).as("areas told").isPositive();
            assertThat(seenThrough(new Product().release(truth), partner))
                    .as("where nobody says how much is the partner's")
                    .isPositive();
        }
    }

    /** Told areas, and what is left of them without the told areas inside, in which too few cases are of others. */
    private static long seenThrough(Release release, Truth partner) {
        Truth truth = release.truths().getFirst();
        Lattice lattice = truth.lattice();
        long found = 0;
        for (Period period : truth.years()) {
            Slice slice = release.slice(truth.code(), period);
            double[] counts = truth.counts(period);
            double[] own = partner.counts(period);
            double[] left = new double[lattice.size()];
            boolean[] any = new boolean[lattice.size()];
            int[] around = Release.smallestPublished(lattice, slice);
            for (int street = 0; street < lattice.postcodes(); street++) {
                if (around[street] >= 0 && lattice.area(street).households() > 0) {
                    left[around[street]] += counts[street] - own[street];
                    any[around[street]] = true;
                }
            }
            for (int node = 0; node < lattice.size(); node++) {
                int t = truth.requirement().smallestCount();
                found += slice.isPublished(node) && counts[node] - own[node] < t ? 1 : 0;
                found += any[node] && left[node] < t ? 1 : 0;
            }
        }
        return found;
    }

    private static long told(Release release) {
        long told = 0;
        for (Slice slice : release.slices()) {
            for (int node = 0; node < slice.size(); node++) {
                told += slice.isPublished(node) ? 1 : 0;
            }
        }
        return told;
    }
}
