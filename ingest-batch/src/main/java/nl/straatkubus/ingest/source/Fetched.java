package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a source had. */
public sealed interface Fetched {
    /** Nothing new was there. */
    record Nothing() implements Fetched {}

    /**
     * A whole file.
     *
     * @param name as the source calls it, without folders
     * @param temporary whether it goes when this is closed
     */
    record File(Path path, String name, boolean temporary) implements Fetched, AutoCloseable {
        /** Size in bytes. */
        public long bytes() {
            try {
                return Files.size(path);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            try {
                if (temporary) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException stuck) {
                throw new UncheckedIOException(stuck);
            }
        }
    }
}
