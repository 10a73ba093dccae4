package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.audit.Findings;
import nl.straatkubus.ingest.audit.Seen.Told;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.Slice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack A12, and all attacks on sums over indicators that are related: what one hides, the others may tell. */
class LinkedAttackTest {
    private static final int YEARS = 3;

    @ParameterizedTest(name = "{0} postcodes")
    @ValueSource(ints = {200, 1000, 5000})
    void what_the_parts_hide_the_total_does_not_tell(int postcodes) {
        Town town = Town.of(postcodes, 51);
        Truth all = Truth.rate("all", town, 0.3, YEARS, Truth.ordinary(Kind.RATE), 52);
        Truth men = all.part("men", 0.4, 53);
        Truth women = all.without("women", men);
        List<Truth> truths = List.of(all, men, women);
        List<Relation> sum = List.of(new Relation.SumOf(all.code(), List.of(men.code(), women.code())));

        withstands(new Product().release(truths, sum));
        assertThat(Weakened.NO_COMPLEMENTARY_STEP
                        .release(truths, sum)
                        .attackedFromInside()
                        .failing())
                .hasSizeGreaterThan(postcodes / 4);
    }

    @ParameterizedTest(name = "{0} postcodes")
    @ValueSource(ints = {200, 1000})
    void what_nobody_declared_is_found_before_an_attacker_finds_it(int postcodes) {
        Town town = Town.of(postcodes, 61);
        Truth all = Truth.rate("all", town, 0.3, YEARS, Truth.ordinary(Kind.RATE), 62);
        Truth tenants = all.part("tenants", 0.5, 63);
        Truth owners = all.without("owners", tenants);
        List<Truth> truths = List.of(all, tenants, owners);
        List<Relation> known = List.of(new Relation.Complement(tenants.code(), owners.code(), all.code()));

        Release undeclared = new Product().release(truths, List.of());
        withstands(new Release(truths, known, undeclared.slices(), undeclared.told()));
        List<Release> each =
                truths.stream().map(truth -> new Product().release(truth)).toList();
        Map<Slice, Told> told = new HashMap<>();
        each.forEach(one -> told.putAll(one.told()));
        Release apart = new Release(
                truths,
                known,
                each.stream().flatMap(one -> one.slices().stream()).toList(),
                told);
        assertThat(apart.attackedFromInside().failing())
                .as("what each hides when it is protected by itself")
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0} postcodes")
    @ValueSource(ints = {200, 1000, 5000})
    void neither_a_part_nor_what_is_left_without_it_is_told_too_closely(int postcodes) {
        Town town = Town.of(postcodes, 71);
        Truth all = Truth.rate("recipients", town, 0.25, YEARS, Truth.ordinary(Kind.RATE), 72);
        Truth most = all.part("long-term", 0.85, 73);
        List<Truth> truths = List.of(all, most);
        List<Relation> part = List.of(new Relation.PartOf(most.code(), all.code()));

        withstands(new Product().release(truths, part));
        assertThat(Weakened.NO_COMPLEMENTARY_STEP
                        .release(truths, part)
                        .attackedFromInside()
                        .failing())
                .hasSizeGreaterThan(postcodes / 4);
    }

    private static void withstands(Release release) {
        for (Findings findings : List.of(release.attackedFromOutside(), release.attackedFromInside())) {
            assertThat(findings.failing()).isEmpty();
            assertThat(findings.disagreements()).isZero();
        }
    }
}
