package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Everything in force in a municipality, whoever may see it: signals are worked out once, and shown by rights. Slices are
 * read when they are asked for, all periods of an indicator at once.
 */
final class AllReleased implements Released {
    private final Lattice lattice;
    private final List<Indicator> indicators;
    private final Map<IndicatorCode, Holding> holdings;
    private final Releases releases;
    private final Map<IndicatorCode, Map<Period, Slice>> read = new HashMap<>();

    /** What is in force of one indicator. */
    record Holding(IndicatorCode indicator, long release, List<Period> periods) {}

    /** @param contents the slices in force on the lattice */
    AllReleased(Lattice lattice, List<Indicator> indicators, List<Content> contents, Releases releases) {
        this.lattice = lattice;
        this.indicators = indicators;
        this.releases = releases;
        this.holdings = new HashMap<>();
        Map<IndicatorCode, TreeSet<Period>> periods = new HashMap<>();
        Map<IndicatorCode, Long> newest = new HashMap<>();
        for (Content content : contents) {
            periods.computeIfAbsent(content.indicator(), key -> new TreeSet<>()).add(content.period());
            newest.merge(content.indicator(), content.release(), Math::max);
        }
        periods.forEach((code, all) -> holdings.put(code, new Holding(code, newest.get(code), new ArrayList<>(all))));
    }

    /** A slice in force. */
    record Content(long release, IndicatorCode indicator, Period period) {}

    @Override
    public Lattice lattice() {
        return lattice;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public List<Period> periods(IndicatorCode code) {
        return Optional.ofNullable(holdings.get(code)).map(Holding::periods).orElse(List.of());
    }

    @Override
    public Slice slice(IndicatorCode code, Period period) {
        return read.computeIfAbsent(code, this::slices).get(period);
    }

    private Map<Period, Slice> slices(IndicatorCode code) {
        Map<Period, Slice> slices = new TreeMap<>();
        releases.inForce(List.of(code), lattice.municipality()).stream()
                .filter(slice -> slice.lattice() == lattice.id())
                .forEach(slice -> slices.put(slice.period(), slice));
        return slices;
    }

    @Override
    public Optional<Long> release(IndicatorCode code) {
        return Optional.ofNullable(holdings.get(code)).map(Holding::release);
    }

    /** Lets go of the slices of an indicator that will not be asked for again. */
    void forget(IndicatorCode code) {
        read.remove(code);
    }
}
