package nl.straatkubus.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.lineage.Lineage;
import nl.straatkubus.platform.catalogue.Text;

/**
 * Where the figures of an indicator in a period come from.
 *
 * @param owner {@code own} or {@code shared}
 * @param terms code of the terms of use, as they were when the file came
 * @param version number of the dataset version that the release was made from
 * @param supplemented whether areas were taken over from the version before
 */
record LineageAnswer(
        long release,
        Instant releasedAt,
        String dataset,
        Text title,
        String owner,
        String source,
        String terms,
        int version,
        Instant versionAt,
        boolean supplemented,
        String period,
        Delivery delivery) {

    /**
     * @param notes what a reader must know of how the figures came about, such as {@code origin.pc4}: estimates
     * @param file null for callers who have nothing to do with files
     */
    record Delivery(
            long importId,
            Instant receivedAt,
            long rowsRead,
            long rowsTaken,
            long rowsLeftOut,
            List<Note> notes,
            File file) {}

    /** @param text in Dutch */
    record Note(String code, String text) {}

    /**
     * @param checksum SHA-256 in hexadecimal
     * @param droppedAt when the file was deleted, null while it is kept
     */
    record File(String name, long bytes, String checksum, String by, Instant droppedAt) {}

    private static final Locale DUTCH = Locale.of("nl");

    static LineageAnswer of(Lineage found) {
        Lineage.Delivery delivery = found.delivery();
        return new LineageAnswer(
                found.release(),
                found.releasedAt(),
                found.dataset(),
                found.title(),
                found.owner().code(),
                found.source(),
                found.terms(),
                found.version(),
                found.versionAt(),
                found.supplemented(),
                found.period().code(),
                new Delivery(
                        delivery.importId(),
                        delivery.receivedAt(),
                        delivery.rowsRead(),
                        delivery.rowsTaken(),
                        delivery.rowsLeftOut(),
                        delivery.notes().stream()
                                .map(one -> new Note(one.code(), one.text(DUTCH)))
                                .toList(),
                        delivery.file().map(LineageAnswer::file).orElse(null)));
    }

    private static File file(Lineage.File file) {
        return new File(
                file.name(),
                file.bytes(),
                file.checksum(),
                file.by(),
                file.droppedAt().orElse(null));
    }
}
