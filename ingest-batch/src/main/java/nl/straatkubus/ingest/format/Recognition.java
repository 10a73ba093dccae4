package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.format.Writing.Format;
import nl.straatkubus.ingest.format.Writing.Packing;
import nl.straatkubus.ingest.wording.Refused;

/** Learns from its first bytes what a file is, whatever its name says, and lets the format learn the rest. */
final class Recognition {
    private static final int SIGNATURE = 64;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private Recognition() {}

    static Writing of(FileSource file, Reading reading) throws IOException {
        byte[] first = head(file);
        if (startsWith(first, GZIP)) {
            FileSource content = Packed.content(file, Packing.GZIP, "");
            return content(content, head(content), reading).packed(Packing.GZIP);
        }
        if (startsWith(first, EMPTY_ZIP)) {
            throw new Refused("file.zip-empty");
        }
        if (startsWith(first, ZIP) && !Workbook.isOne(file)) {
            return archive(file, reading);
        }
        return content(file, first, reading);
    }

    private static Writing archive(FileSource file, Reading reading) throws IOException {
        List<String> entries = Packed.entries(file);
        Optional<String> chosen = reading.part().filter(entries::contains);
        if (chosen.isPresent()) {
            return entry(file, chosen.get(), entries, reading.inside());
        }
        if (entries.size() == 1) {
            return entry(file, entries.getFirst(), entries, reading);
        }
        Refused first = null;
        for (String entry : entries) {
            try {
                return entry(file, entry, entries, reading);
            } catch (Refused unreadable) {
                first = first == null ? unreadable : first;
            }
        }
        throw first;
    }

    private static Writing entry(FileSource file, String entry, List<String> entries, Reading reading)
            throws IOException {
        FileSource content = Packed.content(file, Packing.ZIP, entry);
        Writing inside = content(content, head(content), reading).packed(Packing.ZIP);
        if (entries.size() == 1) {
            return inside.parts().isEmpty() ? inside.of(entry, List.of()) : inside;
        }
        if (!inside.parts().isEmpty()) {
            throw new Refused("file.zip-parts", String.join(", ", entries));
        }
        return inside.of(entry, entries);
    }

    private static Writing content(FileSource file, byte[] first, Reading reading) throws IOException {
        if (startsWith(first, ZIP)) {
            if (!Workbook.isOne(file)) {
                throw new Refused("file.zip-in-zip");
            }
            return Workbook.recognise(file, reading);
        }
        if (startsWith(first, SQLITE)) {
            return GeoPackage.recognise(file, reading);
        }
        if (startsWith(first, OLD_OFFICE)) {
            throw new Refused("file.old-workbook");
        }
        if (startsWith(first, PDF)) {
            throw new Refused("file.pdf");
        }
        Optional<Format> markup = markup(first);
        return markup.isPresent()
                ? new Writing(markup.get(), ',', StandardCharsets.UTF_8)
                : TextRecognition.of(file, reading);
    }

    private static Optional<Format> markup(byte[] first) {
        String text = ByteOrderMark.without(new String(first, StandardCharsets.UTF_8))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            throw new Refused("file.markup");
        }
        return text.startsWith("{") ? Optional.of(Format.GEOJSON) : Optional.empty();
    }

    private static byte[] head(FileSource file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(SIGNATURE);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length >= signature.length
                && java.util.Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }
}
