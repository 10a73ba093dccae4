package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Joins cells that may not be told by themselves until every cell may. Walks up the lattice: at each area the unsafe
 * cells inside it are first joined with each other, then with the smallest safe cells of that area; what is still unsafe
 * is handed on to the area around it. Cells are only ever joined, so whatever could be computed before can be computed
 * from the outcome or not at all.
 *
 * <p>Areas beside each other have nothing to do with each other until the area around them is looked at; neighbourhoods
 * and districts are therefore walked side by side, and the outcome does not depend on which is first.
 */
final class Partitioner {
    /** More than this many neighbours are not sacrificed one by one: then all of the area. */
    private static final int ONE_BY_ONE = 40;

    /** Which areas sacrifice safe cells; the others hand on what is unsafe. */
    enum Manner {
        /** Single postcodes matter: unsafe ones are joined across blocks before any safe one is given up. */
        DENSE,
        /** Blocks matter: up to a hundred households the whole block is told instead of its parts. */
        SPARSE;

        boolean sacrificesIn(AreaLevel level) {
            return level.compareTo(AreaLevel.NEIGHBOURHOOD) >= 0
                    || (this == SPARSE && level.compareTo(AreaLevel.B100) <= 0);
        }
    }

    private final Lattice lattice;
    private final Predicate<Cell> safe;
    private final Manner manner;

    /** For each area the last one around it in which it was found to be lost. */
    private final int[] lostIn;

    /** @param safe asked from several threads at once */
    Partitioner(Lattice lattice, Predicate<Cell> safe, Manner manner) {
        this.lattice = lattice;
        this.safe = safe;
        this.manner = manner;
        this.lostIn = new int[lattice.size()];
    }

    /** Safe cells, and those that not even the whole municipality could make safe. */
    Partition join(List<Cell> start) {
        return inside(lattice.root(), new CellsByTop(start, lattice.size()));
    }

    private Partition inside(int node, CellsByTop start) {
        Partition cells = new Partition(new ArrayList<>(), new ArrayList<>());
        gather(node, start, cells);
        return cells;
    }

    /** Adds the cells of an area to those of areas before it. */
    private void gather(int node, CellsByTop start, Partition cells) {
        int safeBefore = cells.safe().size();
        int unsafeBefore = cells.unsafe().size();
        start.forEachAt(node, cell -> (safe.test(cell) ? cells.safe() : cells.unsafe()).add(cell));
        if (lattice.level(node).compareTo(AreaLevel.DISTRICT) >= 0) {
            lattice.children(node).parallelStream()
                    .map(child -> inside(child, start))
                    .forEachOrdered(cells::add);
        } else {
            lattice.children(node).forEach(child -> gather(child, start, cells));
        }
        if (cells.unsafe().size() > unsafeBefore) {
            close(node, added(cells.safe(), safeBefore), added(cells.unsafe(), unsafeBefore));
        }
    }

    private static List<Cell> added(List<Cell> cells, int before) {
        return cells.subList(before, cells.size());
    }

    private void close(int node, List<Cell> closed, List<Cell> open) {
        Cell together = Cell.join(lattice, open);
        if (open.size() > 1 && safe.test(together)) {
            closed.add(together);
            open.clear();
        } else if (manner.sacrificesIn(lattice.level(node))) {
            sacrifice(node, closed, open);
        }
        if (open.size() > 1) {
            open.clear();
            open.add(together);
        }
    }

    /** A safe cell that might be given up, and how many areas would be lost with it. */
    private record Candidate(Cell cell, int lost, int households) implements Comparable<Candidate> {
        /** The fewest areas first, then the fewest households, which everyone knows. */
        @Override
        public int compareTo(Candidate other) {
            int order = Integer.compare(lost, other.lost);
            order = order == 0 ? Integer.compare(households, other.households) : order;
            return order == 0 ? Integer.compare(cell.first(), other.cell.first()) : order;
        }
    }

    private void sacrifice(int node, List<Cell> closed, List<Cell> open) {
        PriorityQueue<Candidate> candidates = candidates(node, closed, open);
        List<Cell> pieces = new ArrayList<>(open);
        while (!candidates.isEmpty()) {
            if (pieces.size() < open.size() + ONE_BY_ONE) {
                pieces.add(candidates.remove().cell());
            } else {
                candidates.forEach(candidate -> pieces.add(candidate.cell()));
                candidates.clear();
            }
            Cell joined = Cell.join(lattice, pieces);
            if (safe.test(joined)) {
                Set<Cell> gone = new HashSet<>(pieces.subList(open.size(), pieces.size()));
                closed.removeIf(gone::contains);
                closed.add(joined);
                open.clear();
                return;
            }
        }
    }

    private PriorityQueue<Candidate> candidates(int node, List<Cell> closed, List<Cell> open) {
        for (Cell cell : open) {
            for (int area = cell.top(); area != node; area = lattice.parent(area)) {
                lostIn[area] = node;
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Cell cell : closed) {
            candidates.add(new Candidate(cell, lostWith(cell, node), households(cell)));
        }
        return new PriorityQueue<>(candidates);
    }

    /** Areas inside the node that can only be told together with the cell, and were not lost yet. */
    private int lostWith(Cell cell, int node) {
        int lost = 0;
        for (int area = cell.top(); area != node; area = lattice.parent(area)) {
            lost += lostIn[area] == node ? 0 : 1;
        }
        return lost;
    }

    private int households(Cell cell) {
        int households = 0;
        for (int atom : cell.atoms()) {
            households += lattice.area(atom).households();
        }
        return households;
    }
}
