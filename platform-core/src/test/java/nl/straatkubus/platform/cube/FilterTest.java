package nl.straatkubus.platform.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Filter.Criterion;
import nl.straatkubus.platform.cube.Filter.Match;
import nl.straatkubus.platform.cube.Filter.Range;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.SketchCity;
import org.junit.jupiter.api.Test;

/** Streets of which the even ones have a figure, equal to their number; the odd ones are protected. */
class FilterTest {
    private final Lattice lattice = SketchCity.lattice(2, 6);
    private final Surface even = surface(node -> node % 2 == 0);
    private final Surface every = surface(node -> true);
    private final Surface none = surface(node -> false);

    private interface Shown {
        boolean at(int node);
    }

    private Surface surface(Shown shown) {
        int n = lattice.size();
        byte[] states = new byte[n];
        float[] values = new float[n];
        for (int node = 0; node < n; node++) {
            boolean published = lattice.level(node) == AreaLevel.PC6 && shown.at(node);
            states[node] = (byte) (published ? CellState.PUBLISHED : CellState.PROTECTED).ordinal();
            values[node] = published ? node : Float.NaN;
        }
        Slice slice = new Slice(new IndicatorCode("x"), Period.ofYear(2025), 1, states, values, values.clone(), values);
        return Surface.of(lattice, slice, AreaLevel.PC6);
    }

    @Test
    void a_hidden_figure_never_matches_and_says_why() {
        Surface filtered = Filter.of(List.of(new Criterion(even, Range.OPEN)), Match.ALL);

        assertThat(filtered.value(0)).isEqualTo(1);
        assertThat(filtered.value(1)).isNaN();
        assertThat(filtered.state(1)).isEqualTo(CellState.PROTECTED);
        assertThat(Filter.remaining(filtered).areas()).isEqualTo(lattice.postcodes() / 2);
        assertThat(Filter.remaining(Filter.of(List.of(new Criterion(none, Range.OPEN)), Match.ANY)))
                .isEqualTo(new Filter.Remaining(0, 0, 0));
    }

    @Test
    void bounds_hold_their_ends_and_what_is_left_is_counted_with_its_households() {
        Surface filtered = Filter.of(List.of(new Criterion(every, new Range(2, 4))), Match.ALL);

        assertThat(List.of(filtered.value(1), filtered.value(2), filtered.value(4), filtered.value(5)))
                .containsExactly(0f, 1f, 1f, 0f);
        Filter.Remaining remaining = Filter.remaining(filtered);
        assertThat(remaining.areas()).isEqualTo(3);
        assertThat(remaining.others()).isEqualTo(lattice.postcodes() - 3);
        assertThat(remaining.households())
                .isEqualTo(lattice.area(2).households()
                        + lattice.area(3).households()
                        + lattice.area(4).households());
    }

    @Test
    void all_need_every_figure_unless_one_falls_outside_and_any_needs_one_inside() {
        List<Criterion> criteria = List.of(new Criterion(even, Range.OPEN), new Criterion(every, new Range(2, 3)));

        Surface all = Filter.of(criteria, Match.ALL);
        assertThat(all.value(2)).isEqualTo(1);
        assertThat(all.value(3)).as("within, but the other figure is hidden").isNaN();
        assertThat(all.value(5)).as("outside, whatever the hidden figure is").isZero();

        Surface any = Filter.of(criteria, Match.ANY);
        assertThat(any.value(3)).as("within, whatever the hidden figure is").isEqualTo(1);
        assertThat(any.value(5)).as("outside, and the other figure is hidden").isNaN();
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Range(4, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
