package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.SketchCube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.signals.AlikeAreas;
import org.junit.jupiter.api.Test;

/** Forty-nine streets of which the figure is their number, and their benefit rate a hundred minus that. */
class BackdropTest {
    private static final Period YEAR = Period.ofYear(2025);
    private static final int STREETS = 49;
    private static final float MUNICIPALITY = 30;

    private final Lattice lattice = SketchCity.lattice(1, 7);
    private final Cube town = new SketchCube(
            lattice,
            List.of(
                    SketchIndicator.of("zorg", Direction.HIGHER_IS_WORSE),
                    SketchIndicator.of("rust", Direction.HIGHER_IS_WORSE)),
            List.of(slice("zorg", node -> node), slice("rust", node -> 100 - node)));

    @Test
    void a_course_is_held_against_the_municipality_and_the_range_of_areas_of_its_size() {
        Backdrop backdrop =
                Backdrop.of(town, layer("zorg", Direction.HIGHER_IS_WORSE), List.of(YEAR), 3, new AlikeAreas());

        assertThat(backdrop.municipality()).containsExactly(MUNICIPALITY);
        assertThat(backdrop.low()).containsExactly(5);
        assertThat(backdrop.high()).containsExactly(43);
        assertThat(backdrop.alike())
                .as("nothing is known by which streets are alike")
                .containsExactly(Float.NaN);
        assertThat(backdrop.places()).isZero();
    }

    @Test
    void several_areas_together_have_no_size_to_be_held_against() {
        Backdrop backdrop = Backdrop.ofMunicipality(town, layer("zorg", Direction.HIGHER_IS_WORSE), List.of(YEAR));

        assertThat(backdrop.municipality()).containsExactly(MUNICIPALITY);
        assertThat(backdrop.low()).containsExactly(Float.NaN);
    }

    @Test
    void a_filter_for_what_two_in_one_calls_high_leaves_the_same_areas() {
        Layer zorg = layer("zorg", Direction.HIGHER_IS_WORSE);
        Layer rust = layer("rust", Direction.HIGHER_IS_BETTER);
        Surface both = Combination.twoInOne(zorg.part(), rust.part());
        Surface filtered = Filter.of(
                List.of(
                        new Filter.Criterion(zorg.surface(), zorg.high()),
                        new Filter.Criterion(rust.surface(), rust.high())),
                Filter.Match.ALL);

        assertThat(zorg.high()).isEqualTo(new Filter.Range(33, Double.POSITIVE_INFINITY));
        assertThat(rust.high()).isEqualTo(new Filter.Range(Double.NEGATIVE_INFINITY, 67));
        for (int street = 0; street < STREETS; street++) {
            assertThat(filtered.value(street) == 1).as("street " + street).isEqualTo(both.value(street) == 8);
        }
    }

    private Layer layer(String code, Direction direction) {
        Slice slice = town.slice(code(code), YEAR).orElseThrow();
        Surface surface = Surface.of(lattice, slice, AreaLevel.PC6);
        return new Layer(
                SketchIndicator.of(code, direction),
                YEAR,
                slice,
                surface,
                100,
                Filter.Range.OPEN,
                Combination.Reference.of(surface, direction));
    }

    private Slice slice(String code, IntToDoubleFunction figures) {
        byte[] states = new byte[lattice.size()];
        float[] values = new float[lattice.size()];
        for (int node = 0; node < values.length; node++) {
            boolean told = node < STREETS || node == lattice.root();
            values[node] = node < STREETS ? (float) figures.applyAsDouble(node) : told ? MUNICIPALITY : Float.NaN;
            states[node] = (byte) (told ? CellState.PUBLISHED : CellState.PROTECTED).ordinal();
        }
        return new Slice(code(code), YEAR, lattice.id(), states, values, values, values);
    }

    private static IndicatorCode code(String code) {
        return new IndicatorCode(code);
    }
}
