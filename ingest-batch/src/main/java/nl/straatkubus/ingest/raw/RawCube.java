package nl.straatkubus.ingest.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Lattice;

/**
 * One indicator in one period over the nodes of one lattice, as delivered and added up. A node's figure is the sum over
 * the areas inside it that have one; only where none has one does its own delivered figure count, so that a total that a
 * source delivers beside its parts cannot be told from them.
 */
public final class RawCube {
    private final IndicatorCode indicator;
    private final Period period;
    private final Kind kind;
    private final Lattice lattice;
    private final double[] numerators;
    private final double[] denominators;
    private final Presence[] presences;
    private Contributors contributors = Contributors.NONE;
    private final List<TooSmall> tooSmall = new ArrayList<>();
    private boolean summed;

    /** Columns of the two largest contributors, empty as long as no figure has any. */
    private record Contributors(double[] largest, double[] second) {
        static final Contributors NONE = new Contributors(new double[0], new double[0]);

        static Contributors notDelivered(int size) {
            Contributors columns = new Contributors(new double[size], new double[size]);
            Arrays.fill(columns.largest, Double.NaN);
            Arrays.fill(columns.second, Double.NaN);
            return columns;
        }
    }

    public RawCube(IndicatorCode indicator, Period period, Kind kind, Lattice lattice) {
        this.indicator = indicator;
        this.period = period;
        this.kind = kind;
        this.lattice = lattice;
        this.numerators = new double[lattice.size()];
        this.denominators = new double[lattice.size()];
        this.presences = new Presence[lattice.size()];
    }

    public IndicatorCode indicator() {
        return indicator;
    }

    public Period period() {
        return period;
    }

    public Kind kind() {
        return kind;
    }

    public Lattice lattice() {
        return lattice;
    }

    /** Puts what was delivered of an area in its place; the average of a mean becomes a sum, so that it can be added. */
    public void put(int node, double numerator, double denominator, Presence presence) {
        numerators[node] = kind == Kind.MEAN ? numerator * denominator : numerator;
        denominators[node] = denominator;
        presences[node] = presence;
    }

    /** As {@link #put(int, double, double, Presence)}, with the two largest contributors; NaN where not delivered. */
    public void put(int node, double numerator, double denominator, Presence presence, double largest, double second) {
        put(node, numerator, denominator, presence);
        if (!Double.isNaN(largest) || !Double.isNaN(second)) {
            if (contributors == Contributors.NONE) {
                contributors = Contributors.notDelivered(lattice.size());
            }
            contributors.largest[node] = largest;
            contributors.second[node] = second;
        }
    }

    /** Adds everything up; nodes inside others have lower numbers, so one pass does. */
    public RawCube summed() {
        if (summed) {
            return this;
        }
        summed = true;
        for (int node = 0; node < lattice.size(); node++) {
            double numerator = 0;
            double denominator = 0;
            Presence inside = null;
            for (int child : lattice.children(node)) {
                inside = stronger(inside, presences[child]);
                if (presences[child] == Presence.VALUE) {
                    numerator += numerators[child];
                    denominator += denominators[child];
                }
            }
            if (inside == Presence.VALUE) {
                if (presences[node] == Presence.VALUE && isBelowParts(node)) {
                    tooSmall.add(new TooSmall(node, numerators[node], numerator));
                }
                numerators[node] = numerator;
                denominators[node] = denominator;
                sumContributors(node);
            }
            presences[node] = stronger(inside, presences[node]);
        }
        return this;
    }

    private boolean isBelowParts(int node) {
        List<Double> parts = lattice.children(node).stream()
                .filter(child -> presences[child] == Presence.VALUE)
                .map(child -> numerators[child])
                .toList();
        boolean adds = kind != Kind.MEAN && parts.stream().allMatch(part -> part >= 0);
        return adds && Totals.isBelowAreas(numerators[node], parts);
    }

    /** A total that the source delivered beside its parts, and that is smaller than what these add up to. */
    public record TooSmall(int node, double delivered, double sum) {}

    /** The totals that cannot be right; known once everything is added up. */
    public List<TooSmall> tooSmall() {
        return tooSmall;
    }

    private void sumContributors(int node) {
        if (contributors == Contributors.NONE) {
            return;
        }
        double first = 0;
        double next = 0;
        for (int child : lattice.children(node)) {
            if (presences[child] == Presence.VALUE) {
                next = Math.max(
                        Math.min(first, contributors.largest[child]), Math.max(next, contributors.second[child]));
                first = Math.max(first, contributors.largest[child]);
            }
        }
        contributors.largest[node] = first;
        contributors.second[node] = next;
    }

    private static Presence stronger(Presence one, Presence other) {
        if (one == Presence.VALUE || other == Presence.VALUE) {
            return Presence.VALUE;
        }
        if (one == Presence.WITHHELD || other == Presence.WITHHELD) {
            return Presence.WITHHELD;
        }
        return one == null ? other : one;
    }

    /** Takes the figure at a node for none: it is NaN from now on. How it was delivered stays. */
    public void forget(int node) {
        numerators[node] = Double.NaN;
        denominators[node] = Double.NaN;
    }

    /** Counts, sums or amounts by node: the column itself, because a release holds hundreds of them. */
    public double[] numerators() {
        return numerators;
    }

    /** Numbers of units by node, likewise. */
    public double[] denominators() {
        return denominators;
    }

    /** The count, sum or amount at a node. */
    public double numerator(int node) {
        return numerators[node];
    }

    /** The number of units at a node, NaN where unknown. */
    public double denominator(int node) {
        return denominators[node];
    }

    /**
     * What the largest contributor has at a node, NaN where the source did not deliver it for every figure inside. Areas
     * are taken to have different contributors: who contributes in several is not known as one.
     */
    public double largest(int node) {
        return contributors == Contributors.NONE ? Double.NaN : contributors.largest[node];
    }

    /** What the second largest has, likewise. */
    public double second(int node) {
        return contributors == Contributors.NONE ? Double.NaN : contributors.second[node];
    }

    /** Null where nothing was delivered of the node or anything inside it. */
    public Presence presence(int node) {
        return presences[node];
    }
}
