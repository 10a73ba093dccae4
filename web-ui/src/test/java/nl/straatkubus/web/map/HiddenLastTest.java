package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.SketchCity;
import org.junit.jupiter.api.Test;

/** Attack A10: the place of an area in a sorted table tells nothing of a figure that it does not have. */
class HiddenLastTest {
    private static final float[] TOLD = {30, Float.NaN, 10, Float.NaN, 20};

    private final Lattice lattice = SketchCity.lattice(1, 5);
    private final Surface surface = Surface.of(lattice, slice(), AreaLevel.PC6);

    @Test
    void whichever_way_a_table_is_sorted_areas_without_a_figure_come_last() {
        assertThat(sorted(SortDirection.ASCENDING)).containsExactly(2, 4, 0, 1, 3);
        assertThat(sorted(SortDirection.DESCENDING)).containsExactly(0, 4, 2, 1, 3);
    }

    /** As a column of a table does when somebody clicks its head. */
    private List<Integer> sorted(SortDirection direction) {
        Grid.Column<Area> column = new AreaTable(new MapWords(Locale.ENGLISH), chosen -> {}, (areas, part) -> {})
                .addColumn(Area::name)
                .setComparator(new HiddenLast(surface));
        return IntStream.range(0, TOLD.length)
                .mapToObj(lattice::area)
                .sorted(column.getComparator(direction))
                .map(Area::node)
                .toList();
    }

    private Slice slice() {
        byte[] states = new byte[lattice.size()];
        float[] values = new float[lattice.size()];
        for (int node = 0; node < values.length; node++) {
            values[node] = node < TOLD.length ? TOLD[node] : Float.NaN;
            states[node] = (byte) (Float.isNaN(values[node]) ? CellState.PROTECTED : CellState.PUBLISHED).ordinal();
        }
        return new Slice(
                new IndicatorCode("bijstand"), Period.ofYear(2025), lattice.id(), states, values, values, values);
    }
}
