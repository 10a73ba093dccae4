package nl.straatkubus.web.api.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.straatkubus.web.operator.OperatorDesk;

/** Names every fault of a licence that is asked for. */
final class GrantCheck {
    private GrantCheck() {}

    /** @throws FaultyCall with every fault */
    static void check(PlatformCalls.Grant grant, OperatorDesk desk) {
        Map<String, String> faults = new LinkedHashMap<>();
        boolean known = desk.entries().stream()
                .anyMatch(entry -> entry.municipality().code().value().equals(grant.municipality()));
        if (!known) {
            faults.put("municipality", "municipality-unknown");
        }
        if (grant.start() == null) {
            faults.put("start", "date-shape");
        }
        if (grant.yearlyPriceCents() == null) {
            faults.put("yearlyPriceCents", "price-empty");
        } else if (grant.yearlyPriceCents() < 0) {
            faults.put("yearlyPriceCents", "price-negative");
        }
        if (!faults.isEmpty()) {
            throw new FaultyCall(faults);
        }
    }
}
