package nl.straatkubus.ingest.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * One import as it stands now.
 *
 * @param stage the stage it is in, or ended in
 * @param progress share of the whole run that is done, 0 to 1
 * @param timeLeft how long it will probably still take, empty while it does not run or nothing can be told yet
 * @param rowsRejected rows left out, without those outside the geography
 * @param areasNotFound rows left out because their area is not in the geography
 * @param rowsElsewhere those among them that are no fault: a wider file also tells of other municipalities
 * @param version the version it left, or that already held the same file
 * @param alreadyLoaded the file was imported before; nothing changed
 * @param bytes size of the file
 * @param checksum SHA-256 of the file in hexadecimal
 * @param detected how the file is written, empty until it was looked at
 * @param blocks what protection did, empty until it is done
 * @param failure why it failed or is held, empty otherwise
 * @param by who delivered the file: an e-mail address or client id
 * @param trial it only tells what an import of the file would do; nothing of it stays but the report
 * @param filling what it does to periods that are there
 * @param fileDroppedAt when the received file was deleted, empty while it is kept
 */
public record ImportRun(
        long id,
        DatasetCode dataset,
        State state,
        Stage stage,
        double progress,
        Optional<Duration> timeLeft,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long areasNotFound,
        long rowsElsewhere,
        Optional<Integer> version,
        boolean alreadyLoaded,
        String fileName,
        long bytes,
        String checksum,
        Optional<Detected> detected,
        List<StageTime> stages,
        Optional<Blocks> blocks,
        Optional<Sentence> failure,
        String by,
        Instant receivedAt,
        Optional<Instant> finishedAt,
        boolean trial,
        Filling filling,
        Optional<Instant> fileDroppedAt) {

    /** Rows left out that someone should look at. */
    public long rowsFaulty() {
        return rowsRejected + areasMissing();
    }

    /** Rows left out because their area should be in the geography and is not. */
    public long areasMissing() {
        return areasNotFound - rowsElsewhere;
    }

    /** {@code HELD}: a person must look first, then release or reject. */
    public enum State implements Coded {
        WAITING("waiting"),
        RUNNING("running"),
        HELD("held"),
        COMPLETED("completed"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether nothing more will happen to the import. */
        public boolean isFinal() {
            return this == COMPLETED || this == FAILED;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static State of(String code) {
            return Coded.of(Arrays.asList(values()), code, "state");
        }
    }

    /** The five stages, in order. */
    public enum Stage implements Coded {
        RECEIVED("received"),
        CHECKED("checked"),
        STORED("stored"),
        PROTECTED("protected"),
        VISIBLE("visible");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** One-based place in the row of stages. */
        public int number() {
            return ordinal() + 1;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Stage of(String code) {
            return Coded.of(Arrays.asList(values()), code, "stage");
        }
    }

    /** When a stage began and ended; one that has not begun is not in the list. */
    public record StageTime(Stage stage, Instant startedAt, Optional<Instant> finishedAt) {}

    /**
     * How the file is written.
     *
     * @param format {@code csv}, {@code geojson}, {@code xlsx} or {@code gpkg}
     * @param delimiter {@code ;}, {@code ,}, {@code |} or a tab; empty for other formats than csv
     * @param charset {@code UTF-8} or {@code windows-1252}
     * @param decimal {@code ,} or {@code .}
     */
    public record Detected(String format, String delimiter, String charset, String decimal) {}

    /**
     * The areas of the finest delivered level, over all indicators, in the latest period.
     *
     * @param own with a figure of their own
     * @param withheld with only the figure of a larger area, or none
     */
    public record Blocks(int own, int withheld) {}
}
