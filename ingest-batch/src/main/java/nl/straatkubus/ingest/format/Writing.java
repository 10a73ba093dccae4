package nl.straatkubus.ingest.format;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a file is written.
 *
 * @param packing how it is packed; everything else is about what is inside
 * @param delimiter between the cells of delimited text; meaningless for other formats
 * @param headerLine the line (in a workbook: the row) with the names of the columns, counted from 1; 0 when there is none.
 *     What comes before it is a title
 * @param part the file in the archive, the sheet or the layer that is read; empty where there is nothing to choose
 * @param parts all among which can be chosen; empty likewise
 */
public record Writing(
        Packing packing,
        Format format,
        char delimiter,
        Charset charset,
        int headerLine,
        String part,
        List<String> parts) {
    public enum Format {
        CSV("csv"),
        GEOJSON("geojson"),
        WORKBOOK("xlsx"),
        GEOPACKAGE("gpkg");

        private final String code;

        Format(String code) {
            this.code = code;
        }

        /** What files of this format are called by their names. */
        public String code() {
            return code;
        }

        /** Whether numbers come as such, so that no decimal mark has to be guessed. */
        public boolean hasNumbers() {
            return this != CSV;
        }
    }

    public enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    public Writing {
        parts = List.copyOf(parts);
    }

    /** A file that is not packed, with its header on the first line. */
    public Writing(Format format, char delimiter, Charset charset) {
        this(Packing.NONE, format, delimiter, charset, 1, "", List.of());
    }

    /** This for each of its parts; itself where there is nothing to choose. */
    public List<Writing> each() {
        return parts.isEmpty()
                ? List.of(this)
                : parts.stream().map(one -> of(one, parts)).toList();
    }

    Writing headedAt(int line) {
        return new Writing(packing, format, delimiter, charset, line, part, parts);
    }

    Writing packed(Packing how) {
        return new Writing(how, format, delimiter, charset, headerLine, part, parts);
    }

    Writing of(String chosen, List<String> choices) {
        return new Writing(packing, format, delimiter, charset, headerLine, chosen, choices);
    }
}
