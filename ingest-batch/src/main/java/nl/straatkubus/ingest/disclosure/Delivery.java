package nl.straatkubus.ingest.disclosure;

import java.util.BitSet;
import java.util.Optional;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What was delivered of one indicator in one period on one lattice, added up, with the limits that hold for it. Its atoms
 * are the deepest areas with a figure; a figure about no units at all is none, because there is nobody to tell of.
 */
final class Delivery {
    private final RawCube cube;
    private final Thresholds thresholds;
    private final BitSet atoms = new BitSet();
    private final int[] inside;

    Delivery(RawCube raw, Thresholds thresholds) {
        this.cube = raw.summed();
        this.thresholds = thresholds;
        this.inside = new int[cube.lattice().size()];
        Lattice lattice = cube.lattice();
        BitSet filled = new BitSet();
        for (int node = 0; node < lattice.size(); node++) {
            if (cube.presence(node) == Presence.VALUE) {
                if (!filled.get(node) && cube.denominator(node) != 0 && !Double.isNaN(cube.numerator(node))) {
                    atoms.set(node);
                }
                for (int at = lattice.parent(node); at >= 0 && !filled.get(at); at = lattice.parent(at)) {
                    filled.set(at);
                }
            }
        }
        for (int node = 0; node < lattice.size(); node++) {
            inside[node] += atoms.get(node) ? 1 : 0;
            if (lattice.parent(node) >= 0) {
                inside[lattice.parent(node)] += inside[node];
            }
            if (inside[node] == 0) {
                cube.forget(node);
            }
        }
    }

    RawCube cube() {
        return cube;
    }

    Lattice lattice() {
        return cube.lattice();
    }

    IndicatorCode indicator() {
        return cube.indicator();
    }

    Period period() {
        return cube.period();
    }

    Kind kind() {
        return cube.kind();
    }

    Thresholds thresholds() {
        return thresholds;
    }

    BitSet atoms() {
        return atoms;
    }

    boolean has(int atom) {
        return atoms.get(atom);
    }

    /** Number of atoms in an area, itself included. */
    int atomsIn(int node) {
        return inside[node];
    }

    double count(int node) {
        return cube.numerator(node);
    }

    /** NaN where unknown. */
    double units(int node) {
        return cube.denominator(node);
    }

    /** The true figures by node, NaN where there is none; the same column to all attackers. */
    double[] counts() {
        return cube.numerators();
    }

    /** The true numbers of units by node, NaN where there is none or it is unknown. */
    double[] units() {
        return cube.denominators();
    }

    /**
     * The count that is left of this one when a part of it is taken away; empty where both do not lie in the same areas.
     * Of the units of both, those of the whole count.
     */
    Optional<Delivery> without(Delivery part) {
        if (!atoms.equals(part.atoms) || !kind().countsUnits()) {
            return Optional.empty();
        }
        RawCube rest = new RawCube(indicator(), period(), kind(), lattice());
        atoms.stream().forEach(atom -> rest.put(atom, count(atom) - part.count(atom), units(atom), Presence.VALUE));
        return Optional.of(new Delivery(rest, thresholds));
    }

    /** Whether no atom of one lies inside an atom of the other, so that one partition can serve both. */
    boolean isAsDeepAs(Delivery other) {
        if (atoms.equals(other.atoms)) {
            return true;
        }
        return atoms.stream().allMatch(atom -> other.inside[atom] == 0 || other.atoms.get(atom))
                && other.atoms.stream().allMatch(atom -> inside[atom] == 0 || atoms.get(atom));
    }
}
