package nl.straatkubus.platform.cube;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** All slices that one viewer may see, at one moment. An indicator that the viewer may not see is not there. */
public interface Cube {
    Viewer viewer();

    Lattice lattice();

    /** The indicators that the viewer may see, by theme then title, also those without any release. */
    List<Indicator> indicators();

    Optional<Indicator> indicator(IndicatorCode code);

    /** The released periods of an indicator, oldest first; empty for one that the viewer may not see. */
    List<Period> periods(IndicatorCode code);

    /** Empty when the viewer may not see the indicator or the period was not released. */
    Optional<Slice> slice(IndicatorCode code, Period period);

    /** What a map or table shows of a slice at a level; empty as {@link #slice}. */
    default Optional<Surface> surface(IndicatorCode code, Period period, AreaLevel level) {
        return slice(code, period).map(slice -> Surface.of(lattice(), slice, level));
    }

    /**
     * The last period of a course that was first released on another geography than the one in force, and laid on this
     * one since. Empty for a course that crosses no such break.
     */
    Optional<Period> relaidUntil(IndicatorCode code);

    /** The id of the release that an indicator's slices come from. */
    Optional<Long> release(IndicatorCode code);
}
