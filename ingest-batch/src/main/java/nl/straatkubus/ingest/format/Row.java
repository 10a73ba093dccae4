package nl.straatkubus.ingest.format;

import java.util.Arrays;

/**
 * One row of a file.
 *
 * @param line where it begins: the line in a text file (the header is line 1), the number of the feature in GeoJSON
 * @param cells as written, in the order of the columns; fewer or more than there are columns when the row is damaged
 */
public record Row(long line, String[] cells) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && row.line == line && Arrays.equals(row.cells, cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells) + Long.hashCode(line);
    }

    @Override
    public String toString() {
        return line + ": " + Arrays.toString(cells);
    }
}
