package nl.straatkubus.ingest.raw;

import java.util.HashMap;
import java.util.Map;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Codes that occur in millions of rows, each made once. */
final class Interned {
    private final Map<String, IndicatorCode> indicators = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();

    private final Map<String, MunicipalityCode> municipalities = new HashMap<>();

    IndicatorCode indicator(String code) {
        return indicators.computeIfAbsent(code, IndicatorCode::new);
    }

    Period period(String code) {
        return periods.computeIfAbsent(code, Period::parse);
    }

    MunicipalityCode municipality(String code) {
        return municipalities.computeIfAbsent(code, MunicipalityCode::new);
    }
}
