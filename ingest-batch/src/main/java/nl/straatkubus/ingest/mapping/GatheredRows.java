package nl.straatkubus.ingest.mapping;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;

/** Rows that can only be made when all rows of a file were read. What is kept meanwhile is one row an area and period. */
abstract class GatheredRows implements Table {
    private final Table raw;
    private final List<String> columns;
    private Iterator<Row> rows;

    GatheredRows(Table raw, List<String> columns) {
        this.raw = raw;
        this.columns = columns;
    }

    /** Reads all rows and makes others of them. */
    abstract Iterator<Row> gather(Table rows);

    /** A damaged row, which keeps its own number of cells so that it is seen for what it is. */
    Row damaged(Row row) {
        return row.cells().length == columns.size()
                ? new Row(row.line(), java.util.Arrays.copyOf(row.cells(), 0))
                : row;
    }

    @Override
    public final List<String> columns() {
        return columns;
    }

    @Override
    public final boolean hasNext() {
        if (rows == null) {
            rows = gather(raw);
        }
        return rows.hasNext();
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    @Override
    public final void close() {
        raw.close();
    }
}
