package nl.straatkubus.ingest.review;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * The released figures of neighbourhoods, districts and municipalities, and nothing smaller: a few hundred numbers a
 * slice, so that a whole release fits in memory.
 */
final class LargeAreas {
    private final Map<IndicatorCode, Kind> kinds;
    private final Map<Key, NavigableMap<Period, Figures>> figures = new HashMap<>();

    LargeAreas(Map<IndicatorCode, Kind> kinds) {
        this.kinds = kinds;
    }

    /** One indicator over one geography. */
    record Key(IndicatorCode indicator, long lattice) {}

    /**
     * The figures of one slice.
     *
     * @param first node of the first element
     * @param values NaN where nothing is released; a rate in exact per cents
     * @param counts what was counted, NaN where that is unknown
     */
    record Figures(int first, float[] values, float[] counts) {
        double value(int node) {
            return values[node - first];
        }

        double count(int node) {
            return counts[node - first];
        }

        int last() {
            return first + values.length - 1;
        }
    }

    void add(Slice slice, Lattice lattice) {
        Kind kind = kinds.get(slice.indicator());
        if (kind == null) {
            return;
        }
        int first = first(lattice);
        float[] values = new float[slice.size() - first];
        float[] counts = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int node = first + i;
            boolean shown = slice.isPublished(node);
            values[i] = shown ? value(slice, node, kind) : Float.NaN;
            counts[i] = shown && kind.countsUnits() ? slice.numerator(node) : Float.NaN;
        }
        figures.computeIfAbsent(new Key(slice.indicator(), slice.lattice()), key -> new TreeMap<>())
                .put(slice.period(), new Figures(first, values, counts));
    }

    private static float value(Slice slice, int node, Kind kind) {
        return kind == Kind.RATE ? 100 * slice.numerator(node) / slice.denominator(node) : slice.value(node);
    }

    /** Nodes are numbered from small areas to large ones. */
    private static int first(Lattice lattice) {
        int node = lattice.root();
        while (node > 0 && lattice.level(node - 1).compareTo(AreaLevel.NEIGHBOURHOOD) >= 0) {
            node--;
        }
        return node;
    }

    Map<Key, NavigableMap<Period, Figures>> all() {
        return figures;
    }

    Optional<Figures> at(Key key, Period period) {
        return Optional.ofNullable(figures.get(key)).map(periods -> periods.get(period));
    }

    /** The latest earlier period of the same length. */
    Optional<Map.Entry<Period, Figures>> before(Key key, Period period) {
        NavigableMap<Period, Figures> periods = figures.getOrDefault(key, new TreeMap<>());
        return periods.headMap(period, false).descendingMap().entrySet().stream()
                .filter(entry -> entry.getKey().grain() == period.grain())
                .findFirst();
    }
}
