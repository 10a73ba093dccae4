package nl.straatkubus.platform.catalogue;

import java.util.Optional;

/**
 * What a figure means, as the catalogue describes it.
 *
 * @param unit what the figure is counted in
 * @param source the organisation that delivers the figures
 * @param terms the code of the terms of use, such as {@code internal-use}, {@code cc-by-4.0} or {@link #VIEW_ONLY}
 * @param dataset the code of the dataset that fills it
 * @param numerator the column that counts (rate, count), sums (amount) or holds the average (mean)
 * @param denominator the column with the units it is counted among, where known
 * @param counted what one unit of the figure is, such as {@code huishoudens}; empty where the source does not say
 * @param contributors the columns with the two largest contributors, where delivered
 */
public record Indicator(
        IndicatorCode code,
        Text title,
        Theme theme,
        Kind kind,
        Unit unit,
        Direction direction,
        Sensitivity sensitivity,
        String source,
        String terms,
        Ownership owner,
        String dataset,
        String numerator,
        Optional<String> denominator,
        Optional<String> counted,
        Optional<Contributors> contributors) {
    /** @throws IllegalArgumentException when a rate or mean names no denominator: it could not be protected */
    public Indicator {
        if ((kind == Kind.RATE || kind == Kind.MEAN) && denominator.isEmpty()) {
            throw new IllegalArgumentException("Indicator " + code + ": a " + kind.code() + " needs a denominator");
        }
    }

    /** The terms of figures that may be looked at here and taken nowhere. */
    public static final String VIEW_ONLY = "view-only";

    /** Whether its terms let people take the figures along in a file, be it to their own desk. */
    public boolean mayBeTaken() {
        return !terms.equals(VIEW_ONLY);
    }

    /** An indicator of which neither an English unit of its own, the unit counted nor the largest contributors are known. */
    public Indicator(
            IndicatorCode code,
            Text title,
            Theme theme,
            Kind kind,
            String unit,
            Direction direction,
            Sensitivity sensitivity,
            String source,
            String terms,
            Ownership owner,
            String dataset,
            String numerator,
            Optional<String> denominator) {
        this(
                code,
                title,
                theme,
                kind,
                Unit.of(unit),
                direction,
                sensitivity,
                source,
                terms,
                owner,
                dataset,
                numerator,
                denominator,
                Optional.empty(),
                Optional.empty());
    }
}
