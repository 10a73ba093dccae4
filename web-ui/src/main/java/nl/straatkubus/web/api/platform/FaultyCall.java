package nl.straatkubus.web.api.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** A call whose content cannot be used. */
final class FaultyCall extends RuntimeException {
    private final transient Map<String, String> faults;

    /** @param faults the code of the fault by field */
    FaultyCall(Map<String, String> faults) {
        super(faults.toString());
        this.faults = new LinkedHashMap<>(faults);
    }

    Map<String, String> faults() {
        return faults;
    }
}
