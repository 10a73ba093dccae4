package nl.straatkubus.ingest.format;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a file.
 *
 * @param line where it begins: the line in a text file (the header is line 1), the number of the feature in GeoJSON
 * @param cells as written, in the order of the columns; fewer or more than there are columns when the row is damaged
 * @param place where it lies, in longitude and latitude (CRS84); null where the file does not say, or names a place
 *     outside the Netherlands
 */
public record Row(long line, String[] cells, Geometry place) {
    /** A row of which nothing is known but its cells. */
    public Row(long line, String[] cells) {
        this(line, cells, null);
    }

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
