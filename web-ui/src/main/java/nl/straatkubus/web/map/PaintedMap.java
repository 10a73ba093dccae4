package nl.straatkubus.web.map;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.web.map.component.Look;
import nl.straatkubus.web.text.Formats;

/** How a picture looks on a map: colours or circles, how figures are written, what it says, and where its paint is. */
final class PaintedMap {
    /** Ticks of boxes that the server has not heard of yet, and the language of who asks. */
    static final String TICKED = "t";

    static final String LANGUAGE = "lang";

    private static final String PAINT = "map/paint?";

    private PaintedMap() {}

    static Look of(MapPicture picture, Choices choices, MapWords words) {
        Map<String, String> query = new LinkedHashMap<>(choices.write());
        query.put("r", picture.stamp());
        Optional<Look.Symbols> symbols = picture.hasSymbols()
                ? Optional.of(new Look.Symbols(picture.largest(), ground(picture)))
                : Optional.empty();
        return new Look(
                address(query),
                Palette.of(picture),
                symbols,
                format(picture, words),
                words.mapTexts(picture, words.title(picture)));
    }

    /** Where the browser asks what choices become when boxes are ticked. */
    static String ahead(Choices choices, MapWords words) {
        Map<String, String> query = new LinkedHashMap<>(choices.write());
        query.put(LANGUAGE, words.formats().locale().toLanguageTag());
        return address(query);
    }

    private static String address(Map<String, String> query) {
        return PAINT + QueryParameters.simple(query).getQueryString();
    }

    /** The colour of shapes below circles. */
    static String ground(MapPicture picture) {
        return "var(--sk-theme-"
                + picture.layers().getFirst().indicator().theme().number() + "-soft)";
    }

    private static Look.Format format(MapPicture picture, MapWords words) {
        Indicator first = picture.layers().getFirst().indicator();
        String unit = first.unit().in(words.formats().locale());
        return switch (picture.mode()) {
            case CHANGE -> {
                String changed = first.unit().isPercentage() ? words.text("shell.points") : unit;
                yield new Look.Format(
                        changed, Formats.decimals(first), words.formats().locale(), true);
            }
            case SINGLE ->
                new Look.Format(unit, Formats.decimals(first), words.formats().locale(), false);
            default -> new Look.Format("", 0, words.formats().locale(), false);
        };
    }
}
