package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.platform.access.Viewer;

/** The imports of the scope. Works in the web duty of a municipality or of the shared schema. */
public interface Imports {
    /**
     * Receives a file and queues its import; a worker takes it at once. The stream is read to its end, in pieces, and
     * not closed.
     *
     * @throws java.util.NoSuchElementException when this scope has no such dataset of its own
     * @throws IOException when the stream cannot be read; nothing is left then
     */
    ImportRun submit(DatasetCode dataset, String fileName, InputStream file, Filling filling, Viewer by)
            throws IOException;

    /** Imports a file that asks before it replaces much more than it brings. */
    default ImportRun submit(DatasetCode dataset, String fileName, InputStream file, Viewer by) throws IOException {
        return submit(dataset, fileName, file, Filling.ASK, by);
    }

    /**
     * Finds out what an import of a file would do. A worker takes it through all stages except being stored and shown;
     * afterwards nothing is left but its counts, its faults and the figures that would be released.
     *
     * @param definition as the dataset is, or as it would be; it need not exist
     * @throws java.util.NoSuchElementException when the dataset is kept elsewhere
     */
    ImportRun tryOut(DatasetDefinition definition, String fileName, InputStream file, Filling filling, Viewer by)
            throws IOException;

    Optional<ImportRun> find(long id);

    /** The newest first, at most {@code limit}, without trials. */
    List<ImportRun> latest(int limit);

    /** The newest of one dataset first, at most {@code limit}. */
    List<ImportRun> latest(DatasetCode dataset, int limit);

    /** The first faults by line, at most {@code limit}. */
    List<Fault> faults(long id, int limit);

    /** Writes all kept faults as CSV: line, column, value, code, reason, remedy; semicolons, with a header. */
    void writeFaults(long id, Locale locale, Writer csv) throws IOException;

    /**
     * Writes the rows that were left out as they were delivered, with their faults in columns beside them, to be mended
     * and sent again.
     */
    void writeFaultyRows(long id, Locale locale, Writer csv) throws IOException;

    /** The first rows that were left out, as they were delivered, at most {@code limit}. */
    FaultyRows faultyRows(long id, int limit);

    /** What there is to look at besides the rows. */
    ImportReview review(long id);

    /** The definition that a trial was asked to use; empty for an import. */
    Optional<DatasetDefinition> tried(long id);

    /** Stops an import that waits or runs; its rows are dropped and what is visible stays. No effect on a finished one. */
    void cancel(long id, Viewer by);

    /**
     * Lets a held import continue with its good rows.
     *
     * @param filling whether they replace whole periods or supplement them
     * @throws IllegalStateException when it is not held
     */
    void release(long id, Filling filling, Viewer by);

    /** Lets a held import continue with its good rows, which replace whole periods. */
    default void release(long id, Viewer by) {
        release(id, Filling.REPLACE, by);
    }

    /**
     * Ends a held import; its rows are dropped.
     *
     * @throws IllegalStateException when it is not held
     */
    void reject(long id, Viewer by);
}
