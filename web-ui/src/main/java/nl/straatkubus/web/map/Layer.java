package nl.straatkubus.web.map;

import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;

/**
 * One chosen indicator in the picture.
 *
 * @param period of its figures, which may be earlier than the chosen one where that is not delivered
 * @param share whole percentage of the weight
 * @param range the values that match in a filter
 * @param reference what its figures are measured against in a combination
 */
record Layer(
        Indicator indicator,
        Period period,
        Slice slice,
        Surface surface,
        int share,
        Filter.Range range,
        Combination.Reference reference) {

    Layer measuredBy(Combination.Reference other) {
        return new Layer(indicator, period, slice, surface, share, range, other);
    }

    Combination.Part part() {
        return new Combination.Part(surface, indicator.direction(), share, reference);
    }
}
