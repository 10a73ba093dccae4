package nl.straatkubus.ingest.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.ingest.audit.Attacker;
import nl.straatkubus.ingest.audit.Auditor;
import nl.straatkubus.ingest.audit.Exposure;
import nl.straatkubus.ingest.audit.Findings;
import nl.straatkubus.ingest.audit.Seen;
import nl.straatkubus.ingest.audit.Seen.Told;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What everybody sees of some truths: the slices that a protection made of them.
 *
 * @param told how the sums of a slice were rounded; none for a protection that does not round
 */
public record Release(List<Truth> truths, List<Relation> relations, List<Slice> slices, Map<Slice, Told> told) {
    public Slice slice(IndicatorCode indicator, Period period) {
        return slices.stream()
                .filter(slice ->
                        slice.indicator().equals(indicator) && slice.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    /** Whether everybody sees the same in both. */
    static boolean same(List<Slice> one, List<Slice> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return one.size() == other.size();
    }

    private static boolean same(Slice one, Slice other) {
        for (int node = 0; node < one.size(); node++) {
            if (one.state(node) != other.state(node)
                    || Float.compare(one.numerator(node), other.numerator(node)) != 0
                    || Float.compare(one.denominator(node), other.denominator(node)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Streets without a figure of their own in a period, by the smallest area around them that has one. */
    Map<Integer, List<Integer>> hidden(Period period) {
        Lattice lattice = truths.getFirst().lattice();
        int[] around = smallestPublished(lattice, slice(truths.getFirst().code(), period));
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int street = 0; street < lattice.postcodes(); street++) {
            if (around[street] != street
                    && around[street] >= 0
                    && lattice.area(street).households() > 0) {
                groups.computeIfAbsent(around[street], any -> new ArrayList<>()).add(street);
            }
        }
        return groups;
    }

    boolean rounded() {
        return !told.isEmpty();
    }

    /** The base of the rounding: the smallest multiple of five above T / 2. */
    static int base(Truth truth) {
        return 5 * (truth.requirement().smallestCount() / 10 + 1);
    }

    /** What linear algebra and linear programming make of it for an outsider who knows every published sum exactly. */
    public Findings attackedFromOutside() {
        return new Auditor(Attacker.OUTSIDER)
                .examine(exposures((truth, period) -> Seen.exactly(
                        slice(truth.code(), period), truth.counts(period), truth.units(period), truth.requirement())));
    }

    /** The same for someone who knows one area exactly, and what everyone is told of the others. */
    public Findings attackedFromInside() {
        return new Auditor(Attacker.INSIDER).examine(exposures(this::asTold));
    }

    private interface Knowledge {
        Seen of(Truth truth, Period period);
    }

    private List<Exposure> exposures(Knowledge knowledge) {
        List<Exposure> exposures = new ArrayList<>();
        for (Period period : truths.getFirst().years()) {
            exposures.add(new Exposure(
                    truths.getFirst().lattice(),
                    period,
                    truths.stream().map(truth -> knowledge.of(truth, period)).toList(),
                    relations));
        }
        return exposures;
    }

    private Seen asTold(Truth truth, Period period) {
        Slice slice = slice(truth.code(), period);
        double[] counts = truth.counts(period);
        double[] units = truth.units(period);
        return told.containsKey(slice)
                ? Seen.in(slice, told.get(slice), counts, units, truth.requirement())
                : Seen.exactly(slice, counts, units, truth.requirement());
    }

    /** For each node the smallest published area around it, itself included; -1 where there is none. */
    static int[] smallestPublished(Lattice lattice, Slice slice) {
        int[] around = new int[lattice.size()];
        Arrays.fill(around, -1);
        for (int node = lattice.root(); node >= 0; node--) {
            int parent = lattice.parent(node);
            around[node] = slice.isPublished(node) ? node : parent < 0 ? -1 : around[parent];
        }
        return around;
    }
}
