package nl.straatkubus.ingest.format;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a steward says that a file must be read; what is left out is detected.
 *
 * @param decimal comma or point
 * @param headerLine the line with the names of the columns, counted from 1; 0 when there is none
 * @param part the file in an archive, the sheet of a workbook or the layer of a GeoPackage
 */
public record Reading(
        Optional<Character> delimiter,
        Optional<Charset> charset,
        Optional<Character> decimal,
        Optional<Integer> headerLine,
        Optional<String> part) {
    /** The same of what is inside a file of an archive, of which no sheet or layer was chosen. */
    Reading inside() {
        return new Reading(delimiter, charset, decimal, headerLine, Optional.empty());
    }

    /** Everything is detected. */
    public static Reading detected() {
        return new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
