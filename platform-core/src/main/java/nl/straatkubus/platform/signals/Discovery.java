package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Period.Grain;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.signals.Signal.Sort;

/** The method from its first step to its last, over released figures. The same figures give the same. */
final class Discovery {
    /** Grows with every change that can give other signals from the same figures. */
    static final int METHOD = 4;

    private static final int FEWEST_PERIODS = 5;
    private static final int MOST_IN_A_ROW = 8;

    private final Released released;
    private final Likeness likeness;
    private final Ground ground;
    private final Telling telling;
    private final Map<Course, Readings> readings = new IdentityHashMap<>();

    Discovery(Released released, Likeness likeness) {
        this.released = released;
        this.likeness = likeness;
        this.ground = new Ground(released.lattice());
        this.telling = new Telling(released);
    }

    /** Whether an indicator can have signals at all: it must say what is worse, and count something. */
    static boolean canSignal(Indicator indicator) {
        return indicator.direction() != Direction.NEUTRAL && indicator.kind().countsUnits();
    }

    /**
     * An indicator over the periods that may be looked at; empty when they are too few.
     *
     * @param last the last period to look at, or the latest one
     */
    Optional<Course> course(Indicator indicator, Optional<Period> last) {
        List<Period> periods = periods(released.periods(indicator.code()), last);
        return periods.size() < FEWEST_PERIODS
                ? Optional.empty()
                : Optional.of(Course.of(released, indicator, periods, recent(periods), likeness));
    }

    /** The rises of one course and what lies beyond its funnel, by falling lower bound. */
    List<Signal> of(Course course) {
        int last = course.periods().size() - 1;
        Readings readings = readings(course);
        List<Found> rises = rises(readings.at(last));
        List<Found> levels = levels(readings.at(last)).stream()
                .filter(level -> rises.stream().noneMatch(level::overlaps))
                .toList();
        List<Signal> signals = new ArrayList<>();
        if (!rises.isEmpty() || !levels.isEmpty()) {
            ContextReading context = new ContextReading(course, released.lattice(), last);
            for (Found rise : rises) {
                int inARow = inARow(rise, last, period -> rises(readings.at(period)));
                signals.add(telling.of(rise, Sort.RISE, inARow, context(context, rise, last)));
            }
            for (Found level : levels) {
                int inARow = inARow(level, last, period -> levels(readings.at(period)));
                signals.add(telling.of(level, Sort.LEVEL, inARow, context(context, level, last)));
            }
        }
        return signals;
    }

    /**
     * What several figures of a theme say together, where none of them says it by itself.
     *
     * @param courses of one theme that end in one period
     */
    List<Signal> together(List<Course> courses) {
        if (courses.size() < 2) {
            return List.of();
        }
        List<Readings> all = courses.stream().map(this::readings).toList();
        return themes(all, 0).stream()
                .map(found ->
                        telling.of(found, Sort.THEME, inARow(found, 0, back -> themes(all, -back)), Optional.empty()))
                .toList();
    }

    /** A figure is read for itself and for its theme. */
    private Readings readings(Course course) {
        return readings.computeIfAbsent(course, Readings::new);
    }

    private static Optional<Signal.Context> context(ContextReading context, Found found, int last) {
        return Optional.of(context.of(found.parts().getFirst().window(), last));
    }

    private List<Found> rises(Reading reading) {
        return Found.merged(reading.worsened().stream()
                .mapToObj(window -> found(
                        reading, window, reading.rate()[window], reading.excess(window), reading.leastExcess(window)))
                .toList());
    }

    private List<Found> levels(Reading reading) {
        double[] rates = Funnel.beyond(reading);
        return Found.merged(IntStream.range(0, rates.length)
                .filter(window -> !Double.isNaN(rates[window]))
                .mapToObj(window -> {
                    double cases = reading.cases()[window];
                    double fromPeers = reading.fromPeers()[window];
                    double excess = reading.course().worse(cases - fromPeers);
                    return found(reading, window, rates[window], excess, reading.least(cases, fromPeers, Byar.USUAL));
                })
                .toList());
    }

    private Found found(Reading reading, int window, double rate, double excess, double lowerBound) {
        BitSet own = ground.of(reading.course(), window);
        return new Found(List.of(new Found.Part(reading, window)), rate, excess, lowerBound, own, own);
    }

    private List<Found> themes(List<Readings> readings, int back) {
        if (!readings.stream().allMatch(one -> one.reaches(one.last() - back))) {
            return List.of();
        }
        List<Reading> now =
                readings.stream().map(one -> one.at(one.last() - back)).toList();
        List<Found> alone =
                now.stream().flatMap(reading -> rises(reading).stream()).toList();
        return Found.merged(new ThemeReading(released.lattice(), now).worsened(ground)).stream()
                .filter(found -> alone.stream().noneMatch(found::overlaps))
                .toList();
    }

    /** Over how many periods, up to the last one, something was found at the same place. */
    private static int inARow(Found found, int last, IntFunction<List<Found>> at) {
        int periods = 1;
        while (periods < MOST_IN_A_ROW && at.apply(last - periods).stream().anyMatch(found::overlaps)) {
            periods++;
        }
        return periods;
    }

    /** Courses that can be taken together: of one theme, up to one period. */
    static List<List<Course>> families(List<Course> courses) {
        record Family(Theme theme, Period last) {}
        Map<Family, List<Course>> families = new LinkedHashMap<>();
        courses.forEach(course -> families.computeIfAbsent(
                        new Family(course.indicator().theme(), course.periods().getLast()), key -> new ArrayList<>())
                .add(course));
        return List.copyOf(families.values());
    }

    /** The baseline and the recent periods, all of one length: that of the last one, else the shortest with a past. */
    static List<Period> periods(List<Period> released, Optional<Period> last) {
        if (last.isPresent()) {
            return released.contains(last.get()) ? until(released, last.get()) : List.of();
        }
        for (Grain grain : Grain.values()) {
            List<Period> ofGrain =
                    released.stream().filter(period -> period.grain() == grain).toList();
            if (ofGrain.size() >= FEWEST_PERIODS) {
                return until(ofGrain, ofGrain.getLast());
            }
        }
        return List.of();
    }

    /** Far enough back to tell how long something has been going on. */
    private static List<Period> until(List<Period> released, Period last) {
        List<Period> past = released.stream()
                .filter(period -> period.grain() == last.grain() && period.compareTo(last) <= 0)
                .toList();
        int used = recent(past) + Course.BASELINE_PERIODS + Course.GAP + MOST_IN_A_ROW - 1;
        return past.subList(Math.max(0, past.size() - used), past.size());
    }

    private static int recent(List<Period> periods) {
        return periods.getFirst().grain() == Grain.YEAR ? 2 : 3;
    }
}
