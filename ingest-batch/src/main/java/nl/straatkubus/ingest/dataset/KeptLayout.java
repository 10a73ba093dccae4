package nl.straatkubus.ingest.dataset;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.platform.catalogue.Period;
import tools.jackson.databind.json.JsonMapper;

/** What a steward said of a layout beyond area and period, as one JSON value in the database; null where left out. */
record KeptLayout(
        String delimiter,
        String charset,
        String decimal,
        Integer headerLine,
        String part,
        String rows,
        String indicator,
        String value,
        String areaUntil,
        String ranges,
        Map<String, String> only,
        String grain) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WIDE = "areas";
    private static final String LONG = "observations";
    private static final String RECORDS = "records";

    static String json(Layout layout) {
        Reading reading = layout.reading();
        Shape shape = layout.shape().orElse(null);
        return JSON.writeValueAsString(new KeptLayout(
                reading.delimiter().map(String::valueOf).orElse(null),
                reading.charset().map(Charset::name).orElse(null),
                reading.decimal().map(String::valueOf).orElse(null),
                reading.headerLine().orElse(null),
                reading.part().orElse(null),
                switch (shape) {
                    case null -> null;
                    case Shape.Wide() -> WIDE;
                    case Shape.Long(String indicator, String value) -> LONG;
                    case Shape.Records() -> RECORDS;
                },
                shape instanceof Shape.Long(String indicator, String value) ? indicator : null,
                shape instanceof Shape.Long(String indicator, String value) ? value : null,
                layout.areaUntil().orElse(null),
                layout.ranges().code(),
                layout.only(),
                layout.grain().map(Enum::name).orElse(null)));
    }

    /** @param json as {@link #json} wrote it, null where nothing was said */
    static Layout read(Layout places, String json) {
        return json == null ? places : JSON.readValue(json, KeptLayout.class).on(places);
    }

    private Layout on(Layout places) {
        return new Layout(
                places.area(),
                places.period(),
                places.fixedPeriod(),
                new Reading(
                        Optional.ofNullable(delimiter).map(one -> one.charAt(0)),
                        Optional.ofNullable(charset).map(Charset::forName),
                        Optional.ofNullable(decimal).map(one -> one.charAt(0)),
                        Optional.ofNullable(headerLine),
                        Optional.ofNullable(part)),
                Optional.ofNullable(rows).map(this::shape),
                Optional.ofNullable(areaUntil),
                Ranges.of(ranges),
                only,
                Optional.ofNullable(grain).map(Period.Grain::valueOf));
    }

    private Shape shape(String of) {
        return switch (of) {
            case LONG -> new Shape.Long(indicator, value);
            case RECORDS -> new Shape.Records();
            default -> new Shape.Wide();
        };
    }
}
