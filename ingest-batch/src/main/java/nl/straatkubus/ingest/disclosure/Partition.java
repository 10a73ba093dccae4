package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Disjoint cells that hold all atoms. An area is published when it is a union of safe cells, so everything published
 * lies in the span of the cells' sums, whatever anyone adds or subtracts.
 *
 * @param safe cells whose sums may be known
 * @param unsafe what could not be made safe; nothing that holds any of it is published
 */
record Partition(List<Cell> safe, List<Cell> unsafe) {

    /** Every atom a cell of its own. */
    static List<Cell> singles(BitSet atoms) {
        return atoms.stream().mapToObj(Cell::of).toList();
    }

    /** Atoms with the same key are one cell; those with a negative key stay by themselves. */
    static List<Cell> byKey(Lattice lattice, BitSet atoms, IntUnaryOperator key) {
        Map<Integer, List<Integer>> classes = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        atoms.stream().forEach(atom -> {
            int of = key.applyAsInt(atom);
            if (of < 0) {
                cells.add(Cell.of(atom));
            } else {
                classes.computeIfAbsent(of, any -> new ArrayList<>()).add(atom);
            }
        });
        classes.values()
                .forEach(members -> cells.add(Cell.seen(
                        lattice, members.stream().mapToInt(Integer::intValue).toArray())));
        return cells;
    }

    /** The finest cells that are unions of cells of both. */
    static List<Cell> joined(Lattice lattice, List<Cell> cells, List<Cell> others) {
        int[] home = new int[lattice.size()];
        Arrays.fill(home, -1);
        for (int i = 0; i < cells.size(); i++) {
            for (int atom : cells.get(i).atoms()) {
                home[atom] = i;
            }
        }
        int[] leader = IntStream.range(0, cells.size()).toArray();
        for (Cell other : others) {
            int first = -1;
            for (int atom : other.atoms()) {
                if (home[atom] >= 0 && first < 0) {
                    first = find(leader, home[atom]);
                } else if (home[atom] >= 0) {
                    leader[find(leader, home[atom])] = first;
                }
            }
        }
        Map<Integer, List<Cell>> groups = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            groups.computeIfAbsent(find(leader, i), any -> new ArrayList<>()).add(cells.get(i));
        }
        return groups.values().stream()
                .map(group -> Cell.join(lattice, group))
                .sorted((a, b) -> Integer.compare(a.first(), b.first()))
                .toList();
    }

    private static int find(int[] leader, int at) {
        int top = at;
        while (leader[top] != top) {
            top = leader[top];
        }
        leader[at] = top;
        return top;
    }

    /** Adds the cells of other areas. */
    void add(Partition other) {
        safe.addAll(other.safe);
        unsafe.addAll(other.unsafe);
    }

    /** Every cell, safe or not. */
    List<Cell> all() {
        List<Cell> all = new ArrayList<>(safe);
        all.addAll(unsafe);
        return all;
    }
}
