package nl.straatkubus.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.catalogue.Unit;

/**
 * A dataset as a caller defines it.
 *
 * @param terms code of the terms of use, {@code internal-use} when left out
 * @param policy {@code all-or-nothing} or {@code good-rows}, the latter when left out
 * @param rejectLimit share of bad rows, 0 to 1, up to which the good ones are imported; 0.05 when left out
 * @param legalBasis ground of processing: {@code public-task}, {@code legal-obligation}, {@code consent} or
 *     {@code none-personal}
 * @param layout names columns; what is left out is detected
 * @param relations linear relations between the counts of indicators, at least one of them of this dataset; left out,
 *     those that were declared before stay
 */
record DatasetRequest(
        String code,
        Title title,
        String source,
        String terms,
        String policy,
        Double rejectLimit,
        LayoutForm layout,
        List<IndicatorRequest> indicators,
        List<RelationForm> relations,
        String legalBasis) {
    private static final double USUAL_LIMIT = 0.05;
    private static final String USUAL_TERMS = "internal-use";

    record Title(String nl, String en) {}

    /**
     * @param direction {@code neutral} when left out
     * @param sensitivity {@code special} when left out: the heavier protection
     * @param unit in Dutch, such as {@code %}, {@code € 1.000} or {@code personen}; none when left out
     * @param unitEn the same in English; left out, the usual English for it, or the Dutch where there is none
     * @param counted what one unit of the figure is, such as {@code huishoudens}
     * @param contributors the columns with the two largest contributors, where the source delivers them
     */
    record IndicatorRequest(
            String code,
            Title title,
            String theme,
            String kind,
            String numerator,
            String denominator,
            String unit,
            String unitEn,
            String direction,
            String sensitivity,
            String counted,
            ContributorsRequest contributors) {}

    record ContributorsRequest(String largest, String second) {}

    /**
     * @param declared the relations that hold until the caller says otherwise: leaving them out takes none away
     * @throws FaultyRequest naming every field that cannot be used
     */
    DatasetDefinition definition(Function<DatasetCode, List<Relation>> declared) {
        Reading reading = new Reading();
        DatasetCode read = reading.required("code", code, DatasetCode::new);
        Text named = text(reading, "title", title);
        String from = reading.required("source", source, Function.identity());
        Policy rule = reading.optional("policy", policy, Policy::of).orElse(Policy.GOOD_ROWS);
        double limit = rejectLimit == null ? USUAL_LIMIT : rejectLimit;
        if (!(limit >= 0 && limit <= 1)) {
            reading.fault("rejectLimit", "must lie between 0 and 1");
        }
        Layout columns = layout == null ? Layout.detected() : layout.layout(reading);
        List<IndicatorDefinition> filled = indicators(reading);
        List<Relation> said = RelationForm.read(reading, relations);
        reading.done();
        List<Relation> related = relations == null ? declared.apply(read) : said;
        return new DatasetDefinition(
                read,
                named,
                from,
                terms == null ? USUAL_TERMS : terms,
                rule,
                limit,
                columns,
                filled,
                related,
                Optional.ofNullable(legalBasis).filter(basis -> !basis.isBlank()));
    }

    private List<IndicatorDefinition> indicators(Reading reading) {
        if (indicators == null || indicators.isEmpty()) {
            reading.fault("indicators", "at least one indicator is required");
            return List.of();
        }
        List<IndicatorDefinition> read = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            read.add(indicator(reading, "indicators[" + i + "].", indicators.get(i)));
        }
        return read;
    }

    private static IndicatorDefinition indicator(Reading reading, String at, IndicatorRequest asked) {
        IndicatorCode code = reading.required(at + "code", asked.code(), IndicatorCode::new);
        Text title = text(reading, at + "title", asked.title());
        Theme theme = reading.required(at + "theme", asked.theme(), Theme::of);
        Kind kind = reading.required(at + "kind", asked.kind(), Kind::of);
        String numerator = reading.required(at + "numerator", asked.numerator(), Function.identity());
        Optional<String> denominator = reading.optional(at + "denominator", asked.denominator(), Function.identity());
        if ((kind == Kind.RATE || kind == Kind.MEAN) && denominator.isEmpty()) {
            reading.fault(at + "denominator", "is required for a " + kind.code() + ": it could not be protected");
        }
        Direction direction = reading.optional(at + "direction", asked.direction(), Direction::of)
                .orElse(Direction.NEUTRAL);
        Sensitivity sensitivity = reading.optional(at + "sensitivity", asked.sensitivity(), Sensitivity::of)
                .orElse(Sensitivity.SPECIAL);
        return new IndicatorDefinition(
                code,
                title,
                theme,
                kind,
                numerator,
                denominator,
                new Unit(asked.unit(), asked.unitEn()),
                direction,
                sensitivity,
                reading.optional(at + "counted", asked.counted(), Function.identity()),
                contributors(reading, at + "contributors", asked.contributors()));
    }

    private static Optional<Contributors> contributors(Reading reading, String at, ContributorsRequest asked) {
        if (asked == null) {
            return Optional.empty();
        }
        String second = reading.required(at + ".second", asked.second(), Function.identity());
        String largest = reading.required(at + ".largest", asked.largest(), Function.identity());
        return largest == null || second == null
                ? Optional.empty()
                : reading.optional(at, largest, column -> new Contributors(column, second));
    }

    private static Text text(Reading reading, String field, Title title) {
        String nl = reading.required(field + ".nl", title == null ? null : title.nl(), Function.identity());
        return nl == null ? null : new Text(nl, title.en());
    }
}
