package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;

/** Observations, one a row, set side by side: a row an area and period, a column what was observed. */
final class LongRows extends GatheredRows {
    private final Heading from;
    private final Heading to;
    private final int kind;
    private final int value;
    private final Map<String, Integer> placeOfKind = new HashMap<>();
    private final Map<Integer, String> besides;
    private final int keys;

    /**
     * @param kind column that says what was observed
     * @param wanted what is to become a column
     * @param besides columns of the file that belong to one of them, by their place among the wanted
     */
    LongRows(Table raw, Heading from, int kind, int value, List<String> wanted, Map<Integer, String> besides) {
        super(raw, from.keysOnly(wanted).columns());
        this.from = from;
        this.to = from.keysOnly(wanted);
        this.kind = kind;
        this.value = value;
        this.besides = besides;
        this.keys = to.columns().size() - wanted.size();
        for (int i = 0; i < wanted.size(); i++) {
            if (!besides.containsKey(i)) {
                placeOfKind.put(bare(wanted.get(i)), keys + i);
            }
        }
    }

    private static String bare(String kind) {
        return kind.strip().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    Iterator<Row> gather(Table rows) {
        Map<List<String>, Row> gathered = new LinkedHashMap<>();
        List<Row> others = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.cells().length != from.columns().size()) {
                others.add(damaged(row));
                continue;
            }
            Integer place = placeOfKind.get(bare(row.cells()[kind]));
            if (place != null) {
                List<String> about = from.keys(row.cells());
                Row known = gathered.computeIfAbsent(
                        about.stream().map(LongRows::bare).toList(), key -> begun(row.line(), about));
                if (!known.cells()[place].isEmpty()) {
                    others.add(filled(begun(row.line(), about), place, row));
                } else {
                    filled(known, place, row);
                }
            }
        }
        List<Row> all = new ArrayList<>(gathered.values());
        all.addAll(others);
        return all.iterator();
    }

    private Row begun(long line, List<String> about) {
        String[] cells = new String[to.columns().size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < keys; i++) {
            cells[i] = about.get(i);
        }
        return new Row(line, cells);
    }

    /** A denominator that stands in a column of its own belongs to the kind before which it was named. */
    private Row filled(Row into, int place, Row row) {
        into.cells()[place] = row.cells()[value];
        String own = besides.get(place - keys + 1);
        if (own != null) {
            into.cells()[place + 1] = row.cells()[from.columns().indexOf(own)];
        }
        return into;
    }
}
