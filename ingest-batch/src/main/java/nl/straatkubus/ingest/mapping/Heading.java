package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table on its way to rows of one area and period each.
 *
 * @param area column of the area
 * @param until column of the end of a range of postcodes, or -1
 * @param period column of the period, or -1
 */
record Heading(List<String> columns, int area, int until, int period) {
    /** The cells that say about what a row tells, in a heading made of them alone. */
    Heading keysOnly(List<String> others) {
        List<String> names = new ArrayList<>();
        names.add(columns.get(area));
        if (until >= 0) {
            names.add(columns.get(until));
        }
        if (period >= 0) {
            names.add(columns.get(period));
        }
        int keys = names.size();
        names.addAll(others);
        return new Heading(List.copyOf(names), 0, until < 0 ? -1 : 1, period < 0 ? -1 : keys - 1);
    }

    /** The cells of a row that {@link #keysOnly} keeps. */
    List<String> keys(String[] cells) {
        List<String> keys = new ArrayList<>();
        keys.add(cells[area]);
        if (until >= 0) {
            keys.add(cells[until]);
        }
        if (period >= 0) {
            keys.add(cells[period]);
        }
        return keys;
    }
}
