package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** What the map screen says about a picture, the same words in title, legend, panel, table and map. */
final class MapWords {
    private static final int PARTS = 3;

    private final Locale locale;
    private final Formats formats;

    MapWords(Locale locale) {
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Object... parameters) {
        return Translations.text(locale, key, parameters);
    }

    /** What stands beside figures: a unit in words; empty where figures say it themselves. */
    String unit(Indicator indicator) {
        return indicator.unit().isWords() ? indicator.unit().in(formats.locale()) : "";
    }

    String name(Indicator indicator) {
        return indicator.title().in(locale);
    }

    String title(MapPicture picture) {
        return switch (picture.mode()) {
            case SINGLE -> name(first(picture));
            case TWO_IN_ONE ->
                text(
                        "map.title.two",
                        name(first(picture)),
                        lower(name(picture.layers().get(1).indicator())));
            case SCORE ->
                text("map.title.score", formats.number(picture.layers().size()));
            case FILTER -> new FilterWords(this).remaining(picture);
            case CHANGE -> text("map.title.change", name(first(picture)));
        };
    }

    String subtitle(MapPicture picture) {
        return switch (picture.mode()) {
            case SINGLE -> text("map.subtitle.single", first(picture).source());
            case TWO_IN_ONE -> text("map.subtitle.two");
            case SCORE -> names(picture.layers());
            case FILTER -> new FilterWords(this).bounds(picture);
            case CHANGE ->
                text(
                        "map.subtitle.change",
                        picture.period().map(formats::period).orElse(""),
                        picture.since().map(formats::period).orElse(""));
        };
    }

    /** The indicators as a list in a sentence: {@code Huurachterstand, bijstand en jeugdhulp}. */
    private String names(List<Layer> layers) {
        List<String> names =
                layers.stream().map(layer -> name(layer.indicator())).toList();
        String start = names.getFirst()
                + names.subList(1, names.size() - 1).stream()
                        .map(name -> ", " + lower(name))
                        .collect(Collectors.joining());
        return text("map.list", start, lower(names.getLast()));
    }

    String resolution(MapPicture picture) {
        return text("map.resolution."
                + (isCirca(picture) ? "pc4" : picture.resolution().code()));
    }

    String level(AreaLevel level) {
        return text("shell.level." + MapLevels.code(level));
    }

    private static boolean isCirca(MapPicture picture) {
        return picture.surface().level() == MapLevels.CIRCA;
    }

    String state(CellState state) {
        return text("map.state." + state.code());
    }

    /** Why there is no figure, in a sentence. */
    String why(CellState state) {
        return text("map.state." + state.code() + ".why");
    }

    /** Which larger area a figure is of; empty when it is the area's own. */
    String borrowed(AreaLevel own, AreaLevel carried) {
        return own == carried ? "" : text("map.borrowed." + carried.code());
    }

    /** What a picture's value is called: the indicator, the score. */
    String measure(MapPicture picture) {
        return picture.mode() == Mode.SINGLE
                ? name(first(picture))
                : text("map.mode." + picture.mode().code());
    }

    /** A value of the picture as people read it. */
    String value(MapPicture picture, float value) {
        return switch (picture.mode()) {
            case SINGLE -> formats.figure(value, first(picture));
            case SCORE -> formats.number(Math.round(value));
            case TWO_IN_ONE -> corner(picture, (int) value);
            case FILTER -> text("map.filter." + (int) value);
            case CHANGE -> formats.difference(value, first(picture));
        };
    }

    /** A class of two in one, in words. */
    String corner(MapPicture picture, int cell) {
        int x = cell % PARTS;
        int y = cell / PARTS;
        String first = lower(name(first(picture)));
        String second = lower(name(picture.layers().get(1).indicator()));
        if (x == y) {
            return text("map.two.both." + x);
        }
        return text("map.two.pair", first, text("map.two." + x), second, text("map.two." + y));
    }

    /** The texts that the map itself speaks, where this picture has other words than usual. */
    Map<String, String> mapTexts(MapPicture picture, String caption) {
        Map<String, String> texts = new HashMap<>();
        String period = picture.period().map(formats::period).orElse("");
        texts.put("label", text("map.label", caption, period, formats.number(picture.drawn())));
        if (picture.mode() == Mode.TWO_IN_ONE) {
            for (int cell = 0; cell < PARTS * PARTS; cell++) {
                texts.put("class." + cell, corner(picture, cell));
            }
        }
        if (picture.mode() == Mode.CHANGE) {
            int middle = picture.classes().orElseThrow().count() / 2;
            for (int step = 0; step < picture.classes().orElseThrow().count(); step++) {
                String way = step < middle ? "less" : step == middle ? "same" : "more";
                texts.put("class." + step, text("map.change." + way));
            }
        }
        if (picture.mode() == Mode.FILTER) {
            for (int outcome = 0; outcome < 2; outcome++) {
                texts.put("class." + outcome, lower(value(picture, outcome)));
            }
        }
        return texts;
    }

    /** Neighbourhood and district around an area, the smaller first. */
    String around(Lattice lattice, Area area) {
        StringBuilder around = new StringBuilder();
        for (int at = area.parent(); at >= 0 && lattice.parent(at) >= 0; at = lattice.parent(at)) {
            String name = lattice.area(at).name();
            if (!name.isEmpty()) {
                around.append(around.isEmpty() ? "" : ", ").append(name);
            }
        }
        return around.toString();
    }

    /** What an area is called in a list: blocks have no name, so they go by a postcode in them. */
    String called(Lattice lattice, Area area) {
        if (area.code().isPostcode()) {
            return (area.code().spaced() + " " + area.name()).strip();
        }
        if (!area.level().isBlock()) {
            return area.name();
        }
        List<Area> streets = new ArrayList<>();
        postcodes(lattice, area.node(), streets);
        String one = streets.getFirst().code().spaced();
        return streets.size() == 1 ? one : text("map.together.block", one, formats.number(streets.size() - 1));
    }

    private static void postcodes(Lattice lattice, int node, List<Area> found) {
        if (lattice.level(node) == AreaLevel.PC6) {
            found.add(lattice.area(node));
        }
        lattice.children(node).forEach(child -> postcodes(lattice, child, found));
    }

    private static Indicator first(MapPicture picture) {
        return picture.layers().getFirst().indicator();
    }

    /** As it stands in the middle of a sentence; an abbreviation such as WOZ keeps its capitals. */
    String lower(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(locale) + name.substring(1);
    }
}
