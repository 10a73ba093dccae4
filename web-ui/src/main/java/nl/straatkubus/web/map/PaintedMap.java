package nl.straatkubus.web.map;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.web.map.component.StreetMap;
import nl.straatkubus.web.text.Formats;

/** Puts a picture on a map: colours or circles, how figures are written, what it says, and where its paint is. */
final class PaintedMap {
    private final StreetMap map;
    private final MapWords words;

    PaintedMap(StreetMap map, MapWords words) {
        this.map = map;
        this.words = words;
    }

    void show(MapPicture picture, Choices choices) {
        Map<String, String> query = new LinkedHashMap<>(choices.write());
        query.put("r", picture.stamp());
        map.setPalette(Palette.of(picture));
        if (picture.hasSymbols()) {
            map.setSymbols(picture.largest(), ground(picture));
        } else {
            map.clearSymbols();
        }
        format(picture);
        map.setTexts(words.mapTexts(picture, words.title(picture)));
        map.setPaint("map/paint?" + QueryParameters.simple(query).getQueryString());
    }

    /** The colour of shapes below circles. */
    static String ground(MapPicture picture) {
        return "var(--sk-theme-"
                + picture.layers().getFirst().indicator().theme().number() + "-soft)";
    }

    private void format(MapPicture picture) {
        Indicator first = picture.layers().getFirst().indicator();
        boolean single = picture.mode() == Mode.SINGLE;
        if (picture.mode() == Mode.CHANGE) {
            String unit = first.unit().equals("%") ? words.text("shell.points") : first.unit();
            map.setDifferenceFormat(
                    unit, Formats.decimals(first), words.formats().locale());
        } else {
            map.setValueFormat(
                    single ? first.unit() : "",
                    single ? Formats.decimals(first) : 0,
                    words.formats().locale());
        }
    }
}
