package nl.straatkubus.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import nl.straatkubus.ingest.source.SecretKeySource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A key for secrets that lies in the data directory, for its owner's eyes only. Real installations bring their own. */
@Component
@Profile("demo")
final class DemoSecretKey implements SecretKeySource {
    private static final int KEY_BYTES = 32;

    private final Path file;

    DemoSecretKey(@Value("${straatkubus.data-dir:data/main}") Path dataDirectory) {
        this.file = dataDirectory.resolve("secret.key");
    }

    @Override
    public String keys() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Empty and closed to others before the key is in it.
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
    }
}
