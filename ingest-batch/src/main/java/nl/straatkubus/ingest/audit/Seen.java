package nl.straatkubus.ingest.audit;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * One indicator as the attacker finds it, and the truth that must not be found. The attacker is taken to know the
 * number of units everywhere, which is more than anyone does.
 *
 * @param published nodes with a value
 * @param numerators the true count or sum, by lattice node; NaN where there is no figure. The deepest nodes with a figure
 *     are the atoms, which the attacker adds up himself
 * @param units the number of units, by lattice node; NaN where unknown
 * @param told what is shown in place of the true sums
 */
public record Seen(
        IndicatorCode indicator,
        BitSet published,
        double[] numerators,
        double[] units,
        Requirement requirement,
        Told told) {

    /**
     * Sums as they are shown.
     *
     * @param sums by lattice node
     * @param exact nodes whose sum is not rounded
     * @param pieces by lattice node, how many separately rounded cells make up what is left of it without the published
     *     nodes inside it
     * @param base each of those is less than this away from the truth
     */
    public record Told(IntToDoubleFunction sums, BitSet exact, int[] pieces, int base) {
        private static final int[] NOTHING_ROUNDED = {};

        public static Told in(Slice slice, BitSet exact, int[] pieces, int base) {
            return new Told(slice::numerator, exact, pieces, base);
        }

        double sum(int node) {
            return sums.applyAsDouble(node);
        }

        /** For an attacker from whom no rounding hides anything. */
        public static Told exactly(double[] sums) {
            BitSet all = new BitSet(sums.length);
            all.set(0, sums.length);
            return new Told(node -> sums[node], all, NOTHING_ROUNDED, 1);
        }
    }

    /** What a slice shows of figures. */
    public static Seen in(Slice slice, Told told, double[] numerators, double[] units, Requirement requirement) {
        BitSet published = new BitSet(slice.size());
        for (int node = 0; node < slice.size(); node++) {
            published.set(node, slice.isPublished(node));
        }
        return new Seen(slice.indicator(), published, numerators, units, requirement, told);
    }

    /** As {@link #in}, for a stronger attacker, who knows all published sums exactly. */
    public static Seen exactly(Slice slice, double[] numerators, double[] units, Requirement requirement) {
        return in(slice, Told.exactly(numerators), numerators, units, requirement);
    }

    /** The deepest nodes with a figure about anybody: where nobody lives is nothing to tell and nothing to hide. */
    BitSet atoms(Lattice lattice) {
        BitSet inside = new BitSet(lattice.size());
        BitSet atoms = new BitSet(lattice.size());
        for (int node = 0; node < lattice.size(); node++) {
            if (!Double.isNaN(numerators[node])) {
                if (units[node] != 0 && !inside.get(node)) {
                    atoms.set(node);
                }
                if (lattice.parent(node) >= 0) {
                    inside.set(lattice.parent(node));
                }
            }
        }
        return atoms;
    }

    /** Atoms with a figure that is not shown. */
    BitSet hidden(BitSet atoms) {
        BitSet hidden = (BitSet) atoms.clone();
        hidden.andNot(published);
        return hidden;
    }
}
