package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Between what an attacker knows the sums of cells to lie when they are shown rounded. Each rounded cell is less than the
 * base away from the truth; that it may be told says that it is neither below T nor within T of its units. An exact total
 * around rounded cells bounds each of them by what the others can be.
 */
final class RoundedSums {
    private final Puzzle puzzle;
    private final Seen seen;
    private final Lattice lattice;
    private final double[] shownInside;
    private final double[] exactInside;

    RoundedSums(Puzzle puzzle, Seen seen) {
        this.puzzle = puzzle;
        this.seen = seen;
        this.lattice = puzzle.lattice();
        this.shownInside = new double[lattice.size()];
        this.exactInside = new double[lattice.size()];
    }

    void bound() {
        // Areas inside others have lower numbers, so everything inside a node is done before the node.
        for (int node = 0; node < lattice.size(); node++) {
            if (seen.published().get(node)) {
                bound(node);
            }
            handOn(node);
        }
    }

    private void bound(int node) {
        Cell own = puzzle.cellOf(node);
        boolean exact = seen.told().exact().get(node);
        if (own != null) {
            double shown = seen.told().sum(node) - shownInside[node];
            int reach = seen.told().pieces()[node] * (seen.told().base() - 1);
            int t = seen.requirement().smallestCount();
            double units = puzzle.unitsOf(own);
            double ceiling = Double.isNaN(units) ? Double.POSITIVE_INFINITY : units - t;
            own.isToldBetween(
                    exact ? t : Math.max(t, shown - reach), exact ? ceiling : Math.min(ceiling, shown + reach));
        }
        if (exact) {
            List<Cell> rounded = new ArrayList<>();
            addRoundedInside(node, rounded);
            tighten(rounded, seen.numerators()[node] - exactInside[node]);
        }
    }

    /** Each lies between what is left of the total when the others are at their most, and at their least. */
    private static void tighten(List<Cell> cells, double total) {
        double least = cells.stream().mapToDouble(Cell::least).sum();
        double most =
                cells.stream().mapToDouble(cell -> Cell.finite(cell.most())).sum();
        int endless = cells.stream().mapToInt(cell -> Cell.endless(cell.most())).sum();
        for (Cell cell : cells) {
            boolean othersEndless = endless - Cell.endless(cell.most()) > 0;
            double lowest = othersEndless ? cell.least() : total - (most - Cell.finite(cell.most()));
            double highest = total - (least - cell.least());
            cell.isToldBetween(Math.max(cell.least(), lowest), Math.min(cell.most(), highest));
        }
    }

    /** The cells in an area of which no exact total inside it tells. */
    private void addRoundedInside(int node, List<Cell> rounded) {
        for (int child : lattice.children(node)) {
            if (!isExact(child)) {
                addRoundedInside(child, rounded);
            }
        }
        Cell own = puzzle.cellOf(node);
        if (own != null && seen.published().get(node)) {
            rounded.add(own);
        }
    }

    private boolean isExact(int node) {
        return seen.published().get(node) && seen.told().exact().get(node);
    }

    /** What the area around it can subtract: an exact total for certain, rounded cells as they are shown. */
    private void handOn(int node) {
        int parent = lattice.parent(node);
        if (parent < 0) {
            return;
        }
        shownInside[parent] += seen.published().get(node) ? seen.told().sum(node) : shownInside[node];
        exactInside[parent] += isExact(node) ? seen.numerators()[node] : exactInside[node];
    }
}
