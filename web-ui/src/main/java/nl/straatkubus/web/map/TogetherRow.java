package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Together;
import nl.straatkubus.platform.geography.Selection;

/** A figure of several areas together: its course, the figure, and which part of the households it could be told for. */
final class TogetherRow {
    private static final double PERCENT = 100;

    /** A share or mean of nearly the same households can be compared; a number or amount cannot. */
    private static final double ALIKE = 0.1;

    private final MapWords words;

    TogetherRow(MapWords words) {
        this.words = words;
    }

    Div of(Cube cube, Layer layer, Selection selection) {
        Indicator indicator = layer.indicator();
        Together together = Together.of(selection, layer.slice(), indicator.kind());
        Span name = new Span(words.name(indicator));
        name.addClassName("sk-medium");
        Span told = new Span(Stream.of(
                        words.unit(indicator),
                        words.formats().period(layer.period()),
                        around(cube, layer),
                        coverage(together))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        told.addClassNames("sk-muted", "sk-12");
        Div names = new Div(name, told);
        names.addClassName("sk-column");
        Div row = new Div(names, course(cube, layer, selection, together), figure(indicator, together));
        row.addClassName("sk-figure-row");
        return row;
    }

    /** Like is compared with like: a period in which a rather different part could be told has no point in the course. */
    private Div course(Cube cube, Layer layer, Selection selection, Together now) {
        Backdrop backdrop = Backdrop.ofMunicipality(cube, layer, Course.periods(cube, layer));
        return new Course(words).of(cube, layer, backdrop, slice -> {
            Together then = Together.of(selection, slice, layer.indicator().kind());
            boolean divides = Course.isComparable(layer.indicator());
            double apart = divides ? ALIKE * now.told() : 0;
            return Math.abs(then.told() - now.told()) <= apart ? then.value() : Double.NaN;
        });
    }

    private Span figure(Indicator indicator, Together together) {
        boolean published = together.state() == CellState.PUBLISHED;
        Span value =
                new Span(published ? words.formats().bare(together.value(), indicator) : words.state(together.state()));
        value.addClassName(published ? "sk-figure" : "sk-figure-state");
        return value;
    }

    /** One line of the list of all figures. */
    LatestFigure line(Indicator indicator, Optional<Together> last, List<Period> periods) {
        boolean published =
                last.filter(one -> one.state() == CellState.PUBLISHED).isPresent();
        String note = Stream.of(
                        periods.isEmpty() ? "" : words.formats().period(periods.getLast()),
                        last.map(this::coverage).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new LatestFigure(
                published
                        ? words.formats().figure(last.get().value(), indicator)
                        : words.state(last.map(Together::state).orElse(CellState.NOT_DELIVERED)),
                published,
                note);
    }

    /** Of which part the figure is, and why not of the rest; empty when it is of the whole. */
    private String coverage(Together together) {
        if (together.isWhole() || together.households() == 0) {
            return "";
        }
        String rest = together.larger() >= Math.max(together.hidden(), together.missing())
                ? "larger"
                : together.hidden() >= together.missing() ? "hidden" : "missing";
        if (together.state() != CellState.PUBLISHED) {
            return words.text("map.together.untold." + rest);
        }
        return words.text("map.together.part." + rest, share(together.told(), together.households()));
    }

    /** Never all while something is missing, never nothing while something is told. */
    private static String share(int part, int of) {
        long percent = Math.round(PERCENT * part / of);
        return Math.clamp(percent, 1, 99) + "%";
    }

    private String around(Cube cube, Layer layer) {
        int root = cube.lattice().root();
        return Course.isComparable(layer.indicator()) && layer.slice().isPublished(root)
                ? words.text(
                        "map.municipality",
                        cube.lattice().area(root).name(),
                        words.formats().figure(layer.slice().value(root), layer.indicator()))
                : "";
    }
}
