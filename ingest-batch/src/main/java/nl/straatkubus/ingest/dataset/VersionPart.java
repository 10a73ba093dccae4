package nl.straatkubus.ingest.dataset;

import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * One municipality in one period of a version.
 *
 * @param importId the import that brought it, an earlier one where it was carried forward
 * @param areas how many areas it holds, 0 where that was not counted
 */
public record VersionPart(MunicipalityCode municipality, Period period, long importId, int areas) {
    public boolean isAt(MunicipalityCode place, Period when) {
        return municipality.equals(place) && period.equals(when);
    }

    public VersionPart withAreas(int counted) {
        return new VersionPart(municipality, period, importId, counted);
    }

    /** For example {@code GM0505/2024-Q1}. */
    public String code() {
        return municipality + "/" + period;
    }
}
