package nl.straatkubus.platform.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Selection;
import nl.straatkubus.platform.geography.SketchCity;
import org.junit.jupiter.api.Test;

/** Two of ten units in every postcode of two neighbourhoods of 36 postcodes each. */
class TogetherTest {
    private final Lattice lattice = SketchCity.lattice(2, 6);
    private final List<Area> neighbourhoods = lattice.at(AreaLevel.NEIGHBOURHOOD);
    private final Area block = lattice.at(AreaLevel.B100).getFirst();

    @Test
    void figures_of_the_largest_areas_inside_are_added_up_once() {
        Slice everything = slice(node -> true);
        Selection both = Selection.none(lattice).with(block).with(neighbourhoods.getLast());

        Together count = Together.of(both, everything, Kind.COUNT);

        assertThat(count.value()).isEqualTo(2 * (postcodes(block) + 36));
        assertThat(Together.of(both, everything, Kind.RATE).value()).isEqualTo(20);
        assertThat(count.isWhole()).isTrue();
        assertThat(count.told()).isEqualTo(both.households());
    }

    @Test
    void a_protected_part_is_left_out_and_told_to_be() {
        Slice partly = slice(node -> lattice.level(node) == AreaLevel.B100 && node != block.node());
        Selection neighbourhood = Selection.none(lattice).with(neighbourhoods.getFirst());

        Together count = Together.of(neighbourhood, partly, Kind.COUNT);

        assertThat(count.value()).isEqualTo(2 * (36 - postcodes(block)));
        assertThat(count.hidden()).isEqualTo(block.households());
        assertThat(count.told() + count.hidden()).isEqualTo(neighbourhood.households());
        assertThat(count.isWhole()).isFalse();
    }

    @Test
    void the_figure_of_an_area_that_sticks_out_is_no_figure_of_a_part() {
        Slice blocks = slice(node -> lattice.level(node) == AreaLevel.B100);
        Selection street = Selection.none(lattice).with(lattice.area(0));

        Together count = Together.of(street, blocks, Kind.COUNT);

        assertThat(count.state()).isEqualTo(CellState.PROTECTED);
        assertThat(count.value()).isNaN();
        assertThat(count.larger()).isEqualTo(lattice.area(0).households());
        assertThat(count.hidden()).isZero();
    }

    @Test
    void nothing_released_gives_no_figure() {
        Together none = Together.of(Selection.none(lattice).with(block), slice(node -> false), Kind.RATE);

        assertThat(none.state()).isEqualTo(CellState.PROTECTED);
        assertThat(none.hidden()).isEqualTo(block.households());
        Together nobody = Together.of(Selection.none(lattice), slice(node -> true), Kind.RATE);
        assertThat(nobody.value()).isNaN();
        assertThat(nobody.state()).isEqualTo(CellState.NO_DATA);
    }

    private Slice slice(IntPredicate shown) {
        int n = lattice.size();
        byte[] states = new byte[n];
        float[] numerators = new float[n];
        float[] denominators = new float[n];
        for (int node = 0; node < n; node++) {
            boolean published = shown.test(node);
            states[node] = (byte) (published ? CellState.PUBLISHED : CellState.PROTECTED).ordinal();
            numerators[node] = published ? 2 * postcodes(lattice.area(node)) : Float.NaN;
            denominators[node] = published ? 10 * postcodes(lattice.area(node)) : Float.NaN;
        }
        return new Slice(
                new IndicatorCode("x"), Period.ofYear(2025), 1, states, numerators.clone(), numerators, denominators);
    }

    private int postcodes(Area area) {
        int count = 0;
        for (int pc6 = 0; pc6 < lattice.postcodes(); pc6++) {
            count += lattice.ancestor(pc6, area.level()) == area.node() ? 1 : 0;
        }
        return count;
    }
}
