package nl.straatkubus.ingest.dataset;

import java.util.Optional;
import nl.straatkubus.platform.catalogue.Period;

/**
 * Where a file tells the area and the period of a row. What is left out is detected: by the names of the columns, and
 * for the period by the file's name.
 *
 * @param area column with postcodes or codes of neighbourhoods, districts or municipalities
 * @param period column with periods
 * @param fixedPeriod the period of every row, for a file without such a column
 */
public record Layout(Optional<String> area, Optional<String> period, Optional<Period> fixedPeriod) {
    /** Everything is detected. */
    public static Layout detected() {
        return new Layout(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
