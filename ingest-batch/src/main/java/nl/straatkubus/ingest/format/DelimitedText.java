package nl.straatkubus.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import nl.straatkubus.ingest.wording.Refused;
import org.apache.commons.csv.CSVException;

/** A text file with one row a line and cells between delimiters, quoted where needed. */
final class DelimitedText implements Table {
    private static final int BUFFER = 1 << 16;

    private final GuardedText text;
    private final TextRows rows;
    private final List<String> columns;
    private Row ahead;

    private DelimitedText(GuardedText text, Writing writing, int skipped) throws IOException {
        this.text = text;
        this.rows = new TextRows(text, writing.delimiter(), skipped);
        this.columns = header(writing.headerLine() > 0);
    }

    static DelimitedText open(FileSource file, Writing writing) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), writing.charset()), BUFFER);
        try {
            text.mark(1);
            if (text.read() != ByteOrderMark.MARK) {
                text.reset();
            }
            int skipped = Math.max(0, writing.headerLine() - 1);
            for (int i = 0; i < skipped && text.readLine() != null; i++) {
                continue;
            }
            return new DelimitedText(new GuardedText(text, skipped), writing, skipped);
        } catch (IOException | RuntimeException failure) {
            text.close();
            throw failure;
        }
    }

    private List<String> header(boolean named) {
        if (!hasNext()) {
            throw new Refused("file.empty");
        }
        Row first = ahead;
        if (!named) {
            return Header.numbered(first.cells());
        }
        ahead = null;
        return Header.names(first.cells());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && isMore()) {
            Row row = rows.next();
            text.row(rows.lastLine());
            ahead = isFootnote(row) ? null : row;
        }
        return ahead != null;
    }

    private boolean isMore() {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException damaged) {
            if (damaged.getCause() instanceof CSVException) {
                throw new Refused("file.quote", rows.lastLine() + 1);
            }
            throw damaged;
        }
    }

    /** Statistics Netherlands ends its tables with a line that names the source. */
    private boolean isFootnote(Row row) {
        return columns != null
                && columns.size() > 1
                && row.cells().length == 1
                && row.cells()[0].strip().matches("(?s)(©|\\(c\\)|Bron:|Source:).*");
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row.cells().length > columns.size() ? new Row(row.line(), withoutEmptyTail(row.cells())) : row;
    }

    /** Some programs end every row with a delimiter; empty cells beyond the header are no damage. */
    private String[] withoutEmptyTail(String[] cells) {
        int length = cells.length;
        while (length > columns.size() && cells[length - 1].isBlank()) {
            length--;
        }
        return length == cells.length ? cells : Arrays.copyOf(cells, length);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
