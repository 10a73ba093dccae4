package nl.straatkubus.ingest.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.straatkubus.ingest.dataset.Tolerance;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;

/** What differs between the large areas of two releases. */
final class Changes {
    private static final int JUMPS_TOLD = 5;
    /** A count changes by chance about as much as its root (Poisson); three times that is hardly chance. */
    private static final double CHANCE = 3;

    private final LargeAreas now;
    private final LargeAreas before;
    private final Lattices lattices;
    private final Tolerance tolerance;
    private final List<Effects.Total> totals = new ArrayList<>();
    private final List<Effects.Jump> jumps = new ArrayList<>();

    Changes(LargeAreas now, LargeAreas before, Lattices lattices, Tolerance tolerance) {
        this.now = now;
        this.before = before;
        this.lattices = lattices;
        this.tolerance = tolerance;
    }

    /** Looks at the periods that count. */
    Changes in(Predicate<Period> periods) {
        now.all()
                .forEach((key, all) -> all.forEach((period, figures) -> {
                    if (periods.test(period)) {
                        Lattice lattice = lattices.byId(key.lattice());
                        totals.add(total(key, period, figures, lattice));
                        jumps(key, period, figures)
                                .forEach((node, pair) -> jumps.add(jump(key, period, lattice, node, pair)));
                    }
                }));
        return this;
    }

    List<Effects.Total> totals() {
        return totals.stream()
                .sorted(Comparator.comparing(Effects.Total::place)
                        .thenComparing(Effects.Total::indicator)
                        .thenComparing(Effects.Total::period))
                .toList();
    }

    /** The largest first. */
    List<Effects.Jump> jumps() {
        return jumps.stream()
                .sorted(Comparator.comparingDouble((Effects.Jump jump) -> -Math.abs(jump.change()))
                        .thenComparing(Effects.Jump::area))
                .limit(JUMPS_TOLD)
                .toList();
    }

    private Effects.Total total(LargeAreas.Key key, Period period, LargeAreas.Figures figures, Lattice lattice) {
        return new Effects.Total(
                key.indicator().value(),
                lattice.area(lattice.root()).name(),
                period.code(),
                shown(figures.value(figures.last())),
                before.at(key, period).flatMap(old -> shown(old.value(old.last()))));
    }

    private static Optional<Double> shown(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }

    /** Two figures of one area. */
    private record Pair(double now, Period beforePeriod, double before) {
        double change() {
            return (now - before) / Math.abs(before);
        }
    }

    /** The areas whose figure differs by more than chance: from the same period, or where that is new from the one before. */
    private Map<Integer, Pair> jumps(LargeAreas.Key key, Period period, LargeAreas.Figures figures) {
        Optional<Map.Entry<Period, LargeAreas.Figures>> other = before.at(key, period)
                .map(same -> Map.entry(period, same))
                .or(() -> now.before(key, period))
                .or(() -> before.before(key, period));
        Map<Integer, Pair> found = new HashMap<>();
        other.ifPresent(old -> {
            for (int node = figures.first(); node <= figures.last(); node++) {
                Pair pair = new Pair(
                        figures.value(node), old.getKey(), old.getValue().value(node));
                double counted = old.getValue().count(node);
                boolean chance = Math.abs(figures.count(node) - counted) <= CHANCE * Math.sqrt(counted);
                if (Double.isFinite(pair.change()) && pair.now() != pair.before() && !chance) {
                    found.put(node, pair);
                }
            }
        });
        return found;
    }

    private Effects.Jump jump(LargeAreas.Key key, Period period, Lattice lattice, int node, Pair pair) {
        return new Effects.Jump(
                key.indicator().value(),
                lattice.area(node).code().value(),
                lattice.area(node).name(),
                period.code(),
                pair.now(),
                pair.beforePeriod().code(),
                pair.before(),
                pair.change(),
                Math.abs(pair.change()) > tolerance.jump());
    }
}
