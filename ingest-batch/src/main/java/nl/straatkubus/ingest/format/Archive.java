package nl.straatkubus.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.straatkubus.ingest.wording.Refused;

/**
 * A zip file, read through the list at its end: what programs write before each entry while they are still packing is
 * not to be relied on.
 */
final class Archive implements AutoCloseable {
    private final LocalFile file;
    private final ZipFile zip;

    private Archive(LocalFile file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.path().toFile());
    }

    /** @throws Refused when it is locked or damaged */
    static Archive of(FileSource source) throws IOException {
        try {
            return LocalFile.opened(source, Archive::new);
        } catch (IOException damaged) {
            throw Packed.refused(damaged);
        }
    }

    /** Names of the files in it, without folders. */
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Unpacked bytes of all entries of which the name is wanted, counted by unpacking them; stops beyond the most. */
    long bytes(Predicate<String> wanted, long most) throws IOException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (String name : names().stream().filter(wanted).toList()) {
            try (InputStream in = open(name)) {
                for (int n = in.read(buffer); n >= 0 && total <= most; n = in.read(buffer)) {
                    total += n;
                }
            }
        }
        return total;
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try {
            return new Inflated(zip.getInputStream(entry), entry::getCompressedSize);
        } catch (IOException damaged) {
            throw Packed.refused(damaged);
        }
    }

    /** The content of one file; closing it closes the archive. */
    InputStream content(String name) throws IOException {
        return new FilterInputStream(open(name)) {
            @Override
            public void close() throws IOException {
                super.close();
                Archive.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            file.close();
        }
    }
}
