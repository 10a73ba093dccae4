package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy on disk of a file that cannot be read from front to back. Goes when closed. */
record LocalFile(Path path) implements AutoCloseable {
    /** What is opened on a copy, and closes it. */
    @FunctionalInterface
    interface Opening<T> {
        T on(LocalFile copy) throws IOException;
    }

    /** Opens something on a copy of a file; where that fails the copy goes. */
    static <T> T opened(FileSource file, Opening<T> opening) throws IOException {
        LocalFile copy = of(file);
        try {
            return opening.on(copy);
        } catch (IOException | RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

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
