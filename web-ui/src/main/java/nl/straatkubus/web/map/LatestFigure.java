package nl.straatkubus.web.map;

import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;

/**
 * What an indicator last told of a place.
 *
 * @param value the figure, or why there is none
 * @param note of when it is, and what else should be known
 */
record LatestFigure(String value, boolean published, String note) {

    /** Of an area, at the level of the map where the area is finer. */
    static LatestFigure of(Cube cube, Indicator indicator, Area place, AreaLevel level, MapWords words) {
        List<Period> periods = cube.periods(indicator.code());
        if (periods.isEmpty()) {
            return new LatestFigure(words.state(CellState.NOT_DELIVERED), false, "");
        }
        Surface.Placed placed = MapLevels.around(
                cube.lattice(), cube.slice(indicator.code(), periods.getLast()).orElseThrow(), indicator, level, place);
        boolean published = placed.state() == CellState.PUBLISHED;
        return new LatestFigure(
                published ? words.formats().figure(placed.value(), indicator) : words.state(placed.state()),
                published,
                words.formats().period(periods.getLast()));
    }
}
