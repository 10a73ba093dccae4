package nl.straatkubus.platform.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.SketchCube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.interventions.Evaluation.Caution;
import nl.straatkubus.platform.interventions.Evaluation.Why;
import org.junit.jupiter.api.Test;

/** A made-up city in which it is known what was done and what that changed. */
class EvaluationTest {
    private static final IndicatorCode ARREARS = new IndicatorCode("huurachterstand");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int SEEDS = 20;
    private static final double BASE = 0.12;
    private static final int ROUNDED = 5;
    private static final AreaCode TREATED = new AreaCode("BU05050102");

    private final Lattice lattice = SketchCity.lattice(16, 6);

    @Test
    void finds_the_fall_that_an_intervention_brought_and_not_the_one_that_came_everywhere() {
        Evaluation.Compared found = compared(town(1, -0.05, -0.03, 0), TREATED);

        assertThat(found.difference()).isBetween(-8.0, -2.0);
        assertThat(found.comparableAfter() - found.comparableBefore()).isBetween(-5.0, -1.0);
        assertThat(found.isBeyondChance()).isTrue();
        assertThat(found.low()).isLessThan(found.difference());
        assertThat(found.high()).isGreaterThan(found.difference());
        assertThat(found.cautions()).contains(Caution.STILL_RUNNING).doesNotContain(Caution.FEW_HOUSEHOLDS);
    }

    @Test
    void what_did_nothing_is_seldom_told_to_have_worked() {
        long wrong = IntStream.range(0, SEEDS)
                .filter(seed -> compared(town(seed, 0, -0.02, 0), TREATED).isBeyondChance())
                .count();

        assertThat(wrong).as("of " + SEEDS + " interventions without an effect").isLessThanOrEqualTo(3);
    }

    /** A place is chosen because it just had a bad year; that it returns to what it was is no effect. */
    @Test
    void the_return_from_a_bad_year_is_no_effect() {
        Lattice city = lattice;
        long wrong = IntStream.range(0, SEEDS)
                .filter(seed -> {
                    Cube town = town(100 + seed, 0, 0, 0);
                    AreaCode worst = city.at(AreaLevel.NEIGHBOURHOOD).stream()
                            .max(java.util.Comparator.comparingDouble(area -> town.slice(ARREARS, Period.ofYear(2023))
                                    .orElseThrow()
                                    .value(area.node())))
                            .orElseThrow()
                            .code();
                    return compared(town, worst).isBeyondChance();
                })
                .count();

        assertThat(wrong).isLessThanOrEqualTo(4);
    }

    @Test
    void one_street_is_told_of_by_the_block_around_it_with_a_warning() {
        AreaCode street = new AreaCode("3313AA");
        Evaluation.Compared found = compared(town(3, 0, 0, 1), street);

        assertThat(found.cautions()).contains(Caution.LARGER_AREAS, Caution.FEW_HOUSEHOLDS);
    }

    @Test
    void says_nothing_where_nothing_can_be_said() {
        Cube town = town(4, 0, 0, 0);

        assertThat(why(town, TREATED, LocalDate.of(2026, 1, 1), List.of())).isEqualTo(Why.TOO_EARLY);
        assertThat(why(town, TREATED, LocalDate.of(2015, 1, 1), List.of())).isEqualTo(Why.TOO_EARLY);
        assertThat(why(town(4, 0, 0, 9), TREATED, START, List.of())).isEqualTo(Why.WITHHELD);
        assertThat(why(town, TREATED, START, List.of(new AreaCode("WK050501")))).isEqualTo(Why.NOTHING_ALIKE);
    }

    @Test
    void says_the_same_each_time() {
        Cube town = town(5, -0.04, 0, 0);

        assertThat(compared(town, TREATED)).isEqualTo(compared(town, TREATED));
    }

    private Evaluation.Compared compared(Cube town, AreaCode area) {
        return (Evaluation.Compared) evaluation(town, area, START, List.of());
    }

    private Why why(Cube town, AreaCode area, LocalDate start, List<AreaCode> elsewhere) {
        return ((Evaluation.Unknown) evaluation(town, area, start, elsewhere)).why();
    }

    private static Evaluation evaluation(Cube town, AreaCode area, LocalDate start, List<AreaCode> elsewhere) {
        List<Intervention> others = elsewhere.isEmpty() ? List.of() : List.of(intervention(2, elsewhere, start));
        return new Comparison(
                        town,
                        town.indicator(ARREARS).orElseThrow(),
                        intervention(1, List.of(area), start),
                        others,
                        LocalDate.of(2026, 1, 1))
                .evaluation();
    }

    private static Intervention intervention(long id, List<AreaCode> areas, LocalDate start) {
        Plan plan = new Plan(
                "Vroeg erop af",
                "",
                areas,
                "Wijkteam",
                List.of(),
                start,
                Optional.empty(),
                Optional.of(new Plan.Aim(ARREARS, Plan.Way.DOWN)),
                Plan.Cost.SMALL,
                Optional.empty());
        return new Intervention(id, plan, "mila@test", Instant.EPOCH);
    }

    /**
     * Six years of released figures: rounded to fives like a release.
     *
     * @param effect on the share in the treated neighbourhood from the start on
     * @param trend on the share everywhere from the start on
     * @param hidden how many levels from below are withheld
     */
    private Cube town(int seed, double effect, double trend, int hidden) {
        Random random = new Random(seed);
        List<Slice> slices = new ArrayList<>();
        double[] own = random.doubles(lattice.size()).map(x -> (x - 0.5) * 0.06).toArray();
        for (int year = 2020; year <= 2025; year++) {
            float[] numerators = new float[lattice.size()];
            float[] denominators = new float[lattice.size()];
            byte[] states = new byte[lattice.size()];
            for (Area area : lattice.areas()) {
                int node = area.node();
                if (area.level() == AreaLevel.PC6) {
                    boolean here = lattice.area(lattice.ancestor(node, AreaLevel.NEIGHBOURHOOD))
                            .code()
                            .equals(TREATED);
                    double share = BASE
                            + own[lattice.ancestor(node, AreaLevel.B100)]
                            + (year >= 2024 ? trend + (here ? effect : 0) : 0);
                    int counted = (int) IntStream.range(0, area.households())
                            .filter(household -> random.nextDouble() < share)
                            .count();
                    for (int at = node; at >= 0; at = lattice.parent(at)) {
                        numerators[at] += counted;
                        denominators[at] += area.households();
                    }
                }
            }
            float[] values = new float[lattice.size()];
            for (int node = 0; node < values.length; node++) {
                numerators[node] = ROUNDED * (int) ((numerators[node] + random.nextInt(ROUNDED)) / ROUNDED);
                values[node] = Math.round(100 * numerators[node] / denominators[node]);
                states[node] = (byte)
                        (lattice.level(node).ordinal() < hidden ? CellState.PROTECTED : CellState.PUBLISHED).ordinal();
            }
            Period period = Period.ofYear(year);
            slices.add(new Slice(ARREARS, period, lattice.id(), states, values, numerators, denominators));
        }
        return new SketchCube(lattice, List.of(SketchIndicator.of(ARREARS.value(), Sensitivity.SPECIAL)), slices);
    }
}
