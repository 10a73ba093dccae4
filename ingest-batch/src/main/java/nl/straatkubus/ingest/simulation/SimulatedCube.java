package nl.straatkubus.ingest.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/** A cube of made-up figures: the traits of the streets, and figures that are watched. */
final class SimulatedCube implements Cube {
    private final Lattice lattice;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<IndicatorCode, TreeMap<Period, Slice>> slices = new HashMap<>();

    SimulatedCube(Lattice lattice) {
        this.lattice = lattice;
    }

    static IndicatorCode watched(int number) {
        return new IndicatorCode("figure" + number);
    }

    static IndicatorCode trait(int number) {
        return new IndicatorCode("trait" + number);
    }

    static Period quarter(int number) {
        return Period.ofQuarter(2021 + number / 4, number % 4 + 1);
    }

    SimulatedCube watching(int number, List<Slice> released) {
        return with(watched(number), Theme.SOCIO_ECONOMIC, Direction.HIGHER_IS_WORSE, released);
    }

    SimulatedCube withTrait(int number, Slice released) {
        return with(trait(number), Theme.POPULATION_HOUSING, Direction.NEUTRAL, List.of(released));
    }

    private SimulatedCube with(IndicatorCode code, Theme theme, Direction direction, List<Slice> released) {
        indicators.add(new Indicator(
                code,
                new Text(code.value(), code.value()),
                theme,
                Kind.RATE,
                "%",
                direction,
                Sensitivity.ORDINARY,
                "made up",
                "internal-use",
                Ownership.OWN,
                "made-up",
                "cases",
                Optional.of("households")));
        TreeMap<Period, Slice> byPeriod = new TreeMap<>();
        released.forEach(slice -> byPeriod.put(slice.period(), slice));
        slices.put(code, byPeriod);
        return this;
    }

    @Override
    public Viewer viewer() {
        return new Viewer(Optional.of(lattice.municipality()), "simulation", "S", Set.of(Function.AREA_MANAGER));
    }

    @Override
    public Lattice lattice() {
        return lattice;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Optional<Indicator> indicator(IndicatorCode code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Period> periods(IndicatorCode code) {
        return List.copyOf(slices.get(code).navigableKeySet());
    }

    @Override
    public Optional<Slice> slice(IndicatorCode code, Period period) {
        return Optional.ofNullable(slices.get(code).get(period));
    }

    @Override
    public Optional<Period> relaidUntil(IndicatorCode code) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> release(IndicatorCode code) {
        return Optional.of(1L);
    }
}
