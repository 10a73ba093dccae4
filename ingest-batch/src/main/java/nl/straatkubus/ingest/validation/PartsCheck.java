package nl.straatkubus.ingest.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * Whether the totals that a file holds beside their parts are the sums of those parts. Parts may be missing or withheld,
 * so that a total may be larger; with all parts there it must be the same, apart from rounding.
 */
public final class PartsCheck {
    /** Sources round to fives, and each of many parts by itself. */
    private static final double ROUNDING = 5;

    private static final double SLACK = 0.01;

    private final Map<MunicipalityCode, Lattice> lattices = new HashMap<>();
    private final Map<Key, double[]> delivered = new HashMap<>();

    public PartsCheck(List<Lattice> lattices) {
        lattices.forEach(lattice -> this.lattices.put(lattice.municipality(), lattice));
    }

    /** A total that is not the sum of its parts; tells which, not how much. */
    public record Contradiction(IndicatorCode indicator, Period period, Area total) {}

    private record Key(IndicatorCode indicator, Period period, MunicipalityCode municipality) {}

    /** Takes one observation of something that can be added up: no average. */
    public void add(RawObservation one) {
        Lattice lattice = lattices.get(one.municipality());
        if (lattice != null && one.presence() == Presence.VALUE) {
            lattice.find(one.area())
                    .ifPresent(area -> delivered
                                    .computeIfAbsent(
                                            new Key(one.indicator(), one.period(), one.municipality()),
                                            key -> empty(lattice.size()))[area.node()] =
                            one.numerator());
        }
    }

    private static double[] empty(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The totals that contradict their parts, at most {@code limit}. */
    public List<Contradiction> contradictions(int limit) {
        List<Contradiction> found = new ArrayList<>();
        delivered.forEach((key, values) -> {
            Lattice lattice = lattices.get(key.municipality());
            double[] sums = values.clone();
            boolean[] whole = new boolean[values.length];
            for (int node = 0; node < values.length && found.size() < limit; node++) {
                if (contradicts(lattice, node, values, sums, whole)) {
                    found.add(new Contradiction(key.indicator(), key.period(), lattice.area(node)));
                }
            }
        });
        return found;
    }

    /** Adds up one node, whose parts have lower numbers; from then on it counts as its total where that was delivered. */
    private static boolean contradicts(Lattice lattice, int node, double[] values, double[] sums, boolean[] whole) {
        double sum = 0;
        boolean any = false;
        boolean all = true;
        for (int child : lattice.children(node)) {
            boolean there = !Double.isNaN(sums[child]);
            sum += there ? sums[child] : 0;
            any |= there;
            all &= whole[child];
        }
        boolean total = !Double.isNaN(values[node]);
        whole[node] = total || (any && all);
        if (!total) {
            sums[node] = any ? sum : Double.NaN;
            return false;
        }
        double slack = Math.max(ROUNDING, SLACK * Math.abs(values[node]));
        return any && (sum > values[node] + slack || (all && sum < values[node] - slack));
    }
}
