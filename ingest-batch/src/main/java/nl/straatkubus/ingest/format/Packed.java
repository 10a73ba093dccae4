package nl.straatkubus.ingest.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import nl.straatkubus.ingest.wording.Refused;

/** What is inside archives and compressed files. */
final class Packed {
    private static final int MOST_ENTRIES = 1000;
    private static final List<String> READABLE = List.of(".csv", ".txt", ".tsv", ".json", ".geojson", ".xlsx", ".gpkg");

    private Packed() {}

    /** What is inside, as a file that can be read again and again. */
    static FileSource content(FileSource file, Writing writing) {
        return content(file, writing.packing(), writing.part());
    }

    /** How what is inside is written: the name of a file in an archive is not that of a sheet or layer in it. */
    static Writing inside(Writing writing) {
        boolean entry = writing.packing() == Writing.Packing.ZIP && isReadable(writing.part());
        return entry ? writing.of("", List.of()) : writing;
    }

    /** @param part name of the file in an archive, or of a sheet or layer in its only file */
    static FileSource content(FileSource file, Writing.Packing packing, String part) {
        return switch (packing) {
            case NONE -> file;
            case GZIP -> () -> Inflated.gzip(file.open());
            case ZIP -> () -> entry(file, part);
        };
    }

    private static InputStream entry(FileSource file, String part) throws IOException {
        Archive archive = Archive.of(file);
        try {
            return archive.content(archive.has(part) ? part : readable(archive).getFirst());
        } catch (IOException | RuntimeException failure) {
            archive.close();
            throw failure;
        }
    }

    /**
     * Names of the files in an archive that can be read.
     *
     * @throws Refused when there is none, or the archive cannot be opened
     */
    static List<String> entries(FileSource file) throws IOException {
        try (Archive archive = Archive.of(file)) {
            return readable(archive);
        }
    }

    private static List<String> readable(Archive archive) {
        List<String> all = archive.names();
        if (all.size() > MOST_ENTRIES) {
            throw new Refused("file.zip-many", MOST_ENTRIES);
        }
        List<String> names = all.stream().filter(Packed::isReadable).toList();
        if (names.isEmpty()) {
            throw new Refused(all.isEmpty() ? "file.zip-empty" : "file.zip-nothing", String.join(", ", all));
        }
        return withoutDescriptions(names);
    }

    /** Statistics Netherlands puts a file of descriptions beside the figures. */
    private static List<String> withoutDescriptions(List<String> names) {
        List<String> figures = names.stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).matches(".*(metadata|readme|leesmij|toelichting).*"))
                .toList();
        return figures.isEmpty() ? names : figures;
    }

    private static boolean isReadable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("__macosx/") && READABLE.stream().anyMatch(lower::endsWith);
    }

    /** What a failure to unpack means to a steward. */
    static RuntimeException refused(IOException failure) {
        if (failure instanceof ZipException damaged) {
            boolean locked = String.valueOf(damaged.getMessage()).contains("encrypted");
            return new Refused(locked ? "file.zip-locked" : "file.zip-damaged");
        }
        return failure instanceof EOFException ? new Refused("file.zip-damaged") : new UncheckedIOException(failure);
    }
}
