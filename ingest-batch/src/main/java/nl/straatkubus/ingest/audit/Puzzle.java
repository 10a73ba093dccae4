package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Lattice;

/**
 * One indicator in one period as an attacker lays it out: because published areas nest, subtracting published parts from
 * published wholes splits everything into cells that have no atom in common.
 */
final class Puzzle {
    static final int NOWHERE = -1;

    private final Lattice lattice;
    private final Period period;
    private final Seen seen;
    private final double[] limits;
    private final BitSet atoms;
    private final int[] around;
    private final List<Cell> cells = new ArrayList<>();
    private final Cell[] byNode;
    private final int[] hidden;

    Puzzle(Lattice lattice, Period period, Seen seen) {
        this.lattice = lattice;
        this.period = period;
        this.seen = seen;
        this.limits = limits(seen);
        this.around = new int[lattice.size()];
        this.byNode = new Cell[lattice.size()];
        this.atoms = seen.atoms(lattice);
        findCells();
        this.hidden = seen.hidden(atoms).stream().toArray();
        if (seen.told().base() > 1) {
            new RoundedSums(this, seen).bound();
        }
    }

    /** Sums of money or years have no largest value; a negative figure cannot be one of units either. */
    private static double[] limits(Seen seen) {
        double[] limits = new double[seen.numerators().length];
        for (int node = 0; node < limits.length; node++) {
            double units = seen.units()[node];
            limits[node] = seen.requirement().kind().countsUnits() && !Double.isNaN(units)
                    ? Math.max(units, seen.numerators()[node])
                    : Double.POSITIVE_INFINITY;
        }
        return limits;
    }

    private void findCells() {
        int[] sizes = new int[lattice.size()];
        for (int node = lattice.root(); node >= 0; node--) {
            int parent = lattice.parent(node);
            around[node] = seen.published().get(node) ? node : parent < 0 ? NOWHERE : around[parent];
            if (atoms.get(node) && around[node] >= 0) {
                sizes[around[node]]++;
            }
        }
        int[][] members = new int[lattice.size()][];
        for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
            int cell = around[atom];
            if (cell >= 0) {
                if (members[cell] == null) {
                    members[cell] = new int[sizes[cell]];
                }
                members[cell][members[cell].length - sizes[cell]--] = atom;
            }
        }
        for (int node = 0; node < byNode.length; node++) {
            if (members[node] != null) {
                byNode[node] = new Cell(node, members[node], seen.numerators(), limits);
                cells.add(byNode[node]);
            }
        }
    }

    Seen seen() {
        return seen;
    }

    Lattice lattice() {
        return lattice;
    }

    Period period() {
        return period;
    }

    IndicatorCode indicator() {
        return seen.indicator();
    }

    Requirement requirement() {
        return seen.requirement();
    }

    List<Cell> cells() {
        return cells;
    }

    /** The cell that an atom lies in, null when no area around it is published. */
    Cell cell(int atom) {
        return around[atom] == NOWHERE ? null : byNode[around[atom]];
    }

    /** What is left of a published node without the published nodes inside it, null when that is nothing. */
    Cell cellOf(int node) {
        return byNode[node];
    }

    boolean isAtom(int node) {
        return atoms.get(node);
    }

    boolean isPublished(int node) {
        return seen.published().get(node);
    }

    double figure(int node) {
        return seen.numerators()[node];
    }

    double units(int node) {
        return seen.units()[node];
    }

    double limit(int atom) {
        return limits[atom];
    }

    /** Atoms at or inside a node. */
    List<Integer> atomsIn(int node) {
        List<Integer> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private void collect(int node, List<Integer> found) {
        if (atoms.get(node)) {
            found.add(node);
        } else {
            lattice.children(node).forEach(child -> collect(child, found));
        }
    }

    /** Atoms with a figure that is not shown, in node order. */
    int[] hidden() {
        return hidden;
    }

    double unitsOf(Cell cell) {
        double sum = 0;
        for (int atom : cell.atoms()) {
            sum += units(atom);
        }
        return sum;
    }
}
