package nl.straatkubus.platform.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Two neighbourhoods side by side, each six by six postcodes of 0.0005 degrees from 4.6 east, 51.8 north. */
class SelectionTest {
    private final Lattice lattice = SketchCity.lattice(2, 6);
    private final Area first = lattice.at(AreaLevel.NEIGHBOURHOOD).getFirst();

    @Test
    void a_line_that_cuts_through_takes_whole_blocks_by_where_most_households_live() {
        Selection drawn = Selection.within(lattice, box(4.5999, 51.7999, 4.6014, 51.8031), AreaLevel.B100);

        assertThat(drawn.areas())
                .isNotEmpty()
                .allMatch(area -> area.level().compareTo(AreaLevel.B100) >= 0)
                .doesNotContain(first);
        for (Area block : lattice.at(AreaLevel.B100)) {
            assertThat(drawn.holds(block.node())).isEqualTo(inside(block, 4.6014) * 2 > block.households());
        }
    }

    private int inside(Area block, double east) {
        int households = 0;
        for (int pc6 = 0; pc6 < lattice.postcodes(); pc6++) {
            Area street = lattice.area(pc6);
            boolean counts = lattice.ancestor(pc6, AreaLevel.B100) == block.node() && street.longitude() < east;
            households += counts ? street.households() : 0;
        }
        return households;
    }

    @Test
    void two_lines_that_differ_a_little_enclose_the_same() {
        Selection one = Selection.within(lattice, box(4.5999, 51.7999, 4.6014, 51.8031), AreaLevel.B100);
        Selection other = Selection.within(lattice, box(4.59995, 51.79995, 4.60145, 51.80305), AreaLevel.B100);

        assertThat(other.areas()).isEqualTo(one.areas());
    }

    @Test
    void all_parts_of_an_area_are_the_area() {
        Selection parts = Selection.none(lattice);
        for (int child : lattice.children(first.node())) {
            assertThat(parts.holds(first.node())).isFalse();
            parts = parts.with(lattice.area(child));
        }

        assertThat(parts.areas()).containsExactly(first);
        assertThat(parts.households()).isEqualTo(first.households());
        assertThat(Selection.within(lattice, box(4, 51, 5, 52), AreaLevel.B100).areas())
                .containsExactly(lattice.area(lattice.root()));
    }

    @Test
    void a_street_can_be_taken_out_of_a_neighbourhood() {
        Area street = lattice.area(0);

        Selection rest = Selection.none(lattice).with(first).without(street);

        assertThat(rest.holds(street.node())).isFalse();
        assertThat(rest.households()).isEqualTo(first.households() - street.households());
        assertThat(rest.with(street).areas()).containsExactly(first);
    }

    @Test
    void unknown_codes_and_empty_lines_choose_nothing() {
        assertThat(Selection.of(lattice, List.of(new AreaCode("9999ZZ"))).isEmpty())
                .isTrue();
        assertThat(Selection.within(lattice, box(1, 1, 2, 2), AreaLevel.B100).isEmpty())
                .isTrue();
        assertThat(Selection.of(lattice, List.of(first.code())).areas()).containsExactly(first);
    }

    private static List<Coordinate> box(double west, double south, double east, double north) {
        return List.of(
                new Coordinate(west, south),
                new Coordinate(east, south),
                new Coordinate(east, north),
                new Coordinate(west, north));
    }
}
