package nl.straatkubus.ingest.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Tolerance;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import org.springframework.stereotype.Component;

/** Compares a release in the making with the one in force. Both are protected figures. */
@Component
public final class EffectsReview {
    private static final int JUMPS_TOLD = 5;
    /** A count changes by chance about as much as its root (Poisson); three times that is hardly chance. */
    private static final double CHANCE = 3;

    private final Releases releases;
    private final Lattices lattices;

    EffectsReview(Releases releases, Lattices lattices) {
        this.releases = releases;
        this.lattices = lattices;
    }

    /**
     * What is compared.
     *
     * @param dataset whose release in force is the other side
     * @param against number of the version in force
     * @param periods those that the file holds; others are as they were
     */
    public record Question(
            String dataset,
            Optional<Integer> against,
            Collection<IndicatorDefinition> indicators,
            Set<Period> periods,
            Tolerance tolerance) {}

    /** @param made the slices of the new release */
    public Effects review(Question question, List<Slice> made) {
        Map<IndicatorCode, Kind> kinds = new HashMap<>();
        question.indicators().forEach(one -> kinds.put(one.code(), one.kind()));
        LargeAreas now = new LargeAreas(kinds);
        made.forEach(slice -> now.add(slice, lattices.byId(slice.lattice())));
        LargeAreas before = new LargeAreas(kinds);
        releases.active(question.dataset()).ifPresent(release -> releases.parts(release)
                .forEach(part -> before.add(releases.slice(release, part), lattices.byId(part.lattice()))));
        List<Effects.Total> totals = new ArrayList<>();
        List<Effects.Jump> jumps = new ArrayList<>();
        now.all()
                .forEach((key, periods) -> periods.forEach((period, figures) -> {
                    if (question.periods().contains(period)) {
                        Lattice lattice = lattices.byId(key.lattice());
                        totals.add(total(key, period, figures, before, lattice));
                        jumps(key, period, figures, now, before)
                                .forEach((node, pair) ->
                                        jumps.add(jump(key, period, lattice, node, pair, question.tolerance())));
                    }
                }));
        totals.sort(Comparator.comparing(Effects.Total::place)
                .thenComparing(Effects.Total::indicator)
                .thenComparing(Effects.Total::period));
        jumps.sort(Comparator.comparingDouble((Effects.Jump jump) -> -Math.abs(jump.change()))
                .thenComparing(Effects.Jump::area));
        return new Effects(
                question.against(),
                totals,
                jumps.stream().limit(JUMPS_TOLD).toList(),
                new Sight(lattices).of(made, question.periods()));
    }

    private static Effects.Total total(
            LargeAreas.Key key, Period period, LargeAreas.Figures figures, LargeAreas before, Lattice lattice) {
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
    private static Map<Integer, Pair> jumps(
            LargeAreas.Key key, Period period, LargeAreas.Figures figures, LargeAreas now, LargeAreas before) {
        Optional<Map.Entry<Period, LargeAreas.Figures>> other = before.at(key, period)
                .map(same -> Map.entry(period, same))
                .or(() -> now.before(key, period))
                .or(() -> before.before(key, period));
        Map<Integer, Pair> found = new HashMap<>();
        other.ifPresent(old -> {
            for (int node = figures.first(); node <= figures.last(); node++) {
                Pair pair = new Pair(
                        figures.value(node), old.getKey(), old.getValue().value(node));
                boolean chance = Math.abs(figures.count(node) - old.getValue().count(node))
                        <= CHANCE * Math.sqrt(old.getValue().count(node));
                if (Double.isFinite(pair.change()) && pair.now() != pair.before() && !chance) {
                    found.put(node, pair);
                }
            }
        });
        return found;
    }

    private static Effects.Jump jump(
            LargeAreas.Key key, Period period, Lattice lattice, int node, Pair pair, Tolerance tolerance) {
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
