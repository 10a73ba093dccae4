package nl.straatkubus.web.map;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableComparator;
import java.util.Comparator;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;

/**
 * Sorts areas by their figure, from low to high or reversed. Those without a figure come last either way: a place among
 * the low or the high ones would look like a hint.
 */
final class HiddenLast implements SerializableComparator<Area> {
    private final transient Surface surface;
    private final boolean descending;

    HiddenLast(Surface surface) {
        this(surface, false);
    }

    private HiddenLast(Surface surface, boolean descending) {
        this.surface = surface;
        this.descending = descending;
    }

    @Override
    public int compare(Area one, Area other) {
        float first = surface.value(one.node());
        float second = surface.value(other.node());
        if (Float.isNaN(first) || Float.isNaN(second)) {
            return Boolean.compare(Float.isNaN(first), Float.isNaN(second));
        }
        return descending ? Float.compare(second, first) : Float.compare(first, second);
    }

    @Override
    public HiddenLast reversed() {
        return new HiddenLast(surface, !descending);
    }

    /** A column that asks its comparator for the other direction, where others turn every result round. */
    static final class Sorted extends Grid.Column<Area> {
        private HiddenLast figures;

        Sorted(Grid<Area> grid, String id, Renderer<Area> renderer) {
            super(grid, id, renderer);
        }

        @Override
        public Grid.Column<Area> setComparator(Comparator<Area> comparator) {
            figures = comparator instanceof HiddenLast hiddenLast ? hiddenLast : null;
            return super.setComparator(comparator);
        }

        @Override
        public SerializableComparator<Area> getComparator(SortDirection direction) {
            return figures == null
                    ? super.getComparator(direction)
                    : direction == SortDirection.ASCENDING ? figures : figures.reversed();
        }
    }
}
