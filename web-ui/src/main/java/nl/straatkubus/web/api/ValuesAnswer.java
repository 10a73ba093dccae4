package nl.straatkubus.web.api;

import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Surface;

/**
 * One indicator in one period, over all areas of a level.
 *
 * @param release the number that its certificate has
 * @param lattice the version of the geography
 */
record ValuesAnswer(
        String indicator,
        String period,
        String level,
        long release,
        String lattice,
        String unit,
        List<AreaValue> values) {
    static ValuesAnswer of(Indicator indicator, Period period, long release, Surface surface) {
        return new ValuesAnswer(
                indicator.code().value(),
                period.code(),
                surface.level().code(),
                release,
                surface.lattice().code(),
                indicator.unit(),
                AreaValue.all(surface));
    }
}
