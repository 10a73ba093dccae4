package nl.straatkubus.ingest.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Table;

/** The names of a file's own columns, from the beginning of the file where that is enough. */
final class FileColumns {
    private static final int FIRST_BYTES = 64;
    private static final int HEAD = 1 << 18;

    private FileColumns() {}

    /** Whether a file begins as delimited text does; of such a file only the head is read. */
    static boolean isText(FileSource file) throws IOException {
        byte[] first = read(file, FIRST_BYTES);
        for (byte one : first) {
            int value = one & 0xFF;
            if (value < ' ' && value != '\t' && value != '\r' && value != '\n') {
                return false;
            }
        }
        return !new String(first, StandardCharsets.ISO_8859_1).strip().startsWith("{");
    }

    /** @throws nl.straatkubus.ingest.wording.Refused when the file cannot be read */
    static List<String> of(FileSource file) throws IOException {
        FileSource part = isText(file) ? head(file) : file;
        try (Table table = Table.open(part, Table.recognise(part))) {
            return table.columns().stream()
                    .filter(name -> !name.equals(Table.LOCATION))
                    .toList();
        }
    }

    /** Whole lines only, so that no character or quoted cell is cut in two where it can be helped. */
    private static FileSource head(FileSource file) throws IOException {
        byte[] bytes = read(file, HEAD);
        int end = bytes.length;
        if (bytes.length == HEAD) {
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
        }
        int length = end == 0 ? bytes.length : end;
        return () -> new ByteArrayInputStream(bytes, 0, length);
    }

    private static byte[] read(FileSource file, int most) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(most);
        }
    }
}
