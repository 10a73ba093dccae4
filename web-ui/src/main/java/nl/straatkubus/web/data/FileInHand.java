package nl.straatkubus.web.data;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file that a steward is about to import: a temporary one, gone when it is dropped. */
final class FileInHand {
    private Optional<Path> path = Optional.empty();
    private String name = "";

    /** @param called what it is called at the steward's */
    void take(String called, File received) {
        drop();
        path = Optional.of(received.toPath());
        name = called;
    }

    void drop() {
        path.ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        path = Optional.empty();
    }

    boolean isThere() {
        return path.isPresent();
    }

    String name() {
        return name;
    }

    /** Where it lies. */
    Path path() {
        return path.orElseThrow();
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path.orElseThrow(() -> new NoSuchFileException(name)));
    }
}
