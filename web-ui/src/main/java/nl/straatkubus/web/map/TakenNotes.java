package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.web.text.Translations;

/**
 * What travels with figures of a picture, in sentences.
 *
 * @param moments the period, and the one it is compared with
 * @param resolution of how large areas the figures mostly are
 * @param sources one of each indicator that is taken along, with its terms
 * @param left what is not taken along, and why
 * @param protection how the figures are protected
 * @param closing when and for whom it was made
 */
record TakenNotes(
        String title,
        String subtitle,
        List<String> moments,
        String resolution,
        List<String> sources,
        List<String> left,
        String protection,
        List<String> closing) {

    /** @param taken the layers whose terms let them be taken along */
    static TakenNotes of(MapPicture picture, List<Layer> taken, MapWords words, List<String> closing) {
        List<String> moments = new ArrayList<>();
        picture.period()
                .ifPresent(period -> moments.add(
                        words.text("map.take.period", words.formats().period(period))));
        picture.since()
                .ifPresent(period ->
                        moments.add(words.text("map.take.since", words.formats().period(period))));
        return new TakenNotes(
                words.title(picture),
                words.subtitle(picture),
                moments,
                words.resolution(picture),
                taken.stream().map(layer -> source(layer, words)).toList(),
                left(picture, taken, words),
                words.text("map.take.protected"),
                closing);
    }

    private static List<String> left(MapPicture picture, List<Layer> taken, MapWords words) {
        if (taken.size() == picture.layers().size()) {
            return List.of();
        }
        String names = picture.layers().stream()
                .map(Layer::indicator)
                .filter(indicator -> !indicator.mayBeTaken())
                .map(indicator -> words.name(indicator) + " (" + indicator.source() + ")")
                .collect(Collectors.joining(", "));
        List<String> left = new ArrayList<>();
        left.add(words.text("map.take.left", names));
        if (picture.mode() != Mode.SINGLE) {
            left.add(words.text("map.take.left.outcome", words.measure(picture)));
        }
        return left;
    }

    private static String source(Layer layer, MapWords words) {
        Indicator indicator = layer.indicator();
        String terms =
                Translations.textOr(words.formats().locale(), "data.terms." + indicator.terms(), indicator.terms());
        return words.text(
                "map.take.source",
                words.name(indicator),
                indicator.source(),
                terms,
                words.formats().period(layer.period()));
    }

    /** All of it, the title first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(title, subtitle));
        lines.addAll(moments);
        lines.add(resolution);
        lines.addAll(sources);
        lines.addAll(left);
        lines.add(protection);
        lines.addAll(closing);
        return lines;
    }
}
