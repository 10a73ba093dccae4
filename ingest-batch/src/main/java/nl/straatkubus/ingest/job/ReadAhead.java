package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.platform.tenancy.DataScope;

/**
 * Reads a table in a thread of its own, a little ahead of who asks for its rows, so that reading and judging keep two
 * processors busy. How much is ahead is bounded in cells, not in rows: a row may have a million of them.
 */
final class ReadAhead implements Table {
    private static final int CELLS_A_LOAD = 10_000;
    private static final int LOADS_AHEAD = 8;

    private final BlockingQueue<Load> loads = new ArrayBlockingQueue<>(LOADS_AHEAD);
    private final Thread reader;
    private final Table table;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private boolean ended;

    /** Some rows; the last load says why there are no more. */
    private sealed interface Load {
        record Rows(List<Row> rows) implements Load {}

        record End() implements Load {}

        record Broken(RuntimeException why) implements Load {}
    }

    /** @param open opens the table, in the scope of the caller */
    ReadAhead(Supplier<Table> open) {
        this.table = open.get();
        DataScope scope = DataScope.required();
        this.reader = Thread.ofPlatform().daemon().name("read-ahead").start(() -> scope.run(this::readAll));
    }

    private void readAll() {
        try {
            while (table.hasNext()) {
                loads.put(new Load.Rows(some()));
            }
            loads.put(new Load.End());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            tell(broken);
        }
    }

    private List<Row> some() {
        List<Row> some = new ArrayList<>();
        int cells = 0;
        while (cells < CELLS_A_LOAD && table.hasNext()) {
            Row row = table.next();
            some.add(row);
            cells += row.cells().length;
        }
        return some;
    }

    private void tell(RuntimeException broken) {
        try {
            loads.put(new Load.Broken(broken));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<String> columns() {
        return table.columns();
    }

    @Override
    public boolean hasNext() {
        while (!ended && !rows.hasNext()) {
            switch (take()) {
                case Load.Rows(List<Row> more) -> rows = more.iterator();
                case Load.End() -> ended = true;
                case Load.Broken(RuntimeException why) -> {
                    ended = true;
                    throw why;
                }
            }
        }
        return rows.hasNext();
    }

    private Load take() {
        try {
            return loads.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The process stops while a file is read", stop);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        table.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
