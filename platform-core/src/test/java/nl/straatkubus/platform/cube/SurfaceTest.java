package nl.straatkubus.platform.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.SketchCity;
import org.junit.jupiter.api.Test;

class SurfaceTest {
    private final Lattice lattice = SketchCity.lattice(2, 6);

    /** A slice in which the areas of some levels are published with their node number as value. */
    private Slice published(AreaLevel... levels) {
        int n = lattice.size();
        byte[] states = new byte[n];
        float[] values = new float[n];
        for (int node = 0; node < n; node++) {
            boolean shown = Arrays.asList(levels).contains(lattice.level(node));
            states[node] = (byte) (shown ? CellState.PUBLISHED : CellState.PROTECTED).ordinal();
            values[node] = shown ? node : Float.NaN;
        }
        return new Slice(
                new IndicatorCode("x"), Period.ofYear(2025), 1, states, values, values.clone(), values.clone());
    }

    @Test
    void a_withheld_postcode_carries_the_figure_of_its_block_and_the_block_is_drawn_once() {
        Surface surface = Surface.of(lattice, published(AreaLevel.B100, AreaLevel.NEIGHBOURHOOD), AreaLevel.PC6);

        for (int pc6 = 0; pc6 < lattice.postcodes(); pc6++) {
            int block = lattice.ancestor(pc6, AreaLevel.B100);
            assertThat(surface.cell(pc6)).isEqualTo(block);
            assertThat(surface.value(pc6)).isEqualTo(block);
            assertThat(surface.isDrawn(pc6)).isFalse();
            assertThat(surface.isDrawn(block)).isTrue();
            assertThat(surface.isDrawn(lattice.ancestor(pc6, AreaLevel.NEIGHBOURHOOD)))
                    .isFalse();
        }
    }

    @Test
    void a_figure_of_the_municipality_is_not_repeated_over_its_streets() {
        Surface surface = Surface.of(lattice, published(AreaLevel.MUNICIPALITY), AreaLevel.PC6);

        assertThat(surface.state(0)).isEqualTo(CellState.PROTECTED);
        assertThat(surface.value(0)).isNaN();
    }

    @Test
    void a_combination_is_drawn_at_the_finest_cell_and_lies_between_0_and_100() {
        Surface fine = Surface.of(lattice, published(AreaLevel.B50), AreaLevel.PC6);
        Surface coarse = Surface.of(lattice, published(AreaLevel.NEIGHBOURHOOD), AreaLevel.PC6);

        Surface score = Combination.score(List.of(
                new Combination.Part(fine, Direction.HIGHER_IS_WORSE, 1),
                new Combination.Part(coarse, Direction.HIGHER_IS_BETTER, 1)));

        for (int pc6 : score.rows()) {
            assertThat(score.cell(pc6)).isEqualTo(lattice.ancestor(pc6, AreaLevel.B50));
            assertThat(score.value(pc6)).isBetween(0f, 100f);
        }
    }

    @Test
    void one_row_says_what_the_whole_surface_says_of_it() {
        Slice slice = published(AreaLevel.B50, AreaLevel.NEIGHBOURHOOD);
        Surface surface = Surface.of(lattice, slice, AreaLevel.PC6);

        for (int row : surface.rows()) {
            assertThat(Surface.at(lattice, slice, AreaLevel.PC6, row))
                    .isEqualTo(new Surface.Placed(surface.cell(row), surface.state(row), surface.value(row)));
        }
        int neighbourhood = lattice.ancestor(0, AreaLevel.NEIGHBOURHOOD);
        assertThat(surface.holds(neighbourhood)).isFalse();
        assertThat(Surface.at(lattice, slice, AreaLevel.PC6, neighbourhood).value())
                .isEqualTo(neighbourhood);
    }

    @Test
    void a_difference_compares_like_with_like() {
        Slice now = published(AreaLevel.B50, AreaLevel.NEIGHBOURHOOD);
        Slice then = published(AreaLevel.NEIGHBOURHOOD);

        Surface change = Surface.difference(lattice, now, then, AreaLevel.PC6);

        int neighbourhood = lattice.ancestor(0, AreaLevel.NEIGHBOURHOOD);
        assertThat(change.cell(0)).isEqualTo(neighbourhood);
        assertThat(change.value(0)).isZero();
        assertThat(Surface.difference(lattice, now, published(), AreaLevel.PC6).state(0))
                .isEqualTo(CellState.PROTECTED);
    }

    @Test
    void a_score_keeps_its_scale_while_the_figures_change() {
        Surface first = Surface.of(lattice, published(AreaLevel.B50), AreaLevel.PC6);
        Combination.Reference other = new Combination.Reference(0, 1_000_000, 0, 0);

        Surface score = Combination.score(List.of(new Combination.Part(first, Direction.HIGHER_IS_WORSE, 1, other)));

        assertThat(score.value(0)).isLessThan(1);
    }

    @Test
    void a_place_hangs_on_the_weights_only_where_the_indicators_disagree() {
        Surface up = Surface.of(lattice, published(AreaLevel.B50), AreaLevel.PC6);
        List<Combination.Part> agreeing = List.of(
                new Combination.Part(up, Direction.HIGHER_IS_WORSE, 1),
                new Combination.Part(up, Direction.HIGHER_IS_WORSE, 3));
        List<Combination.Part> opposed = List.of(
                new Combination.Part(up, Direction.HIGHER_IS_WORSE, 3),
                new Combination.Part(up, Direction.HIGHER_IS_BETTER, 1));

        Surface agreed = Combination.score(agreeing);
        Ranking sure = Ranking.of(agreeing, agreed, 0);
        Ranking unsure = Ranking.of(opposed, Combination.score(opposed), 0);

        assertThat(sure.best()).isEqualTo(sure.place()).isEqualTo(sure.worst());
        assertThat(sure.place()).as("the lowest of all").isEqualTo(sure.of());
        assertThat(unsure.best()).isEqualTo(1);
        assertThat(unsure.worst()).isEqualTo(unsure.of());
        assertThat(Ranking.of(opposed, Combination.score(opposed), 0)).isEqualTo(unsure);
    }

    @Test
    void a_score_needs_seventy_percent_of_its_weight() {
        Surface present = Surface.of(lattice, published(AreaLevel.B50), AreaLevel.PC6);
        Surface hidden = Surface.of(lattice, published(), AreaLevel.PC6);

        assertThat(scoreOfFirst(present, 0.8, hidden, 0.2)).isCloseTo(0, within(1e-4f));
        assertThat(scoreOfFirst(present, 0.6, hidden, 0.4)).isNaN();
        assertThatThrownBy(() -> scoreOfFirst(present, 0, hidden, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private float scoreOfFirst(Surface one, double weight, Surface other, double otherWeight) {
        return Combination.score(List.of(
                        new Combination.Part(one, Direction.HIGHER_IS_WORSE, weight),
                        new Combination.Part(other, Direction.HIGHER_IS_WORSE, otherWeight)))
                .value(0);
    }

    @Test
    void two_in_one_tells_high_in_both_from_high_in_one() {
        Surface rising = Surface.of(lattice, published(AreaLevel.PC6), AreaLevel.PC6);
        Combination.Part worse = new Combination.Part(rising, Direction.HIGHER_IS_WORSE, 1);
        Combination.Part better = new Combination.Part(rising, Direction.HIGHER_IS_BETTER, 1);
        int last = lattice.postcodes() - 1;

        assertThat(Combination.twoInOne(worse, worse).value(last)).isEqualTo(8);
        assertThat(Combination.twoInOne(worse, worse).value(0)).isZero();
        assertThat(Combination.twoInOne(worse, better).value(last)).isEqualTo(2);
    }

    @Test
    void a_slice_survives_being_stored() {
        Slice slice = published(AreaLevel.B100, AreaLevel.DISTRICT);

        Slice read = SliceColumns.decode(slice.indicator(), slice.period(), 1, SliceColumns.encode(slice));

        for (int node = 0; node < slice.size(); node++) {
            assertThat(read.state(node)).isEqualTo(slice.state(node));
            assertThat(read.value(node)).isEqualTo(Float.valueOf(slice.value(node)));
        }
    }
}
