package nl.straatkubus.web.api;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Ranges;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.platform.catalogue.Period;

/**
 * Where a file tells what; anything left out is detected.
 *
 * @param fixedPeriod the period of every row, for a file without a column of periods
 * @param areaUntil column with the last postcode of a range
 * @param ranges {@code spread} (the usual) or {@code covering}
 * @param rows what a row is: {@code areas}, {@code observations} or {@code records}
 * @param indicator column that says what was observed, where rows are observations
 * @param value column with the figure, likewise
 * @param only columns with the value that rows must have to be read
 * @param grain {@code year}, {@code quarter} or {@code month}: the periods into which dates are put
 * @param part the file in an archive, the sheet or the layer
 */
record LayoutForm(
        String area,
        String period,
        String fixedPeriod,
        String areaUntil,
        String ranges,
        String rows,
        String indicator,
        String value,
        Map<String, String> only,
        String grain,
        String delimiter,
        String encoding,
        String decimal,
        Integer headerLine,
        String part) {
    private static final List<String> DELIMITERS = List.of(";", ",", "\t", "|");
    private static final List<String> DECIMALS = List.of(",", ".");
    private static final List<String> ROWS = List.of("areas", "observations", "records");

    Layout layout(Reading reading) {
        Function<String, String> asIs = Function.identity();
        Layout places = new Layout(
                reading.optional("layout.area", area, asIs),
                reading.optional("layout.period", period, asIs),
                reading.optional("layout.fixedPeriod", fixedPeriod, Period::parse));
        Layout layout = places.read(new nl.straatkubus.ingest.format.Reading(
                        oneOf(reading, "delimiter", delimiter, DELIMITERS).map(one -> one.charAt(0)),
                        reading.optional("layout.encoding", encoding, Charset::forName),
                        oneOf(reading, "decimal", decimal, DECIMALS).map(one -> one.charAt(0)),
                        Optional.ofNullable(headerLine),
                        reading.optional("layout.part", part, asIs)))
                .until(
                        reading.optional("layout.areaUntil", areaUntil, asIs),
                        reading.optional("layout.ranges", ranges, Ranges::of).orElse(Ranges.SPREAD))
                .only(only == null ? Map.of() : only)
                .grained(reading.optional("layout.grain", grain, LayoutForm::grain));
        return oneOf(reading, "rows", rows, ROWS)
                .map(kind -> layout.shaped(shape(reading, kind)))
                .orElse(layout);
    }

    private Shape shape(Reading reading, String kind) {
        return switch (kind) {
            case "observations" ->
                new Shape.Long(
                        reading.required("layout.indicator", indicator, Function.identity()),
                        reading.required("layout.value", value, Function.identity()));
            case "records" -> new Shape.Records();
            default -> new Shape.Wide();
        };
    }

    private static Period.Grain grain(String name) {
        return Arrays.stream(Period.Grain.values())
                .filter(grain -> grain.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be year, quarter or month"));
    }

    private static Optional<String> oneOf(Reading reading, String field, String text, List<String> known) {
        // A tab is blank, and yet a delimiter.
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!known.contains(text)) {
            reading.fault("layout." + field, "must be one of " + known);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    static LayoutForm of(Layout layout) {
        Shape shape = layout.shape().orElse(null);
        return new LayoutForm(
                layout.area().orElse(null),
                layout.period().orElse(null),
                layout.fixedPeriod().map(Period::code).orElse(null),
                layout.areaUntil().orElse(null),
                layout.ranges().code(),
                switch (shape) {
                    case null -> null;
                    case Shape.Wide() -> ROWS.get(0);
                    case Shape.Long(String indicator, String value) -> ROWS.get(1);
                    case Shape.Records() -> ROWS.get(2);
                },
                shape instanceof Shape.Long(String indicator, String value) ? indicator : null,
                shape instanceof Shape.Long(String indicator, String value) ? value : null,
                layout.only(),
                layout.grain()
                        .map(grain -> grain.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                layout.reading().delimiter().map(String::valueOf).orElse(null),
                layout.reading().charset().map(Charset::name).orElse(null),
                layout.reading().decimal().map(String::valueOf).orElse(null),
                layout.reading().headerLine().orElse(null),
                layout.reading().part().orElse(null));
    }
}
