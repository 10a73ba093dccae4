package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.web.shell.Themes;

/** Everything that the viewer may see of a place, beside the municipality, as a table behind one line that opens. */
final class AllFigures extends Section {
    private static final int COLUMNS = 3;

    private final Cube cube;
    private final MapWords words;

    /** @param told what an indicator says of the place */
    AllFigures(String summary, Cube cube, MapWords words, Function<Indicator, LatestFigure> told) {
        this.cube = cube;
        this.words = words;
        NativeTable table = new NativeTable();
        table.addClassName("sk-figure-table");
        table.getElement().setAttribute("aria-label", summary);
        table.getHead()
                .addRow()
                .add(
                        head(getTranslation("map.figures.figure"), "col"),
                        head(getTranslation("map.figures.here"), "col"),
                        head(cube.lattice().area(cube.lattice().root()).name(), "col"));
        cube.indicators().stream()
                .collect(Collectors.groupingBy(Indicator::theme, TreeMap::new, Collectors.toList()))
                .forEach((theme, indicators) -> {
                    theme(table.getBody().addRow(), theme);
                    indicators.forEach(indicator -> line(table.getBody().addRow(), indicator, told.apply(indicator)));
                });
        NativeDetails details = new NativeDetails(summary, table);
        details.addClassName("sk-all");
        add(details);
    }

    private void theme(NativeTableRow row, Theme theme) {
        NativeTableHeaderCell name = head("", "colgroup");
        name.add(Themes.badge(theme), new Span(Themes.name(theme, getLocale())));
        name.getElement().setAttribute("colspan", Integer.toString(COLUMNS));
        row.add(name);
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private void line(NativeTableRow row, Indicator indicator, LatestFigure figure) {
        NativeTableHeaderCell name = head("", "row");
        name.add(new Span(words.name(indicator)));
        if (!figure.note().isEmpty()) {
            Span note = new Span(figure.note());
            note.addClassNames("sk-muted", "sk-12");
            name.add(note);
        }
        row.add(name, cell(figure.value(), figure.published()), cell(around(indicator), false));
    }

    /** The municipality's. */
    private String around(Indicator indicator) {
        int root = cube.lattice().root();
        List<Period> periods = cube.periods(indicator.code());
        return periods.reversed().stream()
                .findFirst()
                .flatMap(last -> cube.slice(indicator.code(), last))
                .filter(slice -> slice.isPublished(root))
                .map(slice -> words.formats().figure(slice.value(root), indicator))
                .orElse("–");
    }

    private static NativeTableCell cell(String text, boolean strong) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.setClassName("sk-strong", strong);
        cell.setClassName("sk-muted", !strong);
        return cell;
    }
}
