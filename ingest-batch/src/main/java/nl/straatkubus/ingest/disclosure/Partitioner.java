package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Joins cells that may not be told by themselves until every cell may. Walks up the lattice: at each area the unsafe
 * cells inside it are first joined with each other, then with the smallest safe cells of that area; what is still unsafe
 * is handed on to the area around it. Cells are only ever joined, so whatever could be computed before can be computed
 * from the outcome or not at all.
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
    private final List<List<Cell>> closed = new ArrayList<>();
    private final List<List<Cell>> open = new ArrayList<>();

    Partitioner(Lattice lattice, Predicate<Cell> safe, Manner manner) {
        this.lattice = lattice;
        this.safe = safe;
        this.manner = manner;
        for (int node = 0; node < lattice.size(); node++) {
            closed.add(null);
            open.add(null);
        }
    }

    /** Safe cells, and those that not even the whole municipality could make safe. */
    Partition join(List<Cell> start) {
        for (Cell cell : start) {
            put(safe.test(cell) ? closed : open, cell.top(), cell);
        }
        for (int node = 0; node < lattice.size(); node++) {
            close(node);
            if (node != lattice.root()) {
                handOn(closed, node);
                handOn(open, node);
            }
        }
        return new Partition(at(closed, lattice.root()), at(open, lattice.root()));
    }

    private void close(int node) {
        List<Cell> unsafe = at(open, node);
        if (unsafe.isEmpty()) {
            return;
        }
        Cell together = Cell.join(lattice, unsafe);
        if (unsafe.size() > 1 && safe.test(together)) {
            put(closed, node, together);
            unsafe.clear();
        } else if (manner.sacrificesIn(lattice.level(node))) {
            sacrifice(node, unsafe);
        }
        if (unsafe.size() > 1) {
            unsafe.clear();
            unsafe.add(together);
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

    private void sacrifice(int node, List<Cell> unsafe) {
        PriorityQueue<Candidate> candidates = candidates(node, unsafe);
        List<Cell> pieces = new ArrayList<>(unsafe);
        while (!candidates.isEmpty()) {
            if (pieces.size() < unsafe.size() + ONE_BY_ONE) {
                pieces.add(candidates.remove().cell());
            } else {
                candidates.forEach(candidate -> pieces.add(candidate.cell()));
                candidates.clear();
            }
            Cell joined = Cell.join(lattice, pieces);
            if (safe.test(joined)) {
                Set<Cell> gone = new HashSet<>(pieces.subList(unsafe.size(), pieces.size()));
                at(closed, node).removeIf(gone::contains);
                put(closed, node, joined);
                unsafe.clear();
                return;
            }
        }
    }

    private PriorityQueue<Candidate> candidates(int node, List<Cell> unsafe) {
        BitSet lost = new BitSet();
        unsafe.forEach(cell -> around(cell, node).forEach(lost::set));
        List<Candidate> candidates = new ArrayList<>();
        for (Cell cell : at(closed, node)) {
            int more = (int) around(cell, node).filter(area -> !lost.get(area)).count();
            candidates.add(new Candidate(cell, more, households(cell)));
        }
        return new PriorityQueue<>(candidates);
    }

    /** Areas inside the node that can only be told together with the cell. */
    private IntStream around(Cell cell, int node) {
        return IntStream.iterate(cell.top(), area -> area != node, lattice::parent);
    }

    private int households(Cell cell) {
        int households = 0;
        for (int atom : cell.atoms()) {
            households += lattice.area(atom).households();
        }
        return households;
    }

    private void handOn(List<List<Cell>> cells, int node) {
        List<Cell> here = cells.set(node, null);
        if (here != null && !here.isEmpty()) {
            List<Cell> around = cells.get(lattice.parent(node));
            if (around == null) {
                cells.set(lattice.parent(node), here);
            } else {
                around.addAll(here);
            }
        }
    }

    private static List<Cell> at(List<List<Cell>> cells, int node) {
        return cells.get(node) == null ? List.of() : cells.get(node);
    }

    private static void put(List<List<Cell>> cells, int node, Cell cell) {
        if (cells.get(node) == null) {
            cells.set(node, new ArrayList<>());
        }
        cells.get(node).add(cell);
    }
}
