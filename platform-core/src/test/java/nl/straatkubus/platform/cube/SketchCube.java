package nl.straatkubus.platform.cube;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Lattice;

/**
 * A cube without a database, as an area manager sees it.
 *
 * @param slices one for each indicator and period
 */
public record SketchCube(Lattice lattice, List<Indicator> indicators, List<Slice> slices) implements Cube {
    private static final long RELEASE = 2;

    @Override
    public Viewer viewer() {
        return new Viewer(Optional.of(lattice.municipality()), "mila@test", "Mila", Set.of(Function.AREA_MANAGER));
    }

    @Override
    public Optional<Indicator> indicator(IndicatorCode code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Period> periods(IndicatorCode code) {
        return slices.stream()
                .filter(slice -> slice.indicator().equals(code))
                .map(Slice::period)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Override
    public Optional<Slice> slice(IndicatorCode code, Period period) {
        return slices.stream()
                .filter(slice ->
                        slice.indicator().equals(code) && slice.period().equals(period))
                .findFirst();
    }

    @Override
    public Optional<Period> relaidUntil(IndicatorCode code) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> release(IndicatorCode code) {
        return Optional.of(RELEASE);
    }
}
