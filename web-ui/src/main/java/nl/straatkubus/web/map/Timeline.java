package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;

/**
 * The periods that a set of indicators offers: those they all have, or where there is none such, all that any has.
 *
 * @param periods oldest first
 * @param current the one that is shown, empty without any period
 */
record Timeline(List<Period> periods, Optional<Period> current) {
    static Timeline of(Cube cube, List<IndicatorCode> indicators, Optional<Period> wish) {
        SortedSet<Period> common = new TreeSet<>();
        SortedSet<Period> all = new TreeSet<>();
        for (int i = 0; i < indicators.size(); i++) {
            List<Period> own = cube.periods(indicators.get(i));
            all.addAll(own);
            if (i == 0) {
                common.addAll(own);
            } else {
                common.retainAll(own);
            }
        }
        List<Period> periods = new ArrayList<>(common.isEmpty() ? all : common);
        return new Timeline(periods, nearest(periods, wish));
    }

    /** The periods as long as the current one: years beside years, quarters beside quarters. */
    List<Period> alike() {
        return current.map(shown ->
                        periods.stream().filter(p -> p.grain() == shown.grain()).toList())
                .orElse(List.of());
    }

    /** The last period as long as the current one: what breaks and scales come from, so that they stay while it changes. */
    Optional<Period> reference() {
        return alike().stream().reduce((earlier, later) -> later);
    }

    /** The lengths of period on offer, the longest first. */
    List<Period.Grain> grains() {
        return periods.stream()
                .map(Period::grain)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The last period of a length that ends no later than the current one, else the first of that length. */
    Optional<Period> in(Period.Grain grain) {
        List<Period> offered = periods.stream().filter(p -> p.grain() == grain).toList();
        return nearest(offered, current);
    }

    private static Optional<Period> nearest(List<Period> offered, Optional<Period> wish) {
        if (offered.isEmpty() || wish.isEmpty()) {
            return offered.isEmpty() ? Optional.empty() : Optional.of(offered.getLast());
        }
        if (offered.contains(wish.get())) {
            return wish;
        }
        return offered.stream()
                .filter(p -> p.lastMonth() <= wish.get().lastMonth())
                .reduce((earlier, later) -> later)
                .or(() -> Optional.of(offered.getFirst()));
    }
}
