package nl.straatkubus.ingest.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;

/**
 * Where the figures of one period come from.
 *
 * @param owner whether the dataset is the municipality's own or shared
 * @param source the organisation that delivered them, as the dataset said when they came
 * @param terms code of the terms of use, likewise
 * @param version number of the dataset version that the release was made from
 * @param versionAt when that version came to be
 * @param supplemented whether areas were taken over from the version before
 * @param delivery the import that brought this period; an earlier one where the version carried it forward
 */
public record Lineage(
        long release,
        Instant releasedAt,
        String dataset,
        Text title,
        Ownership owner,
        String source,
        String terms,
        int version,
        Instant versionAt,
        boolean supplemented,
        Period period,
        Delivery delivery) {

    /**
     * The file.
     *
     * @param rowsLeftOut with a fault or outside the geography
     * @param notes what a reader must know of how the figures came about, such as that they are estimates
     * @param file empty for a viewer whose function has nothing to do with files
     */
    public record Delivery(
            long importId,
            Instant receivedAt,
            long rowsRead,
            long rowsTaken,
            long rowsLeftOut,
            List<Sentence> notes,
            Optional<File> file) {}

    /**
     * What data stewards and privacy officers see besides.
     *
     * @param checksum SHA-256 in hexadecimal
     * @param by who delivered it
     * @param droppedAt when the file was deleted, empty while it is kept
     */
    public record File(String name, long bytes, String checksum, String by, Optional<Instant> droppedAt) {}
}
