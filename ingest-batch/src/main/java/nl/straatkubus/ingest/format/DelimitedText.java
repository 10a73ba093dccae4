package nl.straatkubus.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.straatkubus.ingest.wording.Refused;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A text file with one row a line and cells between delimiters, quoted where needed. */
final class DelimitedText implements Table {
    private static final int BUFFER = 1 << 16;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private long lastLine;

    private DelimitedText(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
        this.columns = header();
    }

    static DelimitedText open(FileSource file, Writing writing) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(file.open(), writing.charset()), BUFFER);
        text.mark(1);
        if (text.read() != ByteOrderMark.MARK) {
            text.reset();
        }
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(writing.delimiter())
                .setQuote('"')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        return new DelimitedText(
                CSVParser.builder().setReader(text).setFormat(format).get());
    }

    private List<String> header() {
        if (!hasNext()) {
            throw new Refused("file.empty");
        }
        String[] cells = record().values();
        int used = cells.length;
        while (used > 0 && cells[used - 1].isBlank()) {
            used--;
        }
        List<String> names = new ArrayList<>();
        Arrays.asList(cells).subList(0, used).forEach(cell -> names.add(cell.strip()));
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw new Refused("file.column-twice", twice);
        });
        return List.copyOf(names);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException damaged) {
            if (damaged.getCause() instanceof CSVException) {
                throw new Refused("file.quote", lastLine + 1);
            }
            throw damaged;
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long before = lastLine;
        CSVRecord record = record();
        long first = lastLine - before > 1 ? lastLine - breaksInside(record) : lastLine;
        return new Row(first, withoutEmptyTail(record.values()));
    }

    private CSVRecord record() {
        CSVRecord record = records.next();
        lastLine = parser.getCurrentLineNumber();
        return record;
    }

    private static long breaksInside(CSVRecord record) {
        long breaks = 0;
        for (String cell : record) {
            breaks += cell.chars().filter(c -> c == '\n').count();
        }
        return breaks;
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
            parser.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
