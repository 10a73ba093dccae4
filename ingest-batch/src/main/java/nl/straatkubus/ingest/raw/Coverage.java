package nl.straatkubus.ingest.raw;

import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * A part that a file replaces as a whole: one municipality in one period. Shared data may come in one file for several
 * municipalities or in one file each.
 */
public record Coverage(MunicipalityCode municipality, Period period) {
    /** For example {@code GM0505/2024-Q1}. */
    public String code() {
        return municipality + "/" + period;
    }

    /** Reads what {@link #code} wrote. */
    public static Coverage parse(String code) {
        int slash = code.indexOf('/');
        return new Coverage(new MunicipalityCode(code.substring(0, slash)), Period.parse(code.substring(slash + 1)));
    }
}
