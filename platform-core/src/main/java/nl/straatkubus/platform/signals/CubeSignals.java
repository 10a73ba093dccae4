package nl.straatkubus.platform.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        List<Signal> signals = new ArrayList<>();
        courses.forEach(course -> signals.addAll(discovery.of(course)));
        Discovery.families(courses).forEach(family -> signals.addAll(discovery.together(family)));
        return signals;
    }

    /** By the lower bound of the excess, at most twenty. */
    static List<Signal> ranked(List<Signal> signals) {
        List<Signal> first = signals.stream()
                .sorted(Comparator.comparingDouble(Signal::lowerBound)
                        .reversed()
                        .thenComparing(signal -> signal.indicator().code())
                        .thenComparing(signal -> signal.place().heart().node()))
                .limit(LONGEST_LIST)
                .toList();
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).ranked(i + 1))
                .toList();
    }
}
