package nl.straatkubus.platform.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import org.springframework.stereotype.Component;

/**
 * Signals of what is in a cube, merged and ranked. A list is kept for as long as the releases that it follows from are in
 * force; who looks plays no part in it, because a cube only holds what its viewer may see.
 */
@Component
final class CubeSignals implements Signals {
    private static final int LONGEST_LIST = 20;
    private static final int KEPT = 2_000;

    private final Cache<Key, List<Signal>> found =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Likeness likeness = new Likeness();

    /** What a list follows from, and how far down its viewer sees each indicator. A lattice belongs to one municipality. */
    private record Key(
            long lattice,
            List<Indicator> indicators,
            List<Reach> reaches,
            List<Optional<Long>> releases,
            Optional<Period> last) {}

    @Override
    public List<Signal> list(Cube cube, Optional<Period> period) {
        Released released = Released.in(cube);
        Key key = new Key(
                cube.lattice().id(),
                cube.indicators(),
                cube.indicators().stream().map(cube.viewer()::reach).toList(),
                cube.indicators().stream().map(one -> cube.release(one.code())).toList(),
                period);
        List<Signal> known = found.getIfPresent(key);
        if (known == null) {
            known = ranked(all(new Discovery(released, likeness), released, period));
            found.put(key, known);
        }
        return known;
    }

    private static List<Signal> all(Discovery discovery, Released released, Optional<Period> period) {
        List<Course> courses = released.indicators().stream()
                .filter(Discovery::canSignal)
                .flatMap(indicator -> discovery.course(indicator, period).stream())
                .toList();
        List<List<Course>> themes = Discovery.families(courses).stream()
                .filter(family -> family.size() > 1)
                .toList();
        List<Told> told = new ArrayList<>();
        int subject = 0;
        for (Course course : courses) {
            add(discovery.of(course), subject++, told);
        }
        for (List<Course> theme : themes) {
            add(discovery.together(theme), subject++, told);
        }
        return bounded(told, Told::signal, Told::subject, courses.size(), themes.size()).stream()
                .map(Told::signal)
                .toList();
    }

    private static void add(List<Signal> signals, int subject, List<Told> told) {
        signals.forEach(signal -> told.add(new Told(subject, signal)));
    }

    /** @param subject number of the figure or theme that it is a signal of */
    private record Told(int subject, Signal signal) {}

    /** What bounds the false discoveries of the whole list: rises and themes together, levels by themselves. */
    static <T> List<T> bounded(
            List<T> all, Function<T, Signal> signal, Function<T, ?> subject, int figures, int themes) {
        List<T> levels = Families.chosen(
                all.stream().filter(one -> isLevel(signal.apply(one))).toList(),
                subject,
                one -> signal.apply(one).rate(),
                figures);
        List<T> rises = Families.chosen(
                all.stream().filter(one -> !isLevel(signal.apply(one))).toList(),
                subject,
                one -> signal.apply(one).rate(),
                figures + themes);
        return Stream.concat(rises.stream(), levels.stream()).toList();
    }

    private static boolean isLevel(Signal signal) {
        return signal.sort() == Signal.Sort.LEVEL;
    }

    /** What got worse before what was high already, each by the lower bound of the excess. */
    static final Comparator<Signal> ORDER = Comparator.comparing(CubeSignals::isLevel)
            .thenComparing(Comparator.comparingDouble(Signal::lowerBound).reversed());

    /** In that order, at most twenty. */
    static List<Signal> ranked(List<Signal> signals) {
        List<Signal> first = signals.stream()
                .sorted(ORDER.thenComparing(signal -> signal.indicator().code())
                        .thenComparing(signal -> signal.place().heart().node()))
                .limit(LONGEST_LIST)
                .toList();
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).ranked(i + 1))
                .toList();
    }
}
