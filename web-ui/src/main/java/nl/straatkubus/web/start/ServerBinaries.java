package nl.straatkubus.web.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs for this machine, unpacked from the class path. They lie beside the data and not in the
 * system's temporary folder, which many systems sweep while the server still needs its files.
 */
record ServerBinaries(Path home) {
    /** @throws StartRefused when there are none for this machine or the disk refuses them */
    static ServerBinaries unpackedIn(Path folder) {
        String name = "postgres-" + system() + "-" + architecture();
        URL archive = ServerBinaries.class.getClassLoader().getResource(name + ".txz");
        if (archive == null) {
            throw new StartRefused(
                    "no embedded database server comes along for this machine (" + name + ")",
                    "set STRAATKUBUS_DATABASE_URL to a PostgreSQL server of your own");
        }
        try {
            // The size tells one release of the server from the next, without reading 15 MB at every start.
            Path home = folder.resolve(name + "-" + archive.openConnection().getContentLengthLong());
            if (Files.notExists(home)) {
                Path half = folder.resolve(name + ".unpacking");
                remove(half);
                unpack(archive, half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ServerBinaries(home);
        } catch (IOException e) {
            throw new StartRefused(
                    "the database server could not be unpacked into " + folder + " (" + e + ")",
                    "make room on the disk (about 70 MB) or correct the folder's rights",
                    e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & 0b001_000_000) != 0
                            || file.getParent().endsWith("bin");
                    if (executable && !file.toFile().setExecutable(true, false)) {
                        throw new IOException("cannot make executable: " + file);
                    }
                }
            }
        }
    }

    /** Removes a folder that an interrupted try left behind. */
    static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }
}
