package nl.straatkubus.ingest.dataset;

import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.platform.catalogue.Period;

/**
 * Where a file tells what. What is left out is detected: by the names of the columns and what they hold, and for the
 * period by the file's name.
 *
 * @param area column with postcodes, or codes or names of neighbourhoods, districts or municipalities
 * @param period column with periods or dates
 * @param fixedPeriod the period of every row, for a file without such a column
 * @param reading how the file is written, as far as a steward said so
 * @param shape what a row is; detected where left out
 * @param areaUntil column with the last postcode of a range that begins in {@code area}
 * @param only columns that say of which part of the whole a row tells, with the part that is wanted; rows of other
 *     parts are passed over
 * @param grain the length of the periods into which dates are put; quarters for records, else months
 */
public record Layout(
        Optional<String> area,
        Optional<String> period,
        Optional<Period> fixedPeriod,
        Reading reading,
        Optional<Shape> shape,
        Optional<String> areaUntil,
        Ranges ranges,
        Map<String, String> only,
        Optional<Period.Grain> grain) {
    /** As a denominator: the households of each area in the geography, for a source that delivers no whole itself. */
    public static final String HOUSEHOLDS = "huishoudens (gebiedsindeling)";
    /** In a file of records: all of them. */
    public static final String ALL_RECORDS = "*";

    public Layout {
        only = Map.copyOf(only);
    }

    /** A file of which nothing is said but where area and period stand. */
    public Layout(Optional<String> area, Optional<String> period, Optional<Period> fixedPeriod) {
        this(
                area,
                period,
                fixedPeriod,
                Reading.detected(),
                Optional.empty(),
                Optional.empty(),
                Ranges.SPREAD,
                Map.of(),
                Optional.empty());
    }

    /** Everything is detected. */
    public static Layout detected() {
        return new Layout(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Layout read(Reading said) {
        return new Layout(area, period, fixedPeriod, said, shape, areaUntil, ranges, only, grain);
    }

    public Layout shaped(Shape rows) {
        return new Layout(area, period, fixedPeriod, reading, Optional.of(rows), areaUntil, ranges, only, grain);
    }

    public Layout until(Optional<String> column, Ranges treatment) {
        return new Layout(area, period, fixedPeriod, reading, shape, column, treatment, only, grain);
    }

    public Layout only(Map<String, String> parts) {
        return new Layout(area, period, fixedPeriod, reading, shape, areaUntil, ranges, parts, grain);
    }

    public Layout grained(Optional<Period.Grain> length) {
        return new Layout(area, period, fixedPeriod, reading, shape, areaUntil, ranges, only, length);
    }
}
