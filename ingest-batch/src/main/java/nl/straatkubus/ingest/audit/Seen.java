package nl.straatkubus.ingest.audit;

import java.util.BitSet;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Slice;

/**
 * One indicator as the attacker finds it, and the truth that must not be found. The attacker is taken to know the exact
 * sum at each published node, though rounded ones are shown, and the number of units everywhere: more than anyone does.
 *
 * @param published nodes with a value
 * @param numerators the true count or sum, by lattice node; NaN where there is no figure. The deepest nodes with a figure
 *     are the atoms, which the attacker adds up himself
 * @param units the number of units, by lattice node; NaN where unknown
 */
public record Seen(
        IndicatorCode indicator, BitSet published, double[] numerators, double[] units, Requirement requirement) {

    /** What a slice shows of figures. */
    public static Seen in(Slice slice, double[] numerators, double[] units, Requirement requirement) {
        BitSet published = new BitSet(slice.size());
        for (int node = 0; node < slice.size(); node++) {
            published.set(node, slice.isPublished(node));
        }
        return new Seen(slice.indicator(), published, numerators, units, requirement);
    }
}
