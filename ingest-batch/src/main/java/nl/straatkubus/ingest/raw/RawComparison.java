package nl.straatkubus.ingest.raw;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.geography.AreaCode;
import org.springframework.stereotype.Component;

/** Sets the raw observations of two imports side by side, part by part. Worker's duty only. */
@Component
public final class RawComparison {
    private final RawStore store;

    RawComparison(RawStore store) {
        this.store = store;
    }

    /** Counts of areas in one part: only there, with other numbers, no longer there, with the same numbers. */
    public record Counts(Coverage part, long added, long changed, long removed, long same) {}

    /**
     * Compares what two imports hold of some parts.
     *
     * @param before 0 where there is nothing to compare with: everything is added then
     * @param indicators those that count in the import before
     */
    public List<Counts> compare(
            long now, long before, Collection<Coverage> parts, Collection<IndicatorCode> indicators) {
        return parts.stream()
                .sorted(Comparator.comparing(Coverage::code))
                .map(part -> compare(part, fingerprints(now, part, indicators), fingerprints(before, part, indicators)))
                .toList();
    }

    private static Counts compare(Coverage part, Map<AreaCode, Long> now, Map<AreaCode, Long> before) {
        long both = now.keySet().stream().filter(before::containsKey).count();
        long same = now.entrySet().stream()
                .filter(area -> area.getValue().equals(before.get(area.getKey())))
                .count();
        return new Counts(part, now.size() - both, both - same, before.size() - both, same);
    }

    /** One number for all that is said of an area, the same whatever the order in which it is said. */
    private Map<AreaCode, Long> fingerprints(long importId, Coverage part, Collection<IndicatorCode> indicators) {
        Map<AreaCode, Long> found = new HashMap<>();
        store.read(importId, part, one -> {
            if (indicators.contains(one.indicator())) {
                found.merge(one.area(), spread(one), Long::sum);
            }
        });
        return found;
    }

    /** The last step of SplitMix64 (Steele, Lea and Flood 2014), so that different sums hardly ever meet. */
    private static long spread(RawObservation one) {
        long mixed = Objects.hash(
                        one.indicator(),
                        one.numerator(),
                        one.denominator(),
                        one.presence(),
                        one.largest(),
                        one.second())
                + 31L * (Double.doubleToLongBits(one.numerator()) + 37L * Double.doubleToLongBits(one.denominator()));
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * Gives an import the observations of an earlier one for the areas that it lacks in the parts that it holds.
     * Repeating it changes nothing.
     */
    public void supplement(
            long fromImport, long toImport, Collection<Coverage> parts, Collection<IndicatorCode> indicators) {
        store.add(toImport, sink -> parts.forEach(part -> supplement(part, fromImport, toImport, indicators, sink)));
    }

    private void supplement(
            Coverage part,
            long fromImport,
            long toImport,
            Collection<IndicatorCode> indicators,
            Consumer<RawObservation> sink) {
        Map<AreaCode, Long> there = fingerprints(toImport, part, indicators);
        store.read(fromImport, part, one -> {
            if (indicators.contains(one.indicator()) && !there.containsKey(one.area())) {
                sink.accept(one);
            }
        });
    }
}
