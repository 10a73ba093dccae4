package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.web.shell.Themes;

/** The latest figure of everything the viewer may see of an area, by theme, behind one line that opens. */
final class AllFigures extends Section {
    private final MapWords words;

    AllFigures(Cube cube, Area place, AreaLevel level, MapWords words) {
        this.words = words;
        Div list = new Div();
        list.addClassName("sk-all-figures");
        cube.indicators().stream()
                .collect(Collectors.groupingBy(Indicator::theme, TreeMap::new, Collectors.toList()))
                .forEach((theme, indicators) -> {
                    list.add(theme(theme));
                    indicators.forEach(indicator -> list.add(line(cube, indicator, place, level)));
                });
        NativeDetails details = new NativeDetails(getTranslation("map.figures.all"), list);
        details.addClassName("sk-all");
        add(details);
    }

    private Div theme(Theme theme) {
        Span name = new Span(Themes.name(theme, getLocale()));
        name.addClassNames("sk-strong", "sk-13");
        Div row = new Div(Themes.badge(theme), name);
        row.addClassName("sk-row");
        return row;
    }

    private Div line(Cube cube, Indicator indicator, Area place, AreaLevel level) {
        List<Period> periods = cube.periods(indicator.code());
        Span name = new Span(words.name(indicator));
        name.addClassNames("sk-13", "sk-fill");
        Div line = new Div(name);
        line.addClassName("sk-figure-line");
        if (periods.isEmpty()) {
            line.add(new Span(words.state(CellState.NOT_DELIVERED)));
            return line;
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
        line.add(when, value);
        return line;
    }
}
