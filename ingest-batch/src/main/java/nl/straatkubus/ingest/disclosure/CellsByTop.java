package nl.straatkubus.ingest.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Cells by the smallest area that holds each of them, in their own order. */
final class CellsByTop {
    private final Cell[] sorted;
    private final int[] from;

    /** @param nodes size of the lattice */
    CellsByTop(List<Cell> cells, int nodes) {
        from = new int[nodes + 1];
        cells.forEach(cell -> from[cell.top() + 1]++);
        Arrays.parallelPrefix(from, Integer::sum);
        sorted = new Cell[cells.size()];
        int[] next = from.clone();
        cells.forEach(cell -> sorted[next[cell.top()]++] = cell);
    }

    void forEachAt(int node, Consumer<Cell> reader) {
        for (int i = from[node]; i < from[node + 1]; i++) {
            reader.accept(sorted[i]);
        }
    }
}
