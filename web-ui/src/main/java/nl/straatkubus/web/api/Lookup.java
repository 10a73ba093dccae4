package nl.straatkubus.web.api;

import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;

/** Finds what a caller names, or says that it is not there without telling whether it exists for others. */
final class Lookup {
    private Lookup() {}

    /** @throws NotFound also for an indicator that the viewer may not see */
    static Indicator indicator(Cube cube, String code) {
        return find(cube, code).orElseThrow(() -> new NotFound(absent(code)));
    }

    static Optional<Indicator> find(Cube cube, String code) {
        return code != null && code.matches("[a-z0-9][a-z0-9-]{0,59}")
                ? cube.indicator(new IndicatorCode(code))
                : Optional.empty();
    }

    static String absent(String code) {
        return "There is no indicator '" + code + "'.";
    }
}
