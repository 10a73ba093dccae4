package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What someone takes along of a picture: the rows of its table, and what has to travel with the figures (sources, terms,
 * how they are protected). Sources whose terms forbid it are left out, together with an outcome made with them.
 *
 * @param notes sentences about the figures, the title first
 */
record Taking(List<String> notes, List<Column> columns, List<Area> rows) {
    /**
     * One column.
     *
     * @param cell a {@link String}, a {@link Float}, an {@link Integer}, or null for an area without a figure
     */
    record Column(String heading, Function<Area, Object> cell) {}

    static Taking of(MapPicture picture, MapWords words, List<String> closing) {
        List<Layer> taken = picture.taken();
        boolean whole = taken.size() == picture.layers().size();
        List<Column> columns = places(picture, words);
        if (picture.mode() != Mode.SINGLE && whole) {
            columns.add(new Column(words.measure(picture), area -> outcome(picture, area, words)));
            columns.add(new Column(
                    words.text("map.take.state", words.measure(picture)),
                    area -> state(picture.surface(), area, words)));
        }
        taken.forEach(layer -> columns.addAll(figures(layer, words)));
        return new Taking(TakenNotes.of(picture, taken, words, closing).lines(), columns, rows(picture.surface()));
    }

    /** Of the rows that carry one figure together, one stands for all. */
    private static List<Area> rows(Surface surface) {
        List<Area> rows = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (int row : surface.rows()) {
            if (surface.together(row).map(before::add).orElse(true)) {
                rows.add(surface.lattice().area(row));
            }
        }
        return rows;
    }

    private static List<Column> places(MapPicture picture, MapWords words) {
        Surface surface = picture.surface();
        Lattice lattice = picture.lattice();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.text("map.take.area"), area -> surface.together(area.node())
                .orElse(area.code().value())));
        columns.add(new Column(
                words.text("map.take.name"),
                area -> surface.together(area.node()).isPresent() ? "" : area.name()));
        columns.add(new Column(words.text("map.table.around"), area -> words.around(lattice, area)));
        columns.add(new Column(words.text("map.take.level"), area -> words.level(area.level())));
        return columns;
    }

    private static Object outcome(MapPicture picture, Area area, MapWords words) {
        float value = picture.surface().value(area.node());
        if (Float.isNaN(value)) {
            return null;
        }
        if (picture.mode().countsClasses()) {
            return words.value(picture, value);
        }
        // A score is no more precise than the map tells it.
        return picture.mode() == Mode.SCORE ? (Object) (float) Math.round(value) : value;
    }

    private static List<Column> figures(Layer layer, MapWords words) {
        Surface surface = layer.surface();
        String name = words.name(layer.indicator());
        String counted = layer.indicator().unit().in(words.formats().locale());
        String unit = counted.isEmpty() ? "" : " (" + counted + ")";
        return List.of(
                new Column(name + unit, area -> {
                    float value = surface.value(area.node());
                    return Float.isNaN(value) ? null : value;
                }),
                new Column(words.text("map.take.state", name), area -> state(surface, area, words)),
                new Column(words.text("map.take.cell", name), area -> carrier(surface, area)));
    }

    /** Published, of which larger area, or why not. */
    private static String state(Surface surface, Area area, MapWords words) {
        CellState state = surface.state(area.node());
        String borrowed = state == CellState.PUBLISHED
                ? words.borrowed(area.level(), surface.lattice().level(surface.cell(area.node())))
                : "";
        return borrowed.isEmpty() ? words.state(state) : borrowed;
    }

    private static String carrier(Surface surface, Area area) {
        boolean published = surface.state(area.node()) == CellState.PUBLISHED;
        return published
                ? surface.together(area.node()).orElseGet(() -> surface.lattice()
                        .area(surface.cell(area.node()))
                        .code()
                        .value())
                : "";
    }
}
