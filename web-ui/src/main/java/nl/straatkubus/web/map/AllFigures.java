package nl.straatkubus.web.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.web.shell.Themes;

/** A line for each of these indicators, by theme, behind one line that opens. */
final class AllFigures extends Section {
    AllFigures(String summary, List<Indicator> indicators, Function<Indicator, Component> line) {
        Div list = new Div();
        list.addClassName("sk-all-figures");
        indicators.stream()
                .collect(Collectors.groupingBy(Indicator::theme, TreeMap::new, Collectors.toList()))
                .forEach((theme, those) -> {
                    list.add(theme(theme));
                    those.forEach(indicator -> list.add(line.apply(indicator)));
                });
        NativeDetails details = new NativeDetails(summary, list);
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
}
