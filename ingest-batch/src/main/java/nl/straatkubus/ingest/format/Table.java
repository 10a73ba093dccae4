package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import nl.straatkubus.ingest.wording.Refused;

/** A file opened as rows under named columns. Reading on may throw {@link Refused} where the file is damaged. */
public interface Table extends Iterator<Row>, AutoCloseable {
    /** Names of the columns as the file writes them, without spaces around. */
    List<String> columns();

    @Override
    void close();

    /**
     * Looks through the whole file once to learn how it is written.
     *
     * @throws Refused when it is empty, not text, or of no known form
     */
    static Writing recognise(FileSource file) {
        try {
            return Recognition.of(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Opens a file of which the writing is known.
     *
     * @throws Refused when it has no header or is damaged at its beginning
     */
    static Table open(FileSource file, Writing writing) {
        try {
            return switch (writing.format()) {
                case CSV -> DelimitedText.open(file, writing);
                case GEOJSON -> FeatureProperties.open(file);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
