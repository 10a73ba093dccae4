package nl.straatkubus.ingest.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.job.ImportRun.Blocks;
import nl.straatkubus.ingest.job.ImportRun.Detected;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each import stands, in the schema of the scope. Every change is a short statement of its own, so that all see it. */
@Component
final class ImportRuns {
    private final JdbcClient database;
    private final Clock clock;

    ImportRuns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a file is received for. */
    record Purpose(boolean trial, Filling filling) {}

    /** Notes a file that is being received; its size and checksum follow. */
    long begin(DatasetCode dataset, String fileName, String by, Purpose purpose) {
        long id = database.sql("""
                        insert into import_run
                            (dataset, file_name, bytes, checksum, submitted_by, received_at, state, stage,
                             trial, filling)
                        values (?, ?, 0, '', ?, ?, 'waiting', 'received', ?, ?) returning id
                        """)
                .params(
                        dataset.value(),
                        fileName,
                        by,
                        now(),
                        purpose.trial(),
                        purpose.filling().code())
                .query(Long.class)
                .single();
        begins(id, Stage.RECEIVED);
        return id;
    }

    void received(long id, long bytes, String checksum) {
        database.sql("update import_run set bytes = ?, checksum = ? where id = ?")
                .params(bytes, checksum, id)
                .update();
    }

    void alreadyLoaded(long id, int version) {
        database.sql("""
                        update import_run set state = 'completed', stage = 'visible', version = ?,
                            already_loaded = true, finished_at = ?
                        where id = ?
                        """).params(version, now(), id).update();
    }

    Optional<ImportRun> find(long id) {
        return read("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<ImportRun> latest(int limit) {
        return read("where not trial order by id desc limit :limit", Map.of("limit", limit));
    }

    List<ImportRun> latest(DatasetCode dataset, int limit) {
        return read(
                "where dataset = :dataset and not trial order by id desc limit :limit",
                Map.of("dataset", dataset.value(), "limit", limit));
    }

    /**
     * The imports of the same dataset that go first, because each builds on what the one before left: earlier ones that
     * have yet to end, and one that is at work. One that was broken off at work goes first itself.
     */
    List<Long> before(ImportRun run) {
        if (run.trial() || run.state() == State.RUNNING) {
            return List.of();
        }
        return database.sql("""
                        select id from import_run
                        where dataset = :dataset and id <> :id and not trial
                            and (state = 'running' or (state = 'waiting' and id < :id))
                        order by id
                        """)
                .param("dataset", run.dataset().value())
                .param("id", run.id())
                .query(Long.class)
                .list();
    }

    /** A stage begins, or begins anew after the process was killed in it. */
    void begins(long id, Stage stage) {
        database.sql("""
                        insert into import_stage (import_id, stage, started_at) values (?, ?, ?)
                        on conflict (import_id, stage) do update set started_at = excluded.started_at, finished_at = null
                        """).params(id, stage.code(), now()).update();
        database.sql("update import_run set stage = ?, stage_share = 0 where id = ?")
                .params(stage.code(), id)
                .update();
    }

    void ends(long id, Stage stage) {
        database.sql("update import_stage set finished_at = ? where import_id = ? and stage = ?")
                .params(now(), id, stage.code())
                .update();
    }

    /**
     * Tells how far the stage is.
     *
     * @throws Refused when someone asked to stop
     */
    void progress(long id, double share) {
        boolean stop = database.sql("update import_run set stage_share = ? where id = ? returning cancel_requested")
                .params(Math.clamp(share, 0, 1), id)
                .query(Boolean.class)
                .single();
        if (stop) {
            throw new Refused("import.cancelled");
        }
    }

    void detected(long id, Detected detected) {
        database.sql("update import_run set format = ?, delimiter = ?, charset = ?, decimal_mark = ? where id = ?")
                .params(detected.format(), detected.delimiter(), detected.charset(), detected.decimal(), id)
                .update();
    }

    void counted(long id, Tally tally) {
        database.sql("""
                        update import_run set rows_read = ?, rows_accepted = ?, rows_rejected = ?, areas_not_found = ?,
                            rows_elsewhere = ?
                        where id = ?
                        """)
                .params(tally.read(), tally.accepted(), tally.rejected(), tally.areasNotFound(), tally.elsewhere(), id)
                .update();
    }

    /** @param header the columns of the file */
    void header(long id, List<String> header) {
        database.sql("update import_run set header = ? where id = ?")
                .params(header.toArray(String[]::new), id)
                .update();
    }

    /** @param covered what the file holds, with the number of areas of each part */
    void covers(long id, Map<Coverage, Integer> covered) {
        List<Coverage> parts = covered.keySet().stream()
                .sorted(Comparator.comparing(Coverage::code))
                .toList();
        database.sql("update import_run set covers = ?, cover_areas = ? where id = ?")
                .params(
                        parts.stream().map(Coverage::code).toArray(String[]::new),
                        parts.stream().map(covered::get).toArray(Integer[]::new),
                        id)
                .update();
    }

    Map<Coverage, Integer> covered(long id) {
        Map<Coverage, Integer> covered = new LinkedHashMap<>();
        database.sql("select unnest(covers), unnest(cover_areas) from import_run where id = ?")
                .param(id)
                .query(row -> {
                    covered.put(Coverage.parse(row.getString(1)), row.getInt(2));
                });
        return covered;
    }

    void filling(long id, Filling filling) {
        database.sql("update import_run set filling = ? where id = ?")
                .params(filling.code(), id)
                .update();
    }

    void version(long id, int version) {
        database.sql("update import_run set version = ? where id = ?")
                .params(version, id)
                .update();
    }

    void blocks(long id, Blocks blocks) {
        database.sql("update import_run set blocks_own = ?, blocks_withheld = ? where id = ?")
                .params(blocks.own(), blocks.withheld(), id)
                .update();
    }

    /** Begins or takes up the work on an import; false when another of its dataset is at work. */
    boolean claim(long id) {
        try {
            database.sql(
                            "update import_run set state = 'running', failure = null, failure_arguments = '{}' where id = ?")
                    .param(id)
                    .update();
            return true;
        } catch (DuplicateKeyException otherAtWork) {
            return false;
        }
    }

    void completes(long id) {
        database.sql("update import_run set state = 'completed', stage_share = 1, finished_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    void held(long id, Sentence why) {
        change(id, State.HELD, why, null);
    }

    /** Ends it without a result; nothing that was visible changes. */
    void fails(long id, Sentence why) {
        change(id, State.FAILED, why, now());
    }

    private void change(long id, State state, Sentence why, Timestamp finished) {
        database.sql("""
                        update import_run set state = :state, failure = :failure, failure_arguments = :arguments,
                            finished_at = :finished, version = null
                        where id = :id
                        """)
                .param("state", state.code())
                .param("failure", why.code())
                .param("arguments", why.arguments().toArray(String[]::new))
                .param("finished", finished)
                .param("id", id)
                .update();
    }

    /** Ends one that does not run yet; false when it does. */
    boolean stopsBeforeRunning(long id) {
        return database.sql("""
                        update import_run set state = 'failed', failure = 'import.cancelled', finished_at = ?
                        where id = ? and state in ('waiting', 'held')
                        """).params(now(), id).update() == 1;
    }

    void askToStop(long id) {
        database.sql("update import_run set cancel_requested = true where id = ? and state = 'running'")
                .param(id)
                .update();
    }

    /** Moves a held one on; false when it is not held. */
    boolean leavesHold(long id, State to, Sentence why) {
        return database.sql("""
                        update import_run set state = ?, failure = ?, failure_arguments = ?, finished_at = ?
                        where id = ? and state = 'held'
                        """)
                        .params(
                                to.code(),
                                to == State.FAILED ? why.code() : null,
                                why.arguments().toArray(String[]::new),
                                to == State.FAILED ? now() : null,
                                id)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<ImportRun> read(String condition, Map<String, ?> parameters) {
        RunRows rows = new RunRows(clock.instant());
        // One statement, so that nobody sees a run that is done with a stage that is not.
        return database.sql("""
                        select * from import_run left join lateral (
                            select array_agg(stage order by started_at) as stages,
                                array_agg(started_at order by started_at) as stages_began,
                                array_agg(finished_at order by started_at) as stages_ended
                            from import_stage where import_id = import_run.id) course on true
                        """ + condition)
                .params(parameters)
                .query((row, n) -> rows.run(row))
                .list();
    }
}
