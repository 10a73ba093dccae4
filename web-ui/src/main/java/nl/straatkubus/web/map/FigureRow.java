package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.signals.AlikeAreas;

/** One chosen indicator in the area panel: name, level of its figure, course over the periods, figure. */
final class FigureRow {
    private FigureRow() {}

    static Div of(Cube cube, Layer layer, Area row, AlikeAreas likeness, MapWords words) {
        Indicator indicator = layer.indicator();
        Surface.Placed placed = at(cube, layer, layer.slice(), row);
        CellState state = placed.state();
        Backdrop backdrop = backdrop(cube, layer, placed, likeness);
        Span name = new Span(words.name(indicator));
        name.addClassName("sk-medium");
        Span told = new Span(told(cube, layer, row, placed, backdrop, words));
        told.addClassNames("sk-muted", "sk-12");
        Div names = new Div(name, told);
        names.addClassName("sk-column");
        Span value = new Span(
                state == CellState.PUBLISHED ? words.formats().bare(placed.value(), indicator) : words.state(state));
        value.addClassName(state == CellState.PUBLISHED ? "sk-figure" : "sk-figure-state");
        Div figure = new Div(
                names,
                new Course(words).of(cube, layer, backdrop, slice -> at(cube, layer, slice, row)
                        .value()),
                value);
        figure.addClassName("sk-figure-row");
        if (state != CellState.PUBLISHED) {
            value.getElement().setAttribute("title", words.why(state));
        }
        return figure;
    }

    /** What is added up for a four-digit postcode is no figure of the blocks that carry it. */
    private static Backdrop backdrop(Cube cube, Layer layer, Surface.Placed placed, AlikeAreas likeness) {
        List<Period> periods = Course.periods(cube, layer);
        boolean own = placed.state() == CellState.PUBLISHED && layer.surface().level() != MapLevels.CIRCA;
        return own
                ? Backdrop.of(cube, layer, periods, placed.cell(), likeness)
                : Backdrop.ofMunicipality(cube, layer, periods);
    }

    /**
     * The level where it is not the row's own, the figures of the municipality and of areas that are alike, and whether the
     * course crosses a break.
     */
    private static String told(
            Cube cube, Layer layer, Area row, Surface.Placed placed, Backdrop backdrop, MapWords words) {
        String level = placed.state() == CellState.PUBLISHED
                ? words.borrowed(row.level(), cube.lattice().level(placed.cell()))
                : words.why(placed.state());
        int root = cube.lattice().root();
        String around = Course.isComparable(layer.indicator()) && layer.slice().isPublished(root)
                ? words.text(
                        "map.municipality",
                        cube.lattice().area(root).name(),
                        words.formats().figure(layer.slice().value(root), layer.indicator()))
                : "";
        float peers = backdrop.alike()[Course.periods(cube, layer).indexOf(layer.period())];
        String alike = Float.isNaN(peers)
                ? ""
                : words.text("map.alike", words.formats().figure(peers, layer.indicator()));
        String relaid = cube.relaidUntil(layer.indicator().code())
                .map(until -> words.text("map.relaid", words.formats().period(until)))
                .orElse("");
        return Stream.of(
                        words.unit(layer.indicator()),
                        words.formats().period(layer.period()),
                        level,
                        around,
                        alike,
                        relaid)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What a slice says of a row, which may be larger than what the map draws. */
    private static Surface.Placed at(Cube cube, Layer layer, Slice slice, Area row) {
        return MapLevels.at(
                cube.lattice(), slice, layer.indicator(), layer.surface().level(), row.node());
    }
}
