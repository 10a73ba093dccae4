package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
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
    ImportRun submit(DatasetCode dataset, String fileName, InputStream file, Viewer by) throws IOException;

    Optional<ImportRun> find(long id);

    /** The newest first, at most {@code limit}. */
    List<ImportRun> latest(int limit);

    /** The newest of one dataset first, at most {@code limit}. */
    List<ImportRun> latest(DatasetCode dataset, int limit);

    /** The first faults by line, at most {@code limit}. */
    List<Fault> faults(long id, int limit);

    /** Writes all kept faults as CSV: line, column, value, code, reason, remedy; semicolons, with a header. */
    void writeFaults(long id, Locale locale, Writer csv) throws IOException;

    /** Stops an import that waits or runs; its rows are dropped and what is visible stays. No effect on a finished one. */
    void cancel(long id, Viewer by);

    /**
     * Lets a held import continue with its good rows.
     *
     * @throws IllegalStateException when it is not held
     */
    void release(long id, Viewer by);

    /**
     * Ends a held import; its rows are dropped.
     *
     * @throws IllegalStateException when it is not held
     */
    void reject(long id, Viewer by);
}
