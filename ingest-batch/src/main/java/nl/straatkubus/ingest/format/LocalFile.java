package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy on disk of a file that cannot be read from front to back. Goes when closed. */
record LocalFile(Path path) implements AutoCloseable {
    static LocalFile of(FileSource file) throws IOException {
        LocalFile copy = new LocalFile(Files.createTempFile("straatkubus-", ".part"));
        try (InputStream in = file.open()) {
            Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException broken) {
            copy.close();
            throw broken;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
