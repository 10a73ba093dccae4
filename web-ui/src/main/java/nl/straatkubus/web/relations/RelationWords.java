package nl.straatkubus.web.relations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.web.text.Translations;

/** Relations in sentences, with the indicators by their titles. */
final class RelationWords {
    private static final int COUNTED_IN_WORDS = 6;

    private final Locale locale;
    private final Map<String, Indicator> indicators;

    RelationWords(Locale locale, List<Indicator> known) {
        this.locale = locale;
        this.indicators = known.stream()
                .collect(Collectors.toMap(one -> one.code().value(), Function.identity(), (own, shared) -> own));
    }

    /** What adds up: {@code Inwoners is de som van mannen en vrouwen.} */
    String sentence(Relation relation) {
        return switch (relation) {
            case Relation.SumOf(IndicatorCode total, List<IndicatorCode> parts) ->
                text("relations.sum-of.sentence", title(total), list(parts));
            case Relation.PartOf(IndicatorCode part, IndicatorCode whole) ->
                text("relations.part-of.sentence", title(part), title(whole));
            case Relation.Complement(IndicatorCode one, IndicatorCode other, IndicatorCode whole) ->
                text("relations.complement.sentence", title(one), title(other), title(whole));
        };
    }

    /** What it means for what people see: {@code Deze drie worden samen beschermd.} */
    String meaning(Relation relation) {
        int bound = relation.roles().size();
        String many = bound <= COUNTED_IN_WORDS ? text("relations.count." + bound) : Integer.toString(bound);
        return text("relations." + relation.kind() + ".meaning", many);
    }

    /** A sentence that names indicators by their codes, for people who know them by their titles. */
    String sentence(Sentence about) {
        List<String> named = about.arguments().stream()
                .map(argument -> indicators.containsKey(argument) ? title(new IndicatorCode(argument)) : argument)
                .toList();
        return new Sentence(about.code(), named).text(locale);
    }

    String title(IndicatorCode code) {
        Indicator known = indicators.get(code.value());
        return known == null ? code.value() : known.title().in(locale);
    }

    private String list(List<IndicatorCode> codes) {
        List<String> titles = codes.stream().map(this::title).toList();
        return text("relations.list", String.join(", ", titles.subList(0, titles.size() - 1)), titles.getLast());
    }

    private String text(String key, Object... parameters) {
        return Translations.text(locale, key, parameters);
    }
}
