package nl.straatkubus.platform.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Period.Grain;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import org.springframework.stereotype.Component;

/**
 * Signals per indicator, merged and ranked. What one indicator gives is kept for as long as its release is in force; who
 * looks plays no part in it, because a cube only holds what its viewer may see.
 */
@Component
final class CubeSignals implements Signals {
    private static final int LONGEST_LIST = 20;
    private static final int FEWEST_PERIODS = 5;
    private static final int BASELINE_PERIODS = 8;
    private static final int KEPT = 5_000;

    private final Cache<Key, List<Signal>> found =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What the signals of one indicator follow from. A lattice belongs to one municipality. */
    private record Key(long lattice, Indicator indicator, Optional<Long> release, List<Period> periods) {}

    @Override
    public List<Signal> list(Cube cube, Optional<Period> period) {
        List<Signal> ranked = cube.indicators().stream()
                .filter(CubeSignals::canSignal)
                .flatMap(indicator -> of(cube, indicator, period))
                .sorted(Comparator.comparingDouble(Signal::lowerBound)
                        .reversed()
                        .thenComparing(signal -> signal.indicator().code()))
                .limit(LONGEST_LIST)
                .toList();
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> ranked.get(i).ranked(i + 1))
                .toList();
    }

    private static boolean canSignal(Indicator indicator) {
        return indicator.direction() != Direction.NEUTRAL && indicator.kind().countsUnits();
    }

    private Stream<Signal> of(Cube cube, Indicator indicator, Optional<Period> last) {
        List<Period> periods = periods(cube.periods(indicator.code()), last);
        if (periods.size() < FEWEST_PERIODS) {
            return Stream.empty();
        }
        Key key = new Key(cube.lattice().id(), indicator, cube.release(indicator.code()), periods);
        List<Signal> known = found.getIfPresent(key);
        if (known == null) {
            List<Slice> slices = periods.stream()
                    .map(period -> cube.slice(indicator.code(), period).orElseThrow())
                    .toList();
            known = Deterioration.find(indicator, cube.lattice(), slices, recent(periods)).stream()
                    .limit(LONGEST_LIST)
                    .toList();
            found.put(key, known);
        }
        return known.stream();
    }

    /** The baseline and the recent periods, all of one length: that of the last one, else the shortest with a past. */
    private static List<Period> periods(List<Period> released, Optional<Period> last) {
        if (last.isPresent()) {
            return released.contains(last.get()) ? until(released, last.get()) : List.of();
        }
        return Stream.of(Grain.values())
                .map(grain -> released.stream()
                        .filter(period -> period.grain() == grain)
                        .toList())
                .filter(ofGrain -> ofGrain.size() >= FEWEST_PERIODS)
                .findFirst()
                .map(ofGrain -> until(ofGrain, ofGrain.getLast()))
                .orElse(List.of());
    }

    private static List<Period> until(List<Period> released, Period last) {
        List<Period> past = released.stream()
                .filter(period -> period.grain() == last.grain() && period.compareTo(last) <= 0)
                .toList();
        int used = recent(past) + BASELINE_PERIODS;
        return past.subList(Math.max(0, past.size() - used), past.size());
    }

    private static int recent(List<Period> periods) {
        return periods.getFirst().grain() == Grain.YEAR ? 2 : 3;
    }
}
