package nl.straatkubus.ingest.job;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.job.ImportRun.Blocks;
import nl.straatkubus.ingest.job.ImportRun.Detected;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.job.ImportRun.StageTime;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.wording.Sentence;

/** Reads runs from rows of their table with the course of their stages in arrays. */
final class RunRows {
    /** How much of a whole import each stage takes, from experience. */
    private static final double[] WEIGHTS = {0.05, 0.55, 0.10, 0.25, 0.05};

    /** Before this share is done nothing can be told of the rest. */
    private static final double ENOUGH_TO_TELL = 0.05;

    private final Instant now;

    RunRows(Instant now) {
        this.now = now;
    }

    private static List<StageTime> stages(ResultSet row) throws SQLException {
        Array names = row.getArray("stages");
        if (names == null) {
            return List.of();
        }
        String[] stages = (String[]) names.getArray();
        Timestamp[] began = (Timestamp[]) row.getArray("stages_began").getArray();
        Timestamp[] ended = (Timestamp[]) row.getArray("stages_ended").getArray();
        List<StageTime> course = new ArrayList<>();
        for (int i = 0; i < stages.length; i++) {
            course.add(new StageTime(Stage.of(stages[i]), began[i].toInstant(), instant(ended[i])));
        }
        return course;
    }

    ImportRun run(ResultSet row) throws SQLException {
        State state = State.of(row.getString("state"));
        Stage stage = Stage.of(row.getString("stage"));
        double share = share(state, stage, row.getDouble("stage_share"));
        List<StageTime> course = stages(row);
        int version = row.getInt("version");
        Optional<Integer> numbered = row.wasNull() ? Optional.empty() : Optional.of(version);
        int own = row.getInt("blocks_own");
        Optional<Blocks> blocks =
                row.wasNull() ? Optional.empty() : Optional.of(new Blocks(own, row.getInt("blocks_withheld")));
        String[] arguments = (String[]) row.getArray("failure_arguments").getArray();
        return new ImportRun(
                row.getLong("id"),
                new DatasetCode(row.getString("dataset")),
                state,
                stage,
                share,
                timeLeft(state, share, course),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_rejected"),
                row.getLong("areas_not_found"),
                row.getLong("rows_elsewhere"),
                numbered,
                row.getBoolean("already_loaded"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("checksum"),
                detected(row),
                course,
                blocks,
                Optional.ofNullable(row.getString("failure")).map(code -> new Sentence(code, Arrays.asList(arguments))),
                row.getString("submitted_by"),
                row.getTimestamp("received_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getBoolean("trial"),
                Filling.of(row.getString("filling")),
                instant(row.getTimestamp("file_dropped_at")));
    }

    private static Optional<Detected> detected(ResultSet row) throws SQLException {
        String format = row.getString("format");
        return format == null
                ? Optional.empty()
                : Optional.of(new Detected(
                        format, row.getString("delimiter"), row.getString("charset"), row.getString("decimal_mark")));
    }

    private static double share(State state, Stage stage, double ofStage) {
        if (state == State.COMPLETED) {
            return 1;
        }
        double before = Arrays.stream(WEIGHTS, 0, stage.ordinal()).sum();
        return before + WEIGHTS[stage.ordinal()] * ofStage;
    }

    /** The rest goes as fast as what was done. */
    private Optional<Duration> timeLeft(State state, double share, List<StageTime> begun) {
        if (state != State.RUNNING || share < ENOUGH_TO_TELL || begun.isEmpty()) {
            return Optional.empty();
        }
        long soFar = Duration.between(begun.getFirst().startedAt(), now).toMillis();
        return Optional.of(Duration.ofMillis(Math.round(soFar * (1 - share) / share)));
    }

    private static Optional<Instant> instant(Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
