package nl.straatkubus.ingest.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.schedule.SourceRun.Cause;
import nl.straatkubus.ingest.schedule.SourceRun.State;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each look at a source stands, in the schema of the scope. */
@Component
final class SourceRuns {
    private static final String OPEN = "state in ('waiting', 'running', 'importing')";

    private final JdbcClient database;
    private final Clock clock;

    SourceRuns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a run that a person asked for. */
    long add(DatasetCode dataset, Cause cause, String by) {
        return add(dataset, cause, by, null).orElseThrow();
    }

    /** Adds the run of a planned moment; empty when it was added before. */
    Optional<Long> addPlanned(DatasetCode dataset, Instant moment) {
        return add(dataset, Cause.SCHEDULE, "", Timestamp.from(moment));
    }

    private Optional<Long> add(DatasetCode dataset, Cause cause, String by, Timestamp moment) {
        return database.sql("""
                        insert into source_run (dataset, cause, planned_at, state, requested_by, requested_at)
                        values (?, ?, ?, 'waiting', ?, ?) on conflict do nothing returning id
                        """)
                .params(dataset.value(), cause.code(), moment, by, now())
                .query(Long.class)
                .optional();
    }

    Optional<SourceRun> find(long id) {
        return database.sql("select * from source_run where id = ?")
                .param(id)
                .query((row, n) -> run(row))
                .optional();
    }

    List<SourceRun> latest(DatasetCode dataset, int limit) {
        return database.sql("select * from source_run where dataset = ? order by id desc limit ?")
                .params(dataset.value(), limit)
                .query((row, n) -> run(row))
                .list();
    }

    /** Whether an earlier run of the same dataset is still under way; tests stand beside the line. */
    boolean mustWait(SourceRun run) {
        return exists(
                "dataset = ? and id < ? and cause <> 'test' and " + OPEN,
                run.dataset().value(),
                run.id());
    }

    boolean hasOpen(DatasetCode dataset) {
        return exists("dataset = ? and cause <> 'test' and " + OPEN, dataset.value());
    }

    /** How many runs of this place are fetching now, without this one. */
    int fetching(long except) {
        return database.sql("select count(*) from source_run where state = 'running' and id <> ?")
                .param(except)
                .query(Integer.class)
                .single();
    }

    private boolean exists(String condition, Object... parameters) {
        return database.sql("select exists (select 1 from source_run where " + condition + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    void starts(long id) {
        database.sql("""
                        update source_run set state = 'running', attempt = attempt + 1, again_at = null,
                            started_at = coalesce(started_at, ?)
                        where id = ?
                        """).params(now(), id).update();
    }

    void found(long id, String fileName, long bytes, List<String> columns) {
        database.sql("update source_run set file_name = ?, bytes = ?, columns = ? where id = ?")
                .params(fileName, bytes, columns.toArray(String[]::new), id)
                .update();
    }

    void imports(long id, long importId) {
        database.sql("update source_run set state = 'importing', import_id = ?, outcome = null where id = ?")
                .params(importId, id)
                .update();
    }

    void triesAgain(long id, Instant at, Sentence why) {
        ends(id, State.WAITING, why);
        database.sql("update source_run set again_at = ?, finished_at = null where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void ends(long id, State state, Sentence outcome) {
        database.sql("""
                        update source_run set state = ?, outcome = ?, outcome_arguments = ?, again_at = null,
                            finished_at = ?
                        where id = ?
                        """)
                .params(state.code(), outcome.code(), outcome.arguments().toArray(String[]::new), now(), id)
                .update();
    }

    /** A planned look that found nothing new leaves only its time; a folder is looked at often. */
    void foundNothing(SourceRun run) {
        database.sql("delete from source_run where id = ?").param(run.id()).update();
    }

    void looked(DatasetCode dataset) {
        database.sql("update dataset_schedule set looked_at = ? where dataset = ?")
                .params(now(), dataset.value())
                .update();
    }

    private static SourceRun run(ResultSet row) throws SQLException {
        long importId = row.getLong("import_id");
        String outcome = row.getString("outcome");
        return new SourceRun(
                row.getLong("id"),
                new DatasetCode(row.getString("dataset")),
                Cause.of(row.getString("cause")),
                State.of(row.getString("state")),
                row.getInt("attempt"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("again_at")),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                Optional.ofNullable(row.getString("file_name")),
                row.getLong("bytes"),
                texts(row, "columns"),
                importId == 0 ? Optional.empty() : Optional.of(importId),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Sentence(outcome, texts(row, "outcome_arguments"))));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Optional<Instant> instant(Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
