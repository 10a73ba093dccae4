package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The first rows of delimited text, of which the last may have been cut off. */
final class TextSample {
    private static final int ROWS = 100;

    private TextSample() {}

    /** @param whole whether the text is the whole file */
    static List<Row> rows(String text, boolean whole, char delimiter) {
        List<Row> rows = new ArrayList<>();
        try (TextRows read = new TextRows(new StringReader(text), delimiter, 0)) {
            while (read.hasNext() && rows.size() <= ROWS) {
                rows.add(read.next());
            }
        } catch (UncheckedIOException cutOff) {
            // A quote that is open where the sample ends; the rows before it are good.
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return whole || rows.size() < 2 ? rows : rows.subList(0, rows.size() - 1);
    }
}
