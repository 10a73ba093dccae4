package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;

/** Rows that are changed or passed over one by one. */
final class PassedRows implements Table {
    private final Table raw;
    private final List<String> columns;
    private final UnaryOperator<Row> change;
    private Row ahead;

    /** @param change gives the row to pass on, or null to pass it over; rows of another width than the header are damaged */
    PassedRows(Table raw, List<String> columns, UnaryOperator<Row> change) {
        this.raw = raw;
        this.columns = columns;
        this.change = change;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && raw.hasNext()) {
            ahead = change.apply(raw.next());
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row;
    }

    @Override
    public void close() {
        raw.close();
    }
}
