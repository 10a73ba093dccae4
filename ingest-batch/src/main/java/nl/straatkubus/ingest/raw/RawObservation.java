package nl.straatkubus.ingest.raw;

import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * What a source said of one indicator, area and period.
 *
 * @param numerator as delivered (for a mean: the average); NaN where absent
 * @param denominator NaN where absent or where the indicator has none
 */
public record RawObservation(
        IndicatorCode indicator,
        AreaCode area,
        Period period,
        double numerator,
        double denominator,
        Presence presence) {

    /** Whether there is a value, and which of two reasons there is none. */
    public enum Presence {
        VALUE,
        NONE,
        WITHHELD
    }

    public static RawObservation of(
            IndicatorCode indicator, AreaCode area, Period period, double numerator, double denominator) {
        return new RawObservation(indicator, area, period, numerator, denominator, Presence.VALUE);
    }

    public static RawObservation absent(IndicatorCode indicator, AreaCode area, Period period, boolean withheld) {
        return new RawObservation(
                indicator, area, period, Double.NaN, Double.NaN, withheld ? Presence.WITHHELD : Presence.NONE);
    }
}
