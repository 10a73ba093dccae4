package nl.straatkubus.web.api;

import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.cube.Cube;

/**
 * An indicator as the catalogue describes it.
 *
 * @param periods the released ones, oldest first
 */
record IndicatorAnswer(
        String code,
        Text title,
        String theme,
        String unit,
        String kind,
        String direction,
        String sensitivity,
        String source,
        String terms,
        String owner,
        String dataset,
        List<String> periods) {
    static IndicatorAnswer of(Indicator indicator, Cube cube) {
        return new IndicatorAnswer(
                indicator.code().value(),
                indicator.title(),
                indicator.theme().code(),
                indicator.unit(),
                indicator.kind().code(),
                indicator.direction().code(),
                indicator.sensitivity().code(),
                indicator.source(),
                indicator.terms(),
                indicator.owner().code(),
                indicator.dataset(),
                cube.periods(indicator.code()).stream().map(Period::code).toList());
    }
}
