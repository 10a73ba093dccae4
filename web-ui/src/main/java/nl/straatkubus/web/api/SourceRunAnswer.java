package nl.straatkubus.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.schedule.SourceRun;

/**
 * One look at a source.
 *
 * @param cause {@code schedule}, {@code hand} or {@code test}
 * @param state {@code waiting}, {@code running}, {@code importing}, {@code completed}, {@code held}, {@code failed} or
 *     {@code skipped} (the licence did not allow it)
 * @param columns the first columns, for a test
 * @param importId the import that came of it, or null
 * @param againAt when it is tried again, or null
 */
record SourceRunAnswer(
        long id,
        String dataset,
        String cause,
        String state,
        int attempt,
        Instant requestedAt,
        Instant againAt,
        Instant finishedAt,
        String fileName,
        long bytes,
        List<String> columns,
        Long importId,
        String outcomeCode,
        String outcome) {
    static SourceRunAnswer of(SourceRun run, Locale locale) {
        return new SourceRunAnswer(
                run.id(),
                run.dataset().value(),
                run.cause().code(),
                run.state().code(),
                run.attempt(),
                run.requestedAt(),
                run.againAt().orElse(null),
                run.finishedAt().orElse(null),
                run.fileName().orElse(null),
                run.bytes(),
                run.columns(),
                run.importId().orElse(null),
                run.outcome().map(why -> why.code()).orElse(null),
                run.outcome().map(why -> why.text(locale)).orElse(null));
    }
}
