package nl.straatkubus.platform.signals;

import static nl.straatkubus.platform.catalogue.Direction.HIGHER_IS_BETTER;
import static nl.straatkubus.platform.catalogue.Direction.HIGHER_IS_WORSE;
import static nl.straatkubus.platform.catalogue.Direction.NEUTRAL;
import static nl.straatkubus.platform.signals.Town.indicator;
import static nl.straatkubus.platform.signals.Town.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {
    private static final Set<Integer> NOTHING_HIDDEN = Set.of();
    private static final int BAD_BLOCK = 123;
    private static final int QUARTERS = 11;
    private static final int BLOCKS_IN_NEIGHBOURHOOD = 8;

    private final Signals signals = new CubeSignals();

    @Test
    void a_block_where_arrears_creep_up_for_three_quarters_is_the_first_signal() {
        Signal first = latest(town(HIGHER_IS_WORSE, 1, Town.quarters(QUARTERS))).getFirst();

        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.place().heart().level()).isEqualTo(AreaLevel.B100);
        assertThat(first.place().heart().code().value()).isEqualTo(BAD_BLOCK + "-B100");
        assertThat(first.place().name()).isEqualTo("Straat " + BAD_BLOCK);
        assertThat(first.period()).isEqualTo(Period.ofQuarter(2024, 3));
        assertThat(first.recentPeriods()).isEqualTo(3);
        assertThat(first.figure().to()).isGreaterThan(first.figure().from() * 1.5);
        assertThat(first.figure().comparableTo()).isCloseTo(first.figure().comparableFrom(), within(1.0));
        assertThat(first.excess()).isGreaterThan(first.lowerBound());
        assertThat(first.lowerBound()).isPositive();
        assertThat(first.figure().course()).hasSize(QUARTERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void where_nothing_happens_next_to_nothing_is_flagged(int withheldBelow) {
        int lists = 40;
        int flags = 0;
        for (int seed = 1; seed <= lists; seed++) {
            Town town = new Town()
                    .withholdingBelow(withheldBelow)
                    .release(
                            indicator("huurachterstand", HIGHER_IS_WORSE),
                            quarters(QUARTERS),
                            seed,
                            NOTHING_HIDDEN,
                            (block, period, own) -> own);
            flags += latest(town).size();
        }

        assertThat(flags)
                .as("of %d lists, each of one indicator and period over some 4,000 postcodes", lists)
                .isLessThanOrEqualTo(lists / 4);
    }

    @Test
    void a_rise_that_all_areas_share_raises_no_alarm() {
        Town town = new Town()
                .release(
                        indicator("huurachterstand", HIGHER_IS_WORSE),
                        quarters(QUARTERS),
                        3,
                        NOTHING_HIDDEN,
                        (block, period, own) -> own * Math.pow(1.1, period));

        assertThat(latest(town)).isEmpty();
    }

    @Test
    void of_what_is_better_high_a_fall_is_the_signal_and_of_a_neutral_figure_nothing_is() {
        Town labour = new Town()
                .release(
                        indicator("werk", HIGHER_IS_BETTER),
                        quarters(QUARTERS),
                        5,
                        NOTHING_HIDDEN,
                        (block, period, own) -> 3 * own * (block == BAD_BLOCK && period >= 8 ? 0.4 : 1));

        assertThat(latest(labour).getFirst().place().name()).isEqualTo("Straat " + BAD_BLOCK);
        assertThat(latest(labour).getFirst().excess()).isPositive();
        assertThat(latest(town(NEUTRAL, 1, quarters(QUARTERS)))).isEmpty();
        assertThat(latest(town(HIGHER_IS_BETTER, 1, quarters(QUARTERS)))).isEmpty();
    }

    @Test
    void where_blocks_are_withheld_the_larger_area_around_them_is_watched_and_no_two_overlap() {
        Town town = new Town();
        int b100 = town.node(AreaLevel.B100, BAD_BLOCK);
        int neighbour = town.node(AreaLevel.B100, BAD_BLOCK - 1);
        town.release(
                indicator("huurachterstand", HIGHER_IS_WORSE),
                quarters(QUARTERS),
                1,
                Set.of(b100, neighbour),
                (block, period, own) ->
                        (block == BAD_BLOCK || block == BAD_BLOCK - 1) && period >= 8 ? 2.2 * own : own);

        List<Signal> found = latest(town);

        assertThat(found.getFirst().place().heart().node()).isEqualTo(town.node(AreaLevel.B250, BAD_BLOCK));
        assertThat(found).extracting(signal -> signal.place().heart().node()).doesNotContain(b100, neighbour);
    }

    @Test
    void where_fewer_than_half_of_the_blocks_are_told_these_are_watched_and_the_area_as_a_whole_as_well() {
        Town town = new Town();
        Set<Integer> hidden = new HashSet<>();
        int first = BAD_BLOCK / BLOCKS_IN_NEIGHBOURHOOD * BLOCKS_IN_NEIGHBOURHOOD;
        for (int block = first; block < first + BLOCKS_IN_NEIGHBOURHOOD; block++) {
            hidden.add(town.node(AreaLevel.B100, block));
            hidden.add(town.node(AreaLevel.B250, block));
        }
        hidden.remove(town.node(AreaLevel.B100, BAD_BLOCK));
        int whole = town.node(AreaLevel.NEIGHBOURHOOD, BAD_BLOCK);

        town.release(
                indicator("huurachterstand", HIGHER_IS_WORSE),
                quarters(QUARTERS),
                1,
                hidden,
                (block, period, own) -> block == BAD_BLOCK && period >= 8 ? 2.5 * own : own);
        town.release(
                indicator("schulden", HIGHER_IS_WORSE),
                quarters(QUARTERS),
                2,
                hidden,
                (block, period, own) ->
                        hidden.contains(town.node(AreaLevel.B100, block)) && period >= 8 ? 1.8 * own : own);

        assertThat(latest(town))
                .filteredOn(signal -> signal.sort() == Signal.Sort.RISE)
                .hasSize(2)
                .satisfiesExactlyInAnyOrder(
                        rise -> assertThat(rise.place().heart().node()).isEqualTo(town.node(AreaLevel.B100, BAD_BLOCK)),
                        rise -> assertThat(rise.place().heart().node()).isEqualTo(whole));
    }

    @Test
    void what_creeps_for_two_years_is_held_against_the_time_before_it_began() {
        int quarters = 20;
        Town town = new Town()
                .release(
                        indicator("huurachterstand", HIGHER_IS_WORSE),
                        quarters(quarters),
                        1,
                        NOTHING_HIDDEN,
                        (block, period, own) ->
                                block == BAD_BLOCK && period >= 12 ? own * Math.pow(1.12, period - 11) : own);

        Signal first = latest(town).getFirst();

        assertThat(first.place().areas()).extracting(Area::node).contains(town.node(AreaLevel.B100, BAD_BLOCK));
        assertThat(first.overPeriods()).isEqualTo(7);
        assertThat(first.figure().to()).isGreaterThan(1.8 * first.figure().from());
    }

    @Test
    void a_block_whose_figure_was_too_small_in_some_earlier_quarters_is_still_watched() {
        Town town = new Town()
                .withholdingBelow(10)
                .release(
                        indicator("huurachterstand", HIGHER_IS_WORSE),
                        quarters(QUARTERS),
                        1,
                        NOTHING_HIDDEN,
                        (block, period, own) -> block != BAD_BLOCK ? own : period < 8 ? 0.055 : 0.16);

        Signal first = latest(town).getFirst();

        assertThat(first.place().heart().node()).isEqualTo(town.node(AreaLevel.B100, BAD_BLOCK));
        assertThat(first.figure().course())
                .as("a quarter that was withheld counts neither as zero nor as full")
                .allSatisfy(step -> assertThat(step.level()).isGreaterThan(5));
    }

    @Test
    void a_list_of_an_earlier_quarter_knows_nothing_of_what_came_later() {
        Town town = town(HIGHER_IS_WORSE, 1, quarters(QUARTERS));

        assertThat(signals.list(town, Optional.of(Period.ofQuarter(2023, 4)))).isEmpty();
        assertThat(signals.list(town, Optional.of(Period.ofYear(2024)))).isEmpty();
        assertThat(signals.list(town, Optional.of(Period.ofQuarter(2024, 3)))).isEqualTo(latest(town));
    }

    @Test
    void four_figures_of_a_theme_that_each_rise_a_little_at_one_place_are_one_signal_of_the_theme() {
        Town town = new Town();
        for (String code : List.of("een", "twee", "drie", "vier")) {
            town.release(
                    indicator(code, HIGHER_IS_WORSE),
                    quarters(QUARTERS),
                    new Random(code.hashCode()).nextLong(),
                    NOTHING_HIDDEN,
                    (block, period, own) -> block == BAD_BLOCK && period >= 7 ? 1.5 * own : own);
        }

        assertThat(latest(town))
                .filteredOn(signal -> signal.sort() == Signal.Sort.THEME)
                .singleElement()
                .satisfies(theme -> {
                    assertThat(theme.figures()).hasSize(4);
                    assertThat(theme.place().areas())
                            .extracting(Area::node)
                            .contains(town.node(AreaLevel.B100, BAD_BLOCK));
                    assertThat(theme.excess()).isPositive();
                });
    }

    @Test
    void a_block_that_was_always_far_above_the_others_is_a_level_and_no_rise() {
        Town town = new Town()
                .release(
                        indicator("huurachterstand", HIGHER_IS_WORSE),
                        quarters(QUARTERS),
                        1,
                        NOTHING_HIDDEN,
                        (block, period, own) -> block == BAD_BLOCK ? 0.3 : own);

        assertThat(latest(town)).singleElement().satisfies(level -> {
            assertThat(level.sort()).isEqualTo(Signal.Sort.LEVEL);
            assertThat(level.place().areas()).extracting(Area::node).contains(town.node(AreaLevel.B100, BAD_BLOCK));
            assertThat(level.isConfirmed()).isTrue();
        });
    }

    @Test
    void figures_rounded_in_tens_do_not_alarm_when_a_block_passes_a_step() {
        Random chance = new Random(5);
        int flags = 0;
        for (int seed = 1; seed <= 10; seed++) {
            int[] offset = chance.ints(Town.BLOCKS, 0, 10).toArray();
            Town town = new Town()
                    .rounding(10, offset)
                    .release(
                            indicator("huurachterstand", HIGHER_IS_WORSE),
                            quarters(QUARTERS),
                            seed,
                            NOTHING_HIDDEN,
                            (block, period, own) -> own);
            flags += (int) latest(town).stream()
                    .filter(signal -> signal.sort() == Signal.Sort.RISE)
                    .count();
        }

        assertThat(flags).as("in ten lists").isLessThanOrEqualTo(3);
    }

    @Test
    void a_list_holds_at_most_twenty_and_what_got_worse_comes_before_what_was_high() {
        Signal found = latest(town(HIGHER_IS_WORSE, 1, quarters(QUARTERS))).getFirst();
        List<Signal> all = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            all.add(like(found, number % 2 == 0 ? Signal.Sort.RISE : Signal.Sort.LEVEL, number));
        }

        List<Signal> ranked = CubeSignals.ranked(all);

        assertThat(ranked)
                .extracting(Signal::rank)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(ranked.subList(0, 15)).allMatch(signal -> signal.sort() == Signal.Sort.RISE);
        assertThat(ranked.subList(15, 20)).allMatch(signal -> signal.sort() == Signal.Sort.LEVEL);
        assertThat(ranked.getFirst().lowerBound()).isEqualTo(28);
        assertThat(ranked.get(15).lowerBound()).isEqualTo(29);
    }

    private static Signal like(Signal one, Signal.Sort sort, double lowerBound) {
        return new Signal(
                0,
                sort,
                one.theme(),
                one.figures(),
                one.place(),
                one.period(),
                one.recentPeriods(),
                one.overPeriods(),
                one.inARow(),
                one.peerage(),
                one.excess(),
                lowerBound,
                one.rate(),
                one.context());
    }

    @Test
    void four_periods_are_too_short_a_past() {
        assertThat(latest(town(HIGHER_IS_WORSE, 1, quarters(QUARTERS).subList(QUARTERS - 4, QUARTERS))))
                .isEmpty();
    }

    private List<Signal> latest(Town town) {
        return signals.list(town, Optional.empty());
    }

    private static Town town(Direction direction, long seed, List<Period> quarters) {
        int recent = quarters.size() - 3;
        return new Town()
                .release(
                        indicator("huurachterstand", direction),
                        quarters,
                        seed,
                        NOTHING_HIDDEN,
                        (block, period, own) -> block == BAD_BLOCK && period >= recent
                                ? own * Math.pow(1.5, period - recent + 1)
                                : own);
    }
}
