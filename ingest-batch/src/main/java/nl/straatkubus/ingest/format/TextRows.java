package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lines of delimited text taken apart into cells, each with the number of the line on which it begins. */
final class TextRows implements Iterator<Row>, AutoCloseable {
    private final char delimiter;
    private final CSVFormat format;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int skipped;
    private long lastLine;

    /** @param skipped lines of the file that the text does not begin with */
    TextRows(Reader text, char delimiter, int skipped) throws IOException {
        this.delimiter = delimiter;
        this.skipped = skipped;
        this.lastLine = skipped;
        this.format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        this.parser = CSVParser.builder().setReader(text).setFormat(format).get();
        this.records = parser.iterator();
    }

    /** Number of the last line that was read. */
    long lastLine() {
        return lastLine;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Row next() {
        long before = lastLine;
        CSVRecord record = records.next();
        lastLine = skipped + parser.getCurrentLineNumber();
        long first = lastLine - before > 1 ? lastLine - breaksInside(record) : lastLine;
        String[] cells = record.values();
        return new Row(first, cells.length == 1 && cells[0].indexOf(delimiter) >= 0 ? takenApart(cells[0]) : cells);
    }

    /** Some programs put a line as a whole between quotes, and those inside it twice. */
    private String[] takenApart(String line) {
        try (CSVParser inner = CSVParser.parse(line, format)) {
            return inner.iterator().next().values();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long breaksInside(CSVRecord record) {
        long breaks = 0;
        for (String cell : record) {
            breaks += cell.chars().filter(c -> c == '\n').count();
        }
        return breaks;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
