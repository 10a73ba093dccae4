package nl.straatkubus.platform.cube;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** A cube as it stood when it was opened. */
record OpenCube(
        Viewer viewer,
        Lattice lattice,
        List<Indicator> indicators,
        Map<IndicatorCode, NavigableMap<Period, StoredCubes.SliceKey>> inForce,
        StoredCubes store,
        Supplier<Map<IndicatorCode, Set<Period>>> relaid)
        implements Cube {

    @Override
    public Optional<Indicator> indicator(IndicatorCode code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Period> periods(IndicatorCode code) {
        return List.copyOf(slicesOf(code).navigableKeySet());
    }

    @Override
    public Optional<Slice> slice(IndicatorCode code, Period period) {
        return Optional.ofNullable(slicesOf(code).get(period))
                .map(key -> store.slice(viewer, lattice, key, finest(code)));
    }

    @Override
    public Optional<Surface> surface(IndicatorCode code, Period period, AreaLevel level) {
        return Optional.ofNullable(slicesOf(code).get(period))
                .map(key -> store.surface(viewer, lattice, key, finest(code), level));
    }

    /** The smallest areas of which this viewer sees an indicator. */
    private AreaLevel finest(IndicatorCode code) {
        return indicator(code).flatMap(it -> viewer.reach(it).finest()).orElseThrow();
    }

    @Override
    public Optional<Period> relaidUntil(IndicatorCode code) {
        Set<Period> moved = relaid.get().getOrDefault(code, Set.of());
        return moved.containsAll(slicesOf(code).keySet())
                ? Optional.empty()
                : slicesOf(code).descendingKeySet().stream()
                        .filter(moved::contains)
                        .findFirst();
    }

    @Override
    public Optional<Long> release(IndicatorCode code) {
        return slicesOf(code).values().stream().findFirst().map(StoredCubes.SliceKey::release);
    }

    private NavigableMap<Period, StoredCubes.SliceKey> slicesOf(IndicatorCode code) {
        return inForce.getOrDefault(code, Collections.emptyNavigableMap());
    }
}
