package nl.straatkubus.ingest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.audit.Findings.Finding;
import nl.straatkubus.ingest.audit.Findings.Flaw;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** What an attacker finds on a street of six postcodes in two blocks (nodes 6 and 7) of one town (node 8). */
class AuditorTest {
    private static final Requirement ORDINARY = new Requirement(Kind.RATE, 5, 5, 10);
    private static final IndicatorCode ALL = new IndicatorCode("all");
    private static final IndicatorCode MEN = new IndicatorCode("men");
    private static final IndicatorCode WOMEN = new IndicatorCode("women");
    private static final double[] UNITS = {40, 40, 40, 40, 40, 40};
    private static final int LEFT = 6;
    private static final int TOWN = 8;

    private final Lattice street = street();
    private final Auditor auditor = new Auditor(Attacker.INSIDER);

    @Test
    void a_hidden_figure_beside_its_published_total_is_found_by_subtraction() {
        Findings findings = examine(seen(ALL, new double[] {3, 10, 12, 9, 9, 9}, 1, 2, LEFT, 3, 4, 5, TOWN));

        assertThat(findings.pass()).isFalse();
        assertThat(findings.failing()).extracting(Finding::flaw).contains(Flaw.UNSAFE_SUM, Flaw.NARROW);
        assertThat(findings.failing())
                .anySatisfy(found -> assertThat(found.interval()).isEqualTo(new Interval(3, 3)));
    }

    @Test
    void of_two_hidden_figures_each_gives_the_other_away_to_whoever_knows_it() {
        Findings findings = examine(seen(ALL, new double[] {3, 10, 12, 9, 9, 9}, 2, LEFT, 3, 4, 5, TOWN));

        assertThat(findings.failing()).isNotEmpty().extracting(Finding::flaw).containsOnly(Flaw.NARROW_FOR_INSIDER);
        assertThat(findings.narrowest())
                .get()
                .extracting(found -> found.interval().width())
                .isEqualTo(0.0);
    }

    @Test
    void three_hidden_figures_of_substance_hide_each_other() {
        Findings findings = examine(seen(ALL, new double[] {3, 10, 12, 9, 9, 9}, LEFT, 3, 4, 5, TOWN));

        assertThat(findings.failing()).isEmpty();
        assertThat(findings.pass()).isTrue();
        assertThat(findings.hidden()).isEqualTo(3);
        assertThat(findings.programs()).isEqualTo(12);
        // Whoever knows the 12 knows that the 3 and the 10 are 13 together.
        assertThat(findings.narrowest()).get().satisfies(found -> {
            assertThat(found.flaw()).isEqualTo(Flaw.NARROW_FOR_INSIDER);
            assertThat(found.interval()).isEqualTo(new Interval(0, 13));
        });
    }

    @Test
    void a_group_that_is_almost_whole_tells_as_much_as_one_that_is_almost_empty() {
        double[] nearlyAll = {40, 39, 40, 9, 9, 9};

        assertThat(examine(seen(ALL, nearlyAll, LEFT, 3, 4, 5, TOWN)).failing())
                .extracting(Finding::flaw)
                .contains(Flaw.UNSAFE_SUM);
        assertThat(examine(seen(ALL, new double[] {0, 0, 0, 9, 9, 9}, LEFT, 3, 4, 5, TOWN))
                        .failing())
                .extracting(Finding::flaw)
                .contains(Flaw.UNSAFE_SUM);
    }

    @Test
    void women_are_not_hidden_where_men_and_all_are_shown() {
        double[] men = {10, 12, 11, 9, 9, 9};
        double[] women = {2, 8, 7, 9, 9, 9};
        double[] all = sum(men, women);
        List<Relation> related = List.of(new Relation.SumOf(ALL, List.of(MEN, WOMEN)));
        Seen shownMen = seen(MEN, men, 0, 1, 2, 3, 4, 5, LEFT, TOWN);
        Seen hiddenWomen = seen(WOMEN, women, LEFT, TOWN);
        Seen shownAll = seen(ALL, all, 0, 1, 2, 3, 4, 5, LEFT, TOWN);

        assertThat(examine(shownAll, shownMen, hiddenWomen).pass()).isTrue();
        Findings together = examine(related, shownAll, shownMen, hiddenWomen);
        assertThat(together.failing()).anySatisfy(found -> {
            assertThat(found.indicator()).isEqualTo(WOMEN);
            assertThat(found.node()).isZero();
            assertThat(found.interval().width()).isLessThan(1e-6);
        });
        Findings alike = examine(
                related, seen(ALL, all, LEFT, TOWN), seen(MEN, men, LEFT, TOWN), seen(WOMEN, women, LEFT, TOWN));
        assertThat(alike.failing()).isEmpty();
    }

    @Test
    void what_is_left_of_a_whole_without_its_part_is_looked_at_too() {
        double[] whole = {20, 20, 20, 20, 20, 20};
        double[] part = {18, 12, 12, 12, 12, 12};
        List<Relation> related = List.of(new Relation.PartOf(MEN, ALL));
        int[] shown = {0, 1, 2, 3, 4, 5, LEFT, TOWN};

        assertThat(examine(related, seen(ALL, whole, shown), seen(MEN, part, shown))
                        .failing())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.flaw()).isEqualTo(Flaw.UNSAFE_SUM);
                    assertThat(found.interval()).isEqualTo(new Interval(2, 2));
                });
        part[0] = 12;
        assertThat(examine(related, seen(ALL, whole, shown), seen(MEN, part, shown))
                        .pass())
                .isTrue();
    }

    @Test
    void a_finer_total_narrows_a_coarser_part() {
        double[] whole = {6, 30, 30, 35, 35, 35};
        double[] part = {5, 29, 29, 30, 30, 30};
        List<Relation> related = List.of(new Relation.PartOf(MEN, ALL));
        Seen total = seen(ALL, whole, 0, 1, 2, 3, 4, 5, LEFT, TOWN);
        Seen coarse = seen(MEN, part, LEFT, TOWN);

        assertThat(examine(total, coarse).pass()).isTrue();
        // 63 of 66 in the block leave room for 3 fewer than the 6 of the first postcode.
        assertThat(examine(related, total, coarse).failing())
                .anySatisfy(found -> {
                    assertThat(found.flaw()).isEqualTo(Flaw.NARROW);
                    assertThat(found.node()).isZero();
                    assertThat(found.interval()).isEqualTo(new Interval(3, 6));
                })
                .anySatisfy(found -> assertThat(found.interval()).isEqualTo(new Interval(3, 3)));
    }

    @Test
    void without_units_and_for_means_nothing_bounds_from_above_but_the_sum() {
        double[] none = new double[6];
        Arrays.fill(none, Double.NaN);
        Requirement count = new Requirement(Kind.COUNT, 5, 5, 10);
        Requirement mean = new Requirement(Kind.MEAN, 5, 5, 10);
        double[] figures = {3, 10, 12, 9, 9, 9};

        assertThat(examine(seen(ALL, bits(LEFT, 3, 4, 5, TOWN), summed(figures), summed(none), count))
                        .pass())
                .isTrue();
        assertThat(examine(seen(ALL, bits(LEFT, 3, 4, 5, TOWN), summed(figures), summed(UNITS), mean))
                        .pass())
                .isTrue();
        assertThat(examine(seen(ALL, bits(2, LEFT, 3, 4, 5, TOWN), summed(figures), summed(UNITS), mean))
                        .pass())
                .isFalse();
    }

    private Findings examine(Seen... seen) {
        return examine(List.of(), seen);
    }

    private Findings examine(List<Relation> relations, Seen... seen) {
        Findings findings =
                auditor.examine(List.of(new Exposure(street, Period.ofYear(2024), List.of(seen), relations)));
        assertThat(findings.disagreements()).isZero();
        return findings;
    }

    private Seen seen(IndicatorCode code, double[] figures, int... published) {
        return seen(code, figures, UNITS, published);
    }

    private Seen seen(IndicatorCode code, double[] figures, double[] units, int... published) {
        return seen(code, bits(published), summed(figures), summed(units), ORDINARY);
    }

    private static BitSet bits(int... nodes) {
        BitSet bits = new BitSet();
        Arrays.stream(nodes).forEach(bits::set);
        return bits;
    }

    private static double[] summed(double[] atoms) {
        double[] all = Arrays.copyOf(atoms, TOWN + 1);
        all[LEFT] = atoms[0] + atoms[1] + atoms[2];
        all[LEFT + 1] = atoms[3] + atoms[4] + atoms[5];
        all[TOWN] = all[LEFT] + all[LEFT + 1];
        return all;
    }

    private static double[] sum(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] + other[i])
                .toArray();
    }

    private static Lattice street() {
        List<Area> areas = new ArrayList<>();
        for (int node = 0; node <= TOWN; node++) {
            AreaLevel level = node < LEFT ? AreaLevel.PC6 : node < TOWN ? AreaLevel.B100 : AreaLevel.MUNICIPALITY;
            int parent = node < LEFT ? LEFT + node / 3 : node < TOWN ? TOWN : -1;
            areas.add(new Area(node, level, new AreaCode("A" + node), "", parent, 0, 0, 0));
        }
        return new Lattice(1, "street", new MunicipalityCode("GM0505"), areas);
    }

    /** Told as it is, without rounding. */
    private static Seen seen(
            IndicatorCode code, BitSet published, double[] figures, double[] units, Requirement requirement) {
        return new Seen(code, published, figures, units, requirement, Seen.Told.exactly(figures));
    }
}
