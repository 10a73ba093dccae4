package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;

/** What somebody takes in who looks at the map for a moment, for those who hear it: how far it goes and where most is. */
final class MapSummary {
    private final MapWords words;

    MapSummary(MapWords words) {
        this.words = words;
    }

    String of(MapPicture picture) {
        List<String> told = new ArrayList<>();
        switch (picture.mode()) {
            case SINGLE, SCORE -> {
                picture.classes()
                        .filter(found -> found.count() > 0)
                        .ifPresent(found -> told.add(range(picture, found)));
                if (asksAttention(picture)) {
                    most(picture, told);
                }
            }
            case TWO_IN_ONE ->
                told.add(words.text(
                                "map.meeting",
                                words.formats().number(picture.meeting().areas())) + ".");
            case CHANGE -> told.add(change(picture));
            case FILTER -> {
                // The title tells how many areas meet it.
            }
        }
        long hidden = Arrays.stream(picture.surface().rows())
                .filter(row -> picture.surface().state(row) == CellState.PROTECTED)
                .count();
        if (hidden > 0) {
            told.add(words.text("map.summary.hidden", words.formats().number(hidden)));
        }
        return String.join(" ", told);
    }

    private String range(MapPicture picture, Classes classes) {
        return words.text(
                "map.summary.range",
                words.value(picture, classes.lowest()),
                words.value(picture, classes.upper()[classes.count() - 1]));
    }

    private static boolean asksAttention(MapPicture picture) {
        return picture.mode() == Mode.SCORE
                || picture.layers().getFirst().indicator().direction() != Direction.NEUTRAL;
    }

    private void most(MapPicture picture, List<String> told) {
        Comparator<Integer> byValue =
                Comparator.comparingDouble(row -> picture.surface().value(row));
        IntStream.of(picture.surface().rows())
                .filter(row -> picture.surface().state(row) == CellState.PUBLISHED)
                .boxed()
                .max(picture.reversed() ? byValue.reversed() : byValue)
                .ifPresent(row -> told.add(words.text(
                        "map.summary.most",
                        MapTableText.name(picture, picture.lattice().area(row), words),
                        words.value(picture, picture.surface().value(row)))));
    }

    private String change(MapPicture picture) {
        int[] drawn = picture.published();
        long more = IntStream.of(drawn)
                .filter(node -> picture.surface().value(node) > 0)
                .count();
        long less = IntStream.of(drawn)
                .filter(node -> picture.surface().value(node) < 0)
                .count();
        return words.text(
                "map.summary.change",
                words.formats().number(more),
                words.formats().number(less));
    }
}
