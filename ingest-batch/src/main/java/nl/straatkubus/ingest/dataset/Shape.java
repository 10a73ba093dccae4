package nl.straatkubus.ingest.dataset;

/**
 * What a row of a file is. It decides what {@link IndicatorDefinition#numerator} and {@link
 * IndicatorDefinition#denominator} name.
 */
public sealed interface Shape {
    /** An area in a period, with a column for each figure: the indicators name columns. */
    record Wide() implements Shape {}

    /**
     * One observation: the indicators name what stands in the column {@code indicator}; a denominator may also name a
     * column.
     *
     * @param indicator column that says what was observed
     * @param value column with the figure
     */
    record Long(String indicator, String value) implements Shape {}

    /**
     * One record, of a person, address or report; only counts per area are kept. The indicators name {@code *} (all
     * records), {@code column=value} (those with the value; {@code a|b} for more of them) or a column that is added up.
     */
    record Records() implements Shape {}
}
