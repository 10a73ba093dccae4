package nl.straatkubus.ingest.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells now and then how far the check of a file is, and hears whether someone asked to stop. */
final class CheckProgress {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);
    private static final int ROWS_BETWEEN_LOOKS = 1 << 12;

    private final ImportRuns runs;
    private final ImportRun run;
    private final Sorting sorting;
    private final Clock clock;
    private Instant reported;
    private int rows;
    /** Set by the thread that reads the file. */
    private volatile long bytesRead;

    CheckProgress(ImportRuns runs, ImportRun run, Sorting sorting, Clock clock) {
        this.runs = runs;
        this.run = run;
        this.sorting = sorting;
        this.clock = clock;
        this.reported = clock.instant();
    }

    void read(long bytes) {
        bytesRead = bytes;
    }

    /**
     * A row was judged.
     *
     * @throws nl.straatkubus.ingest.wording.Refused when someone asked to stop
     */
    void judged() {
        if (++rows % ROWS_BETWEEN_LOOKS != 0) {
            return;
        }
        Instant now = clock.instant();
        if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) > 0) {
            reported = now;
            runs.counted(run.id(), sorting.tally());
            runs.progress(run.id(), (double) bytesRead / run.bytes());
        }
    }
}
