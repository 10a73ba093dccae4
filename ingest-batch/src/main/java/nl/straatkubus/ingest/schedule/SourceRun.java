package nl.straatkubus.ingest.schedule;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * One look at a source.
 *
 * @param attempt how often it was tried, 0 before the first time
 * @param againAt when it is tried again after a failure that may pass
 * @param fileName the file that was there
 * @param bytes its size, 0 when there is none
 * @param columns the names of its first columns, for a test only
 * @param importId the import that came of it
 * @param outcome how it ended or why it must be tried again, empty before
 */
public record SourceRun(
        long id,
        DatasetCode dataset,
        Cause cause,
        State state,
        int attempt,
        Instant requestedAt,
        Optional<Instant> againAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<String> fileName,
        long bytes,
        List<String> columns,
        Optional<Long> importId,
        Optional<Sentence> outcome) {
    /** Who asked: the schedule, a person who wants the file, or a person who wants to see whether it works. */
    public enum Cause implements Coded {
        SCHEDULE("schedule"),
        HAND("hand"),
        TEST("test");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static Cause of(String code) {
            return Coded.of(Arrays.asList(values()), code, "cause");
        }
    }

    /** {@code HELD}: fetched, and its import waits for a person. {@code SKIPPED}: the licence did not allow it. */
    public enum State implements Coded {
        WAITING("waiting"),
        RUNNING("running"),
        IMPORTING("importing"),
        COMPLETED("completed"),
        HELD("held"),
        FAILED("failed"),
        SKIPPED("skipped");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether nothing more will happen to the run itself. */
        public boolean isFinal() {
            return this != WAITING && this != RUNNING && this != IMPORTING;
        }

        static State of(String code) {
            return Coded.of(Arrays.asList(values()), code, "state");
        }
    }
}
