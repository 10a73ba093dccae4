package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.platform.geography.AreaCode;

/** Records of persons, addresses or reports, counted per area and period; nothing else of them goes further. */
final class RecordRows extends GatheredRows {
    /** What the two largest contributors of a sum are called. */
    static final List<String> CONTRIBUTORS = List.of(" (grootste)", " (op één na grootste)");

    private static final String ALL = "aantal rijen";

    private final Heading from;
    private final Heading to;
    private final List<Tallied> tallied;
    private final AreaSpelling areas;
    private final NumberSpelling numbers;
    private final int keys;

    /**
     * @param names of what is tallied, in the same order
     * @param areas tells which spellings mean the same area
     */
    RecordRows(
            Table raw,
            Heading from,
            List<String> names,
            List<Tallied> tallied,
            AreaSpelling areas,
            NumberSpelling numbers) {
        super(raw, heading(from, names).columns());
        this.from = from;
        this.to = heading(from, names);
        this.tallied = tallied;
        this.areas = areas;
        this.numbers = numbers;
        this.keys = to.columns().size() - names.size() * 3;
    }

    /** What a column is called where people read it: all records have no name in the file. */
    static String named(String column) {
        boolean all = column.equals(Layout.ALL_RECORDS)
                || CONTRIBUTORS.stream().anyMatch(which -> column.equals(Layout.ALL_RECORDS + which));
        return all ? ALL + column.substring(Layout.ALL_RECORDS.length()) : column;
    }

    static Heading heading(Heading from, List<String> names) {
        List<String> columns = new ArrayList<>(names);
        CONTRIBUTORS.forEach(which -> names.forEach(name -> columns.add(name + which)));
        return from.keysOnly(columns);
    }

    /** What was found so far of one area and period. */
    private static final class Group {
        private final long line;
        private final List<String> about;
        private final double[] totals;
        private final double[] largest;
        private final double[] second;

        Group(long line, List<String> about, int size) {
            this.line = line;
            this.about = about;
            this.totals = new double[size];
            this.largest = new double[size];
            this.second = new double[size];
        }

        void add(int place, double number) {
            totals[place] += number;
            if (number > largest[place]) {
                second[place] = largest[place];
                largest[place] = number;
            } else if (number > second[place]) {
                second[place] = number;
            }
        }
    }

    @Override
    Iterator<Row> gather(Table rows) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        List<Row> others = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.cells().length != from.columns().size()) {
                others.add(damaged(row));
                continue;
            }
            List<String> about = from.keys(row.cells());
            int wrong = firstUnreadable(row);
            Optional<String> place = place(about.getFirst());
            if (wrong >= 0 || place.isEmpty()) {
                others.add(alone(row, about, wrong));
            } else {
                List<String> key = new ArrayList<>(about);
                key.set(0, place.get());
                tally(groups.computeIfAbsent(key, one -> new Group(row.line(), about, tallied.size())), row);
            }
        }
        List<Row> all = new ArrayList<>();
        groups.values().forEach(group -> all.add(row(group)));
        all.addAll(others);
        return all.iterator();
    }

    /** What all spellings of an area have in common; empty when the text is none. */
    private Optional<String> place(String text) {
        return areas.read(text).map(AreaCode::value).or(() -> Optional.of(text.strip())
                .filter(digits -> areas == AreaSpelling.ANY && AreaSpelling.isPc4(digits)));
    }

    private int firstUnreadable(Row row) {
        for (int i = 0; i < tallied.size(); i++) {
            if (tallied.get(i) instanceof Tallied.Sum(int column)
                    && numbers.read(row.cells()[column]) instanceof Figure.Unreadable) {
                return i;
            }
        }
        return -1;
    }

    private void tally(Group group, Row row) {
        for (int i = 0; i < tallied.size(); i++) {
            switch (tallied.get(i)) {
                case Tallied.All() -> group.add(i, 1);
                case Tallied.Where where -> group.add(i, where.holds(row.cells()[where.column()]) ? 1 : 0);
                case Tallied.Sum(int column) -> {
                    if (numbers.read(row.cells()[column]) instanceof Figure.Number(double number)) {
                        group.add(i, number);
                    }
                }
            }
        }
    }

    private Row row(Group group) {
        String[] cells = new String[to.columns().size()];
        for (int i = 0; i < keys; i++) {
            cells[i] = group.about.get(i);
        }
        int size = tallied.size();
        for (int i = 0; i < size; i++) {
            cells[keys + i] = numbers.write(group.totals[i]);
            cells[keys + size + i] = numbers.write(group.largest[i]);
            cells[keys + 2 * size + i] = numbers.write(group.second[i]);
        }
        return new Row(group.line, cells);
    }

    /** A record that cannot be counted: it goes on by itself and is judged for what is wrong with it. */
    private Row alone(Row row, List<String> about, int wrong) {
        String[] cells = new String[to.columns().size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < keys; i++) {
            cells[i] = about.get(i);
        }
        if (wrong >= 0 && tallied.get(wrong) instanceof Tallied.Sum(int column)) {
            cells[keys + wrong] = row.cells()[column];
        }
        return new Row(row.line(), cells);
    }
}
