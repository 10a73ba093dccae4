package nl.straatkubus.web.map;

import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;

/**
 * One chosen indicator in the picture.
 *
 * @param period of its figures, which may be earlier than the chosen one where that is not delivered
 * @param share whole percentage of the weight
 */
record Layer(Indicator indicator, Period period, Slice slice, Surface surface, int share) {}
