package nl.straatkubus.platform.interventions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.interventions.Courses.Course;
import nl.straatkubus.platform.interventions.Evaluation.Caution;
import nl.straatkubus.platform.interventions.Evaluation.Why;

/**
 * Holds the place of an intervention, before and after its start, against others. Works on the smallest areas for which
 * most of the place has figures of its own.
 */
final class Comparison {
    private static final List<AreaLevel> LEVELS =
            List.of(AreaLevel.PC6, AreaLevel.B50, AreaLevel.B100, AreaLevel.B250, AreaLevel.NEIGHBOURHOOD);
    private static final double MOST = 0.8;
    private static final int FEWEST_COMPARABLE = 20;
    private static final int SOME_COMPARABLE = 40;
    private static final int FEW_HOUSEHOLDS = 100;

    private final Cube cube;
    private final Lattice lattice;
    private final Indicator indicator;
    private final Intervention intervention;
    private final List<Intervention> others;
    private final LocalDate today;
    private final Courses courses;

    /** @param others the other interventions of the municipality, whose places are nothing to compare with */
    Comparison(Cube cube, Indicator indicator, Intervention intervention, List<Intervention> others, LocalDate today) {
        this.cube = cube;
        this.lattice = cube.lattice();
        this.indicator = indicator;
        this.intervention = intervention;
        this.others = others.stream().filter(this::isAtTheSameTime).toList();
        this.today = today;
        this.courses = new Courses(cube, indicator, intervention.plan().starts());
    }

    private boolean isAtTheSameTime(Intervention other) {
        LocalDate ends = other.plan().ends().orElse(LocalDate.MAX);
        return !other.plan().starts().isAfter(intervention.plan().ends().orElse(LocalDate.MAX))
                && !ends.isBefore(intervention.plan().starts().minusYears(1));
    }

    Evaluation evaluation() {
        if (!indicator.kind().countsUnits()) {
            return new Evaluation.Unknown(indicator, Why.NOT_COMPARABLE);
        }
        if (!courses.areComplete()) {
            return new Evaluation.Unknown(indicator, Why.TOO_EARLY);
        }
        return LEVELS.stream()
                .flatMap(level -> at(level).stream())
                .findFirst()
                .map(this::compared)
                .orElseGet(() -> new Evaluation.Unknown(indicator, Why.WITHHELD));
    }

    /** The places with figures of one level. */
    private record Places(AreaLevel level, List<Course> here) {}

    /** Empty where too little of the place has figures of this level. */
    private Optional<Places> at(AreaLevel level) {
        Set<Integer> nodes = nodes(intervention, level);
        List<Course> here = nodes.stream()
                .sorted()
                .flatMap(node -> courses.of(node).stream())
                .toList();
        int known = here.stream().mapToInt(one -> households(one.node())).sum();
        int all = nodes.stream().mapToInt(this::households).sum();
        return here.isEmpty() || known < MOST * all ? Optional.empty() : Optional.of(new Places(level, here));
    }

    private int households(int node) {
        return lattice.area(node).households();
    }

    /** The areas of a level that an intervention is about: inside its areas, or around those that are smaller. */
    private Set<Integer> nodes(Intervention one, AreaLevel level) {
        Set<Integer> nodes = new HashSet<>();
        for (Area area : areas(one)) {
            if (area.level().compareTo(level) <= 0) {
                nodes.add(lattice.ancestor(area.node(), level));
            } else {
                Arrays.stream(lattice.rows(level))
                        .filter(node ->
                                lattice.level(node) == level && lattice.ancestor(node, area.level()) == area.node())
                        .forEach(nodes::add);
            }
        }
        return nodes;
    }

    private List<Area> areas(Intervention one) {
        return one.plan().areas().stream()
                .flatMap(code -> lattice.find(code).stream())
                .toList();
    }

    private Evaluation compared(Places places) {
        AreaLevel level = places.level();
        Set<Integer> taken = Stream.concat(Stream.of(intervention), others.stream())
                .flatMap(one -> nodes(one, level).stream())
                .collect(Collectors.toSet());
        List<Course> pool = IntStream.of(lattice.rows(level))
                .filter(node -> lattice.level(node) == level && !taken.contains(node))
                .boxed()
                .flatMap(node -> courses.of(node).stream())
                .toList();
        if (pool.size() < FEWEST_COMPARABLE) {
            return new Evaluation.Unknown(indicator, Why.NOTHING_ALIKE);
        }
        Matching matching = new Matching(pool, this::households);
        Matching.Difference difference = matching.difference(places.here(), intervention.id());
        return new Evaluation.Compared(
                indicator,
                courses.before().getFirst(),
                courses.before().getLast(),
                courses.after().getFirst(),
                courses.after().getLast(),
                difference.before(),
                difference.after(),
                difference.comparableBefore(),
                difference.comparableAfter(),
                difference.value(),
                difference.low(),
                difference.high(),
                places.here().size(),
                difference.comparable(),
                places.here().stream().mapToInt(one -> households(one.node())).sum(),
                cautions(places, pool, difference));
    }

    private Set<Caution> cautions(Places places, List<Course> pool, Matching.Difference difference) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        int households =
                places.here().stream().mapToInt(one -> households(one.node())).sum();
        boolean larger =
                areas(intervention).stream().anyMatch(one -> one.level().compareTo(places.level()) < 0);
        boolean running = intervention.plan().ends().map(today::isBefore).orElse(true);
        boolean shared = others.stream()
                .flatMap(one -> nodes(one, places.level()).stream())
                .anyMatch(nodes(intervention, places.level())::contains);
        boolean relaid = cube.relaidUntil(indicator.code())
                .filter(until -> until.compareTo(courses.before().getFirst()) >= 0)
                .isPresent();
        add(cautions, Caution.FEW_HOUSEHOLDS, households < FEW_HOUSEHOLDS);
        add(cautions, Caution.FEW_COMPARABLE, pool.size() < SOME_COMPARABLE);
        add(cautions, Caution.LARGER_AREAS, larger);
        add(
                cautions,
                Caution.ONE_PERIOD,
                courses.before().size() == 1 || courses.after().size() == 1);
        add(cautions, Caution.STILL_RUNNING, running);
        add(cautions, Caution.OTHER_INTERVENTION, shared);
        add(cautions, Caution.RELAID, relaid);
        add(cautions, Caution.APART_BEFORE, difference.isApartBefore());
        return cautions;
    }

    private static void add(Set<Caution> cautions, Caution caution, boolean holds) {
        if (holds) {
            cautions.add(caution);
        }
    }
}
