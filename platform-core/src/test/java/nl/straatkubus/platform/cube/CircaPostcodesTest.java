package nl.straatkubus.platform.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CircaPostcodes.Figure;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.SketchCity;
import org.junit.jupiter.api.Test;

/** Two neighbourhoods of 36 postcodes each, one four-digit postcode a neighbourhood. */
class CircaPostcodesTest {
    private final Lattice lattice = SketchCity.lattice(2, 6);
    private final CircaPostcodes circa = new CircaPostcodes(lattice);

    /** Two of ten units in every postcode; shown where asked. */
    private Slice slice(IntPredicate shown) {
        int n = lattice.size();
        byte[] states = new byte[n];
        float[] numerators = new float[n];
        float[] denominators = new float[n];
        for (int node = 0; node < n; node++) {
            boolean published = shown.test(node);
            states[node] = (byte) (published ? CellState.PUBLISHED : CellState.PROTECTED).ordinal();
            numerators[node] = published ? 2 * postcodes(node) : Float.NaN;
            denominators[node] = published ? 10 * postcodes(node) : Float.NaN;
        }
        return new Slice(
                new IndicatorCode("x"), Period.ofYear(2025), 1, states, numerators.clone(), numerators, denominators);
    }

    private int postcodes(int node) {
        int count = 0;
        for (int pc6 = 0; pc6 < lattice.postcodes(); pc6++) {
            count += lattice.ancestor(pc6, lattice.level(node)) == node ? 1 : 0;
        }
        return count;
    }

    @Test
    void blocksThatMostlyLieInAPostcodeAddUpToIt() {
        Slice blocks = slice(node -> lattice.level(node) == AreaLevel.B100);

        assertThat(circa.figures(blocks, Kind.COUNT))
                .containsExactly(
                        new Figure("3311", CellState.PUBLISHED, 72), new Figure("3312", CellState.PUBLISHED, 72));
        assertThat(circa.figures(blocks, Kind.RATE)).extracting(Figure::value).containsExactly(20f, 20f);
    }

    @Test
    void whereBlocksAreWithheldTheLargerAreaAroundThemCounts() {
        int first = lattice.at(AreaLevel.B100).getFirst().node();
        Slice partly = slice(node -> lattice.level(node) == AreaLevel.NEIGHBOURHOOD
                || (lattice.level(node) == AreaLevel.B100 && node != first));

        assertThat(circa.figures(partly, Kind.COUNT)).extracting(Figure::value).containsExactly(72f, 72f);
    }

    @Test
    void numberOfWhichAPartIsWithheldIsNotGivenButAShareOfNearlyAllIs() {
        int first = lattice.at(AreaLevel.B100).getFirst().node();
        Slice partly = slice(node -> lattice.level(node) == AreaLevel.B100 && node != first);

        assertThat(circa.figures(partly, Kind.COUNT).getFirst().state()).isEqualTo(CellState.PROTECTED);
        assertThat(circa.figures(partly, Kind.RATE).getFirst().value()).isEqualTo(20);
        assertThat(circa.figures(slice(node -> false), Kind.RATE))
                .extracting(Figure::state)
                .containsOnly(CellState.PROTECTED);
    }

    @Test
    void everyBlockBelongsToOnePostcode() {
        List<Integer> all =
                circa.blocks().values().stream().flatMap(List::stream).toList();

        assertThat(all).doesNotHaveDuplicates().hasSameSizeAs(lattice.at(AreaLevel.B100));
    }

    @Test
    void allBlocksOfAPostcodeAreDrawnWithItsFigure() {
        Surface drawn = Surface.circa(lattice, slice(node -> lattice.level(node) == AreaLevel.B100), Kind.RATE);

        assertThat(drawn.rows()).hasSameSizeAs(lattice.at(AreaLevel.B100).toArray());
        for (int row : drawn.rows()) {
            assertThat(drawn.isDrawn(row)).isTrue();
            assertThat(drawn.value(row)).isEqualTo(20);
            assertThat(drawn.together(row)).isPresent();
        }
    }
}
