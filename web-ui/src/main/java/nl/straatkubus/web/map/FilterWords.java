package nl.straatkubus.web.map;

import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.Filter;

/** What the map screen says about a filter: its bounds and what is left. */
final class FilterWords {
    private final MapWords words;

    FilterWords(MapWords words) {
        this.words = words;
    }

    /** {@code 86 straten voldoen}. */
    String remaining(MapPicture picture) {
        int areas = picture.remaining().areas();
        String number = areas == 1 ? "one" : "more";
        return words.text(
                "map.filter." + number + "." + MapLevels.code(picture.surface().level()),
                words.formats().number(areas));
    }

    /** {@code Huurachterstand 8% of meer en meldingen 12 tot en met 40}. */
    String bounds(MapPicture picture) {
        List<Layer> bounded = picture.layers().stream()
                .filter(layer -> !layer.range().isOpen())
                .toList();
        if (bounded.isEmpty()) {
            return words.text("map.filter.open");
        }
        String between = " " + words.text("map.filter.join." + picture.match().code()) + " ";
        String sentence = bounded.stream()
                .map(layer ->
                        words.lower(words.name(layer.indicator())) + " " + range(layer.indicator(), layer.range()))
                .collect(Collectors.joining(between));
        return sentence.substring(0, 1).toUpperCase(words.formats().locale()) + sentence.substring(1);
    }

    /** {@code 8% of meer}. */
    String range(Indicator indicator, Filter.Range range) {
        if (range.isOpen()) {
            return words.text("map.filter.every");
        }
        String low = Double.isInfinite(range.low()) ? "" : words.formats().figure(range.low(), indicator);
        String high = Double.isInfinite(range.high()) ? "" : words.formats().figure(range.high(), indicator);
        return low.isEmpty()
                ? words.text("map.filter.upto", high)
                : high.isEmpty() ? words.text("map.filter.from", low) : words.text("map.filter.between", low, high);
    }

    /** What the dark areas do: meet both, all, or at least one of the bounds. */
    String meets(MapPicture picture) {
        return switch (picture.layers().size()) {
            case 1 -> words.text("map.filter.1");
            case 2 -> words.text("map.filter.meets.two." + picture.match().code());
            default -> words.text("map.filter.meets." + picture.match().code());
        };
    }
}
