package nl.straatkubus.ingest.raw;

import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * What a source said of one indicator, area and period.
 *
 * @param municipality in which the area lies
 * @param numerator as delivered (for a mean: the average); NaN where absent
 * @param denominator NaN where absent or where the indicator has none
 * @param largest what the largest contributor has in the numerator; NaN where not delivered
 * @param second what the second largest has; NaN where not delivered
 */
public record RawObservation(
        IndicatorCode indicator,
        MunicipalityCode municipality,
        AreaCode area,
        Period period,
        double numerator,
        double denominator,
        Presence presence,
        double largest,
        double second) {

    /** An observation without its largest contributors. */
    public RawObservation(
            IndicatorCode indicator,
            MunicipalityCode municipality,
            AreaCode area,
            Period period,
            double numerator,
            double denominator,
            Presence presence) {
        this(indicator, municipality, area, period, numerator, denominator, presence, Double.NaN, Double.NaN);
    }

    /** Whether there is a value, and which of two reasons there is none. */
    public enum Presence {
        VALUE,
        NONE,
        WITHHELD
    }
}
