package nl.straatkubus.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.straatkubus.ingest.job.ImportReview;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.review.Differences;
import nl.straatkubus.ingest.review.Effects;

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
 * @param trial it only told what an import would do; nothing of it was stored
 * @param filling {@code ask}, {@code replace} or {@code supplement}: what the file does to periods that are there
 * @param warnings what a person should look at; for a trial first what would stop an import
 * @param faults how often each fault was found, by code
 * @param differences of a trial: areas added, changed, removed and the same, in each part of the file; else null
 * @param effects totals, largest jumps and how much will be visible, in released figures; null until they were made
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
        long rowsElsewhere,
        String stage,
        double progress,
        Long secondsLeft,
        boolean alreadyLoaded,
        String fileName,
        String checksum,
        String failure,
        String by,
        Instant receivedAt,
        Instant finishedAt,
        boolean trial,
        String filling,
        List<Warning> warnings,
        Map<String, Long> faults,
        Differences differences,
        Effects effects) {
    /** A sentence with the stable name of what it is about. */
    record Warning(String code, String text) {}

    static ImportAnswer of(ImportRun run, ImportReview review, Locale locale) {
        return new ImportAnswer(
                run.id(),
                run.dataset().value(),
                run.state().code(),
                run.rowsRead(),
                run.rowsAccepted(),
                run.rowsRejected(),
                run.version().orElse(null),
                run.areasNotFound(),
                run.rowsElsewhere(),
                run.stage().code(),
                run.progress(),
                run.timeLeft().map(Duration::toSeconds).orElse(null),
                run.alreadyLoaded(),
                run.fileName(),
                run.checksum(),
                run.failure().map(sentence -> sentence.text(locale)).orElse(null),
                run.by(),
                run.receivedAt(),
                run.finishedAt().orElse(null),
                run.trial(),
                run.filling().code(),
                review.warnings().stream()
                        .map(warning -> new Warning(warning.code(), warning.text(locale)))
                        .toList(),
                review.faults(),
                review.differences().orElse(null),
                review.effects().orElse(null));
    }
}
