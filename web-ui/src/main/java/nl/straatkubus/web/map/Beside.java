package nl.straatkubus.web.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;

/**
 * The second map, to compare with: one indicator in a period of its own. It shows areas of the same size as the first.
 *
 * @param period empty: the latest
 * @param over whether it lies over the first, with a line to move, instead of beside it
 */
record Beside(IndicatorCode indicator, Optional<Period> period, boolean over) {
    private static final String INDICATOR = "c";
    private static final String PERIOD = "cp";
    private static final String WAY = "cw";
    private static final String OVER = "over";

    /** Reads an address; empty when it holds no second map that makes sense. */
    static Optional<Beside> read(Map<String, String> address) {
        return Choices.attempt(address.get(INDICATOR), IndicatorCode::new)
                .map(code -> new Beside(
                        code, Choices.attempt(address.get(PERIOD), Period::parse), OVER.equals(address.get(WAY))));
    }

    Map<String, String> write() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put(INDICATOR, indicator.value());
        period.ifPresent(chosen -> address.put(PERIOD, chosen.code()));
        if (over) {
            address.put(WAY, OVER);
        }
        return address;
    }

    Beside of(IndicatorCode other) {
        return new Beside(other, period, over);
    }

    Beside at(Period other) {
        return new Beside(indicator, Optional.of(other), over);
    }

    Beside over(boolean wanted) {
        return new Beside(indicator, period, wanted);
    }

    /** What its picture is made of. */
    Choices choices(Choices first) {
        Choices own = Choices.none().of(List.of(indicator), List.of(1)).at(first.level());
        return period.map(own::at).orElse(own);
    }
}
