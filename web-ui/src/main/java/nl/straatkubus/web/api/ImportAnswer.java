package nl.straatkubus.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.straatkubus.ingest.job.ImportRun;

/**
 * One import as it stands now.
 *
 * @param state {@code waiting}, {@code running}, {@code held} (a person must look first), {@code completed} or
 *     {@code failed}
 * @param rowsRejected rows left out, without those whose area is not in the geography
 * @param version the version it left, or null
 * @param progress share of the whole that is done, 0 to 1
 * @param secondsLeft how long it will probably still take, or null
 * @param alreadyLoaded the same file was imported before; nothing changed
 * @param failure why it failed or is held, or null
 */
record ImportAnswer(
        long id,
        String dataset,
        String state,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        Integer version,
        long areasNotFound,
        String stage,
        double progress,
        Long secondsLeft,
        boolean alreadyLoaded,
        String fileName,
        String checksum,
        String failure,
        String by,
        Instant receivedAt,
        Instant finishedAt) {
    static ImportAnswer of(ImportRun run, Locale locale) {
        return new ImportAnswer(
                run.id(),
                run.dataset().value(),
                run.state().code(),
                run.rowsRead(),
                run.rowsAccepted(),
                run.rowsRejected(),
                run.version().orElse(null),
                run.areasNotFound(),
                run.stage().code(),
                run.progress(),
                run.timeLeft().map(Duration::toSeconds).orElse(null),
                run.alreadyLoaded(),
                run.fileName(),
                run.checksum(),
                run.failure().map(sentence -> sentence.text(locale)).orElse(null),
                run.by(),
                run.receivedAt(),
                run.finishedAt().orElse(null));
    }
}
