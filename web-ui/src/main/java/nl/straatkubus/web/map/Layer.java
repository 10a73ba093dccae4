package nl.straatkubus.web.map;

import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
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

    /** The figures that two in one calls high; all where none is. */
    Filter.Range high() {
        boolean reversed = indicator.direction() == Direction.HIGHER_IS_BETTER;
        int sign = reversed ? -1 : 1;
        double least = IntStream.range(0, surface.lattice().size())
                .filter(node -> surface.isDrawn(node) && surface.state(node) == CellState.PUBLISHED)
                .mapToDouble(node -> sign * surface.value(node))
                .filter(aligned -> aligned > reference.upperThird())
                .min()
                .orElse(Double.NEGATIVE_INFINITY);
        return reversed
                ? new Filter.Range(Double.NEGATIVE_INFINITY, -least)
                : new Filter.Range(least, Double.POSITIVE_INFINITY);
    }
}
