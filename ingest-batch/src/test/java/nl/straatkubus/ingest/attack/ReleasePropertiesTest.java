package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.straatkubus.ingest.audit.Requirement;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** What holds of every release, whatever the town and its figures. */
class ReleasePropertiesTest {
    private static final int TRIES = 15;
    private static final int YEARS = 3;

    @Property(tries = TRIES)
    void below_the_neighbourhood_an_area_is_the_sum_of_what_is_told_inside_it(
            @ForAll @IntRange(min = 30, max = 300) int postcodes,
            @ForAll @DoubleRange(min = 0.01, max = 0.6) double prevalence,
            @ForAll long seed) {
        Release release = release(postcodes, prevalence, seed, Truth.ordinary(Kind.RATE));
        Lattice lattice = release.truths().getFirst().lattice();
        for (Slice slice : release.slices()) {
            for (int node = lattice.postcodes(); node < lattice.size(); node++) {
                List<Integer> inside = lattice.children(node).stream()
                        .filter(child -> lattice.area(child).households() > 0)
                        .toList();
                boolean all = inside.stream().allMatch(slice::isPublished);
                if (lattice.level(node).compareTo(AreaLevel.NEIGHBOURHOOD) < 0 && all && !inside.isEmpty()) {
                    assertThat(slice.isPublished(node)).isTrue();
                    assertThat(slice.numerator(node)).isEqualTo((float)
                            inside.stream().mapToDouble(slice::numerator).sum());
                }
            }
        }
    }

    @Property(tries = TRIES)
    void no_two_cells_of_any_two_told_areas_overlap_without_nesting(
            @ForAll @IntRange(min = 30, max = 300) int postcodes,
            @ForAll @DoubleRange(min = 0.01, max = 0.6) double prevalence,
            @ForAll long seed) {
        Release release = release(postcodes, prevalence, seed, Truth.special(Kind.RATE));
        Truth truth = release.truths().getFirst();
        Lattice lattice = truth.lattice();
        for (Slice slice : release.slices()) {
            int[] around = Release.smallestPublished(lattice, slice);
            double[] counts = truth.counts(slice.period());
            double[] units = truth.units(slice.period());
            double[] left = new double[lattice.size()];
            double[] leftUnits = new double[lattice.size()];
            for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
                if (around[postcode] >= 0) {
                    left[around[postcode]] += counts[postcode];
                    leftUnits[around[postcode]] += units[postcode];
                }
            }
            for (int node = 0; node < lattice.size(); node++) {
                if (leftUnits[node] > 0) {
                    assertThat(truth.requirement().allows(left[node], leftUnits[node]))
                            .as("what is left of an area without the areas told inside it may itself be told")
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = TRIES)
    void the_same_figures_give_the_same_release_and_once_more_after_it_nothing_more(
            @ForAll @IntRange(min = 30, max = 300) int postcodes,
            @ForAll @DoubleRange(min = 0.01, max = 0.6) double prevalence,
            @ForAll long seed) {
        Release first = release(postcodes, prevalence, seed, Truth.ordinary(Kind.RATE));
        Truth truth = first.truths().getFirst();

        same(first, new Product().release(truth));
        noMore(first, Product.after(first).release(truth));
    }

    private static void noMore(Release one, Release other) {
        Truth truth = one.truths().getFirst();
        truth.years().forEach(period -> {
            Slice a = one.slice(truth.code(), period);
            Slice b = other.slice(truth.code(), period);
            for (int node = 0; node < a.size(); node++) {
                assertThat(a.isPublished(node) || !b.isPublished(node)).isTrue();
            }
        });
    }

    private static void same(Release one, Release other) {
        Truth truth = one.truths().getFirst();
        truth.years().forEach(period -> {
            Slice a = one.slice(truth.code(), period);
            Slice b = other.slice(truth.code(), period);
            for (int node = 0; node < a.size(); node++) {
                assertThat(b.state(node)).isEqualTo(a.state(node));
                assertThat(Float.valueOf(b.value(node))).isEqualTo(Float.valueOf(a.value(node)));
                assertThat(Float.valueOf(b.numerator(node))).isEqualTo(Float.valueOf(a.numerator(node)));
                assertThat(Float.valueOf(b.denominator(node))).isEqualTo(Float.valueOf(a.denominator(node)));
            }
        });
    }

    @Property(tries = TRIES)
    void a_higher_threshold_tells_no_more(
            @ForAll @IntRange(min = 100, max = 300) int postcodes,
            @ForAll @DoubleRange(min = 0.01, max = 0.6) double prevalence,
            @ForAll @IntRange(min = 6, max = 20) int threshold,
            @ForAll long seed) {
        Requirement strict = new Requirement(Kind.RATE, threshold, threshold, 10);

        Release mild = release(postcodes, prevalence, seed, Truth.ordinary(Kind.RATE));
        Release severe = new Product()
                .release(new Truth(
                        mild.truths().getFirst().code(),
                        Kind.RATE,
                        mild.truths().getFirst().lattice(),
                        strict,
                        mild.truths().getFirst().periods()));
        assertThat(told(severe)).isLessThanOrEqualTo(told(mild));
    }

    /** Postcodes that are told by themselves. */
    private static long told(Release release) {
        Lattice lattice = release.truths().getFirst().lattice();
        long told = 0;
        for (Slice slice : release.slices()) {
            for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
                told += slice.isPublished(postcode) ? 1 : 0;
            }
        }
        return told;
    }

    private static Release release(int postcodes, double prevalence, long seed, Requirement requirement) {
        Town town = Town.of(postcodes, seed);
        return new Product().release(Truth.rate("figure", town, prevalence, YEARS, requirement, seed + 1));
    }
}
