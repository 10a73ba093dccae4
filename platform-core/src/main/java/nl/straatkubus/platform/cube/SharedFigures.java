package nl.straatkubus.platform.cube;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;

/**
 * The released figures that all municipalities share, over all of them: nothing that belongs to a single one is among
 * these. Needs the shared scope. Whoever calls sees to it that the one who asks may see them.
 */
public interface SharedFigures {
    /** Those with a release, by theme then title. */
    List<Indicator> indicators();

    /** The released periods of an indicator, oldest first. */
    List<Period> periods(IndicatorCode code);

    /** The release in force that an indicator's figures come from. */
    Optional<Long> release(IndicatorCode code);

    /** The slices of one release by lattice; a lattice that the release says nothing of is not among them. */
    Map<Long, Slice> slices(long release, IndicatorCode code, Period period, Collection<Long> lattices);
}
