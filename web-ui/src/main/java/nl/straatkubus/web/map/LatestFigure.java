package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;

/** One line: what an indicator last told of an area, at the level of the map where the area is finer. */
final class LatestFigure extends Div {
    LatestFigure(Cube cube, Indicator indicator, Area place, AreaLevel level, MapWords words) {
        addClassName("sk-figure-line");
        Span name = new Span(words.name(indicator));
        name.addClassNames("sk-13", "sk-fill");
        add(name);
        List<Period> periods = cube.periods(indicator.code());
        if (periods.isEmpty()) {
            add(new Span(words.state(CellState.NOT_DELIVERED)));
            return;
        }
        int row = place.level().compareTo(level) < 0 ? cube.lattice().ancestor(place.node(), level) : place.node();
        Surface.Placed placed = MapLevels.at(
                cube.lattice(), cube.slice(indicator.code(), periods.getLast()).orElseThrow(), indicator, level, row);
        boolean published = placed.state() == CellState.PUBLISHED;
        Span when = new Span(words.formats().period(periods.getLast()));
        when.addClassNames("sk-muted", "sk-12");
        Span value =
                new Span(published ? words.formats().figure(placed.value(), indicator) : words.state(placed.state()));
        value.addClassNames("sk-13", published ? "sk-strong" : "sk-muted");
        add(when, value);
    }
}
