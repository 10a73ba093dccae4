package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attack A8: comparing what is told at different times, in the next period, of a revised upload, on a new lattice. */
class TimeAttackTest {
    private static final int T = 5;
    private static final int YEARS = 8;

    private final Town town = Town.of(1000, 81);
    private final Truth truth = Truth.rate("reports", town, 0.25, YEARS, Truth.ordinary(Kind.RATE), 82);

    @Test
    void no_change_of_a_few_people_follows_from_one_period_to_the_next() {
        assertThat(smallChanges(new Product().release(truth))).isZero();
        assertThat(smallChanges(Weakened.NO_COMPLEMENTARY_STEP.release(truth)))
                .as("without rounding")
                .isGreaterThan(100);
    }

    /** Areas below the neighbourhood in which 1 to T - 1 people must have changed, and no more can have. */
    private long smallChanges(Release release) {
        long found = 0;
        for (int year = 1; year < YEARS; year++) {
            Slice before = release.slice(truth.code(), Truth.year(year - 1));
            Slice after = release.slice(truth.code(), Truth.year(year));
            for (int node : areas(AreaLevel.B250)) {
                if (before.isPublished(node) && after.isPublished(node)) {
                    double step = Math.abs(after.numerator(node) - before.numerator(node));
                    int off = release.rounded() ? Release.base(truth) - 1 : 0;
                    found += step - off >= 1 && step + off < T ? 1 : 0;
                }
            }
        }
        return found;
    }

    private List<Integer> areas(AreaLevel most) {
        List<Integer> areas = new ArrayList<>();
        for (int node = 0; node < town.lattice().size(); node++) {
            if (town.lattice().level(node).compareTo(most) <= 0) {
                areas.add(node);
            }
        }
        return areas;
    }

    @Test
    void publishing_a_count_that_stays_the_same_again_and_again_tells_it_no_better() {
        Truth still = still();
        double product = shareFoundByAveraging(new Product().release(still), still);

        assertThat(product).isLessThan(1.0 / Release.base(still) + 0.05);
        assertThat(shareFoundByAveraging(Weakened.ROUNDING_REDRAWN.release(still), still))
                .as("with dice thrown anew for each period")
                .isGreaterThan(2 * product);
    }

    /** The first year, over and over. */
    private Truth still() {
        Truth.Figures first = truth.periods().get(Truth.year(0));
        Truth copy = truth.part("still", 1, 0);
        copy.periods().replaceAll((period, figures) -> first);
        return copy;
    }

    private double shareFoundByAveraging(Release release, Truth of) {
        double[] counts = of.counts(Truth.year(0));
        int found = 0;
        int tried = 0;
        for (int node : areas(AreaLevel.B50)) {
            double[] told = of.years().stream()
                    .map(period -> release.slice(of.code(), period))
                    .filter(slice -> slice.isPublished(node))
                    .mapToDouble(slice -> slice.numerator(node))
                    .toArray();
            if (told.length == YEARS && town.lattice().children(node).size() != 1) {
                tried++;
                // Five dice in five are rounded down by two on average.
                found += Math.round(Arrays.stream(told).average().orElseThrow()) == counts[node] ? 1 : 0;
            }
        }
        assertThat(tried).isGreaterThan(50);
        return (double) found / tried;
    }

    @Test
    void a_revised_upload_tells_nothing_finer_than_the_first() {
        Release first = new Product().release(truth);
        Truth counted = truth.revised(83);
        Release second = Product.after(first).release(counted);
        Release afresh = new Product().release(counted);

        assertThat(finer(first, second)).isZero();
        assertThat(finer(first, afresh)).as("when cells are chosen anew").isPositive();
    }

    /** Areas told later that are no union of what could be computed before. */
    private long finer(Release earlier, Release later) {
        Lattice lattice = town.lattice();
        long finer = 0;
        for (Period period : truth.years()) {
            int[] around = Release.smallestPublished(lattice, earlier.slice(truth.code(), period));
            Slice slice = later.slice(truth.code(), period);
            double[] units = truth.units(period);
            for (int node = 0; node < lattice.size(); node++) {
                if (slice.isPublished(node)) {
                    finer += cuts(lattice, node, around, units) ? 1 : 0;
                }
            }
        }
        return finer;
    }

    private static boolean cuts(Lattice lattice, int node, int[] around, double[] units) {
        Set<Integer> inside = new HashSet<>();
        Set<Integer> outside = new HashSet<>();
        for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
            if (units[postcode] > 0 && around[postcode] >= 0) {
                (isIn(lattice, postcode, node) ? inside : outside).add(around[postcode]);
            }
        }
        inside.retainAll(outside);
        return !inside.isEmpty();
    }

    private static boolean isIn(Lattice lattice, int postcode, int node) {
        int at = postcode;
        while (at >= 0 && at < node) {
            at = lattice.parent(at);
        }
        return at == node;
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE", "COUNT"})
    void old_and_new_boundaries_together_fix_no_postcode(Kind kind) {
        Town small = Town.of(220, 84);
        Town redrawn = small.redrawn(85);
        Truth old = kind == Kind.RATE
                ? Truth.rate("reports", small, 0.2, 2, Truth.ordinary(kind), 86)
                : Truth.dense("people", small, 2, Truth.ordinary(kind), 86);
        Release before = new Product().release(old);
        Truth moved = old.on(redrawn.lattice());

        assertThat(fixed(before, Product.after(before).release(moved))).isEmpty();
        assertThat(fixed(Weakened.NO_COMPLEMENTARY_STEP.release(old), Weakened.NO_COMPLEMENTARY_STEP.release(moved)))
                .isNotEmpty();
    }

    /** Postcodes hidden in both that follow from all sums of both. */
    private static List<String> fixed(Release one, Release other) {
        Lattice lattice = one.truths().getFirst().lattice();
        Period period = one.truths().getFirst().years().getFirst();
        Leverage leverage = new Leverage(lattice.postcodes());
        Set<String> shown = new HashSet<>();
        double[] units = one.truths().getFirst().units(period);
        for (Release release : List.of(one, other)) {
            Lattice on = release.truths().getFirst().lattice();
            Slice slice = release.slices().stream()
                    .filter(each -> each.period().equals(period))
                    .findFirst()
                    .orElseThrow();
            for (int node = 0; node < on.size(); node++) {
                if (slice.isPublished(node)) {
                    shown.add(on.area(node).code().value());
                    double[] row = new double[lattice.postcodes()];
                    for (int postcode = 0; postcode < row.length; postcode++) {
                        int there = on.find(lattice.area(postcode).code())
                                .orElseThrow()
                                .node();
                        row[postcode] = units[postcode] != 0 && isIn(on, there, node) ? 1 : 0;
                    }
                    leverage.add(row);
                }
            }
        }
        List<String> fixed = new ArrayList<>();
        for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
            String code = lattice.area(postcode).code().value();
            if (!shown.contains(code) && units[postcode] != 0 && leverage.of(postcode) > 1 - 1e-7) {
                fixed.add(code);
            }
        }
        return fixed;
    }
}
