package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Joins things that share a cell, directly or through others. */
final class Connected {
    private final int[] next;

    private Connected(int size) {
        this.next = new int[size];
        for (int i = 0; i < size; i++) {
            next[i] = i;
        }
    }

    /** The groups, in the order of their first members. */
    static <T> List<List<T>> groups(List<T> things, Function<T, Collection<Cell>> cells) {
        Connected connected = new Connected(things.size());
        Map<Cell, Integer> owners = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            for (Cell cell : cells.apply(things.get(i))) {
                Integer owner = owners.putIfAbsent(cell, i);
                if (owner != null) {
                    connected.join(owner, i);
                }
            }
        }
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        for (int i = 0; i < things.size(); i++) {
            groups.computeIfAbsent(connected.root(i), root -> new ArrayList<>()).add(things.get(i));
        }
        return List.copyOf(groups.values());
    }

    private void join(int one, int other) {
        next[root(other)] = root(one);
    }

    private int root(int one) {
        int at = one;
        while (next[at] != at) {
            next[at] = next[next[at]];
            at = next[at];
        }
        return at;
    }
}
