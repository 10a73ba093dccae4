package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** A village of two blocks: in the first both streets have a figure, in the second only the block may show one. */
class MapPictureTest {
    private static final Period YEAR = Period.ofYear(2025);
    private static final float NOTHING = Float.NaN;
    private final Lattice village = village();

    @Test
    void paintCarriesEachFigureOnceAndSaysWhyOthersAreMissing() {
        float[] values = {10, 20, NOTHING, NOTHING, NOTHING, 15, 30, NOTHING, NOTHING, 22};
        MapPicture picture = picture(values, Direction.HIGHER_IS_WORSE, CellState.PROTECTED, 4);

        ByteBuffer paint = ByteBuffer.wrap(Paint.bytes(picture)).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(paint.getInt())
                .isEqualTo(ByteBuffer.wrap("SKP1".getBytes())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt());
        assertThat(paint.getInt()).isEqualTo(village.size());
        int[] classes = IntStream.range(0, village.size())
                .map(node -> Byte.toUnsignedInt(paint.get(8 + node)))
                .toArray();
        assertThat(classes).containsExactly(0, 1, 100, 100, 250, 100, 2, 100, 100, 100);
        assertThat(paint.getFloat(8 + 12)).isEqualTo(10);
        assertThat(paint.getFloat(8 + 12 + 6 * Float.BYTES)).isEqualTo(30);
        assertThat(paint.getFloat(8 + 12 + 4 * Float.BYTES)).isNaN();
    }

    @Test
    void darkIsMoreAttentionAlsoWhereLowIsWorse() {
        float[] values = {10, 20, NOTHING, NOTHING, NOTHING, 15, 30, NOTHING, NOTHING, 22};

        assertThat(Palette.of(picture(values, Direction.HIGHER_IS_WORSE, CellState.PROTECTED, 4)))
                .startsWith("var(--sk-theme-2-1)")
                .endsWith("var(--sk-theme-2-5)");
        assertThat(Palette.of(picture(values, Direction.HIGHER_IS_BETTER, CellState.PROTECTED, 4)))
                .startsWith("var(--sk-theme-2-5)")
                .endsWith("var(--sk-theme-2-1)");
    }

    @Test
    void aStreetWithoutItsOwnFigurePointsAtTheBlockThatCarriesIt() {
        float[] values = {10, 20, NOTHING, NOTHING, NOTHING, 15, 30, NOTHING, NOTHING, 22};
        MapPicture picture = picture(values, Direction.NEUTRAL, CellState.PROTECTED, 4);

        assertThat(picture.cell(village.area(2)).code()).isEqualTo(new AreaCode("3311AC-B50"));
        assertThat(picture.cell(village.area(0))).isEqualTo(village.area(0));
        assertThat(picture.published()).containsExactly(0, 1, 6);
        assertThat(picture.lowerThan(30)).isEqualTo(2 / 3.0);
        assertThat(IntStream.of(picture.histogram()).sum()).isEqualTo(3);
    }

    private MapPicture picture(float[] values, Direction direction, CellState missing, int hidden) {
        byte[] states = new byte[village.size()];
        for (int node = 0; node < states.length; node++) {
            states[node] = (byte) (Float.isNaN(values[node]) ? missing : CellState.PUBLISHED).ordinal();
        }
        states[hidden] = (byte) missing.ordinal();
        Slice slice = new Slice(new IndicatorCode("bijstand"), YEAR, village.id(), states, values, values, values);
        Surface surface = Surface.of(village, slice, AreaLevel.PC6);
        Layer layer = new Layer(
                SketchIndicator.of("bijstand", direction),
                YEAR,
                slice,
                surface,
                100,
                Filter.Range.OPEN,
                Combination.Reference.of(surface, direction));
        float[] drawn = {10, 20, 30};
        return new MapPicture(
                Mode.SINGLE,
                List.of(layer),
                surface,
                Optional.of(Classes.of(Classes.Method.NATURAL, drawn, 5)),
                new MapPicture.Moments(Optional.of(YEAR), Optional.empty()),
                Filter.Match.ALL,
                "stamp");
    }

    private static Lattice village() {
        return new Lattice(
                7,
                "GM0505-2025-1",
                new MunicipalityCode("GM0505"),
                List.of(
                        area(0, AreaLevel.PC6, "3311AA", "Voorstraat", 5),
                        area(1, AreaLevel.PC6, "3311AB", "Achterstraat", 5),
                        area(2, AreaLevel.PC6, "3311AC", "Kade", 6),
                        area(3, AreaLevel.PC6, "3311AD", "Kade", 6),
                        area(4, AreaLevel.PC6, "3311AE", "Dijk", 7),
                        area(5, AreaLevel.B50, "3311AA-B50", "", 7),
                        area(6, AreaLevel.B50, "3311AC-B50", "", 7),
                        area(7, AreaLevel.NEIGHBOURHOOD, "BU05050101", "Haven", 8),
                        area(8, AreaLevel.DISTRICT, "WK050501", "Centrum", 9),
                        area(9, AreaLevel.MUNICIPALITY, "GM0505", "Dordrecht", -1)));
    }

    private static Area area(int node, AreaLevel level, String code, String name, int parent) {
        return new Area(node, level, new AreaCode(code), name, parent, 40, 4.67, 51.8);
    }
}
