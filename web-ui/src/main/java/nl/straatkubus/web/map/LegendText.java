package nl.straatkubus.web.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.cube.Classes;

/** What each colour of a picture means, in words. */
final class LegendText {
    private LegendText() {}

    /** By colour, from the first class to the last. */
    static Map<String, String> rows(MapPicture picture, MapWords words) {
        List<String> colours = Palette.of(picture);
        Map<String, String> rows = new LinkedHashMap<>();
        if (picture.hasSymbols() && picture.mode() == Mode.SINGLE) {
            rows.put(colours.getFirst(), words.text("map.circles.largest", words.value(picture, (float)
                    picture.largest())));
            return rows;
        }
        for (int i = 0; i < colours.size(); i++) {
            int at = i;
            rows.put(
                    colours.get(i),
                    picture.classes()
                            .map(classes -> between(picture, classes, at, words))
                            .orElseGet(() -> words.value(picture, at)));
        }
        return rows;
    }

    private static String between(MapPicture picture, Classes classes, int at, MapWords words) {
        float from = at == 0 ? classes.lowest() : classes.upper()[at - 1];
        return words.text("map.legend.between", words.value(picture, from), words.value(picture, classes.upper()[at]));
    }
}
