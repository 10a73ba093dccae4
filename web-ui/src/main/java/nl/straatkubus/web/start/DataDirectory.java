package nl.straatkubus.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds a database of our own, claimed for this process. The operating system drops the claim with the
 * process, however it dies: whoever holds it may treat any server still running on the folder as an orphan.
 */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel claim;

    private DataDirectory(Path root, FileChannel claim) {
        this.root = root;
        this.claim = claim;
    }

    /** @throws StartRefused when the folder cannot be written or another process holds it */
    static DataDirectory claim(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Path lock = root.resolve("straatkubus.lock");
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartRefused(
                        "the data directory " + root + " is in use by another Straatkubus (process "
                                + Files.readString(lock).strip() + ")",
                        "stop that one first, or choose another with --data-dir");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "the data directory " + root + " cannot be used (" + e + ")",
                    "correct its rights, or choose another with --data-dir",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path root() {
        return root;
    }

    /** The server's own files. */
    Path cluster() {
        return root.resolve("postgres");
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
