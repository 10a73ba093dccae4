package nl.straatkubus.ingest.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.schedule.SourceRun.Cause;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schedules of the scope's own datasets, and the looks at their sources. Rights are checked by the caller. */
@Component
public final class Schedules {
    private final JdbcClient database;
    private final Datasets datasets;
    private final SourceRuns runs;
    private final SourceQueue queue;
    private final AuditLog audit;
    private final Clock clock;

    Schedules(JdbcClient database, Datasets datasets, SourceRuns runs, SourceQueue queue, AuditLog audit, Clock clock) {
        this.database = database;
        this.datasets = datasets;
        this.runs = runs;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    public Schedule find(DatasetCode dataset) {
        return database.sql("select * from dataset_schedule where dataset = ?")
                .param(dataset.value())
                .query((row, n) -> schedule(row))
                .optional()
                .orElse(Schedule.BY_HAND);
    }

    /** All schedules that the scope can see, the shared ones included; a dataset without one is left out. */
    public Map<DatasetCode, Schedule> all() {
        Map<DatasetCode, Schedule> found = new HashMap<>();
        for (String table : List.of("shared.dataset_schedule", "dataset_schedule")) {
            database.sql("select * from " + table)
                    .query((row, n) -> found.put(new DatasetCode(row.getString("dataset")), schedule(row)))
                    .list();
        }
        return found;
    }

    /** When the source of a dataset was last looked at, also when nothing new was there. */
    public Optional<Instant> lookedAt(DatasetCode dataset) {
        return database.sql("select looked_at from dataset_schedule where dataset = ? and looked_at is not null")
                .param(dataset.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * Gives a dataset this schedule from now on.
     *
     * @throws NoSuchElementException when this scope has no such dataset of its own
     */
    public void put(DatasetCode dataset, Schedule schedule, Viewer by) {
        write(dataset, schedule, true, Optional.empty(), by);
    }

    /**
     * As {@link #put}, unless someone else changed the schedule since it was looked at.
     *
     * @param seen what {@link #revision} told then
     * @throws Refused naming who changed it; nothing is changed then
     */
    public void replace(DatasetCode dataset, Optional<UUID> seen, Schedule schedule, Viewer by) {
        write(dataset, schedule, false, seen, by);
    }

    /** Names what the schedule of a dataset is now; empty where nobody made one. */
    public Optional<UUID> revision(DatasetCode dataset) {
        return database.sql("select revision from dataset_schedule where dataset = ?")
                .param(dataset.value())
                .query(UUID.class)
                .optional();
    }

    private void write(DatasetCode dataset, Schedule schedule, boolean anyway, Optional<UUID> seen, Viewer by) {
        requireOwn(dataset);
        UUID revision = UUID.randomUUID();
        // Planned before it is valid: a process that ends between the two leaves moments that mean nothing.
        if (!schedule.paused()) {
            plan(dataset, revision, Moment.Purpose.FETCH, schedule.fetch());
            plan(dataset, revision, Moment.Purpose.EXPECT, schedule.expected());
        }
        int written = database.sql("""
                        insert into dataset_schedule
                            (dataset, fetch_cron, expected_cron, paused, revision, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (dataset) do update set fetch_cron = excluded.fetch_cron,
                            expected_cron = excluded.expected_cron, paused = excluded.paused,
                            revision = excluded.revision, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        where ? or dataset_schedule.revision = ?
                        """)
                .params(
                        dataset.value(),
                        schedule.fetch().map(Rhythm::cron).orElse(null),
                        schedule.expected().map(Rhythm::cron).orElse(null),
                        schedule.paused(),
                        revision,
                        Timestamp.from(clock.instant()),
                        by.subject(),
                        anyway,
                        seen.orElse(null))
                .update();
        if (written == 0) {
            throw new Refused("schedule.changed-meanwhile", changedBy(dataset));
        }
        note(by, "schedule-changed", dataset);
    }

    private String changedBy(DatasetCode dataset) {
        return database.sql("select changed_by from dataset_schedule where dataset = ?")
                .param(dataset.value())
                .query(String.class)
                .optional()
                .orElse("-");
    }

    private void plan(DatasetCode dataset, UUID revision, Moment.Purpose purpose, Optional<Rhythm> rhythm) {
        Moment moment = new Moment(DataScope.required().schema(), dataset, revision.toString(), purpose);
        rhythm.flatMap(one -> one.next(clock.instant())).ifPresent(at -> queue.plan(moment, at));
    }

    /**
     * Fetches what the source has now, as the schedule would.
     *
     * @throws NoSuchElementException when this scope has no such dataset of its own
     */
    public SourceRun fetchNow(DatasetCode dataset, Viewer by) {
        return ask(dataset, Cause.HAND, "source-fetched", by);
    }

    /**
     * Looks whether the source works and what it has; nothing is imported and nothing taken.
     *
     * @throws NoSuchElementException when this scope has no such dataset of its own
     */
    public SourceRun test(DatasetCode dataset, Viewer by) {
        return ask(dataset, Cause.TEST, "source-tested", by);
    }

    private SourceRun ask(DatasetCode dataset, Cause cause, String action, Viewer by) {
        requireOwn(dataset);
        long run = runs.add(dataset, cause, by.subject());
        queue.add(run);
        note(by, action, dataset);
        return runs.find(run).orElseThrow();
    }

    public Optional<SourceRun> run(long id) {
        return runs.find(id);
    }

    /** The newest first, at most {@code limit}. */
    public List<SourceRun> runs(DatasetCode dataset, int limit) {
        return runs.latest(dataset, limit);
    }

    /** The schedule that a planned moment belongs to, unless it was changed since. */
    Optional<Schedule> valid(Moment moment) {
        return database.sql("select * from dataset_schedule where dataset = ? and revision = ?::uuid and not paused")
                .params(moment.dataset().value(), moment.revision())
                .query((row, n) -> schedule(row))
                .optional();
    }

    private void requireOwn(DatasetCode dataset) {
        Ownership here = DataScope.required().isShared() ? Ownership.SHARED : Ownership.OWN;
        datasets.find(dataset)
                .map(DatasetOverview::owner)
                .filter(owner -> owner == here)
                .orElseThrow(() -> new NoSuchElementException("No dataset " + dataset + " here"));
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                Optional.ofNullable(row.getString("fetch_cron")).map(Rhythm::of),
                Optional.ofNullable(row.getString("expected_cron")).map(Rhythm::of),
                row.getBoolean("paused"));
    }

    /** An operator's acts are kept in the platform's log, also those on shared data. */
    private void note(Viewer by, String action, DatasetCode dataset) {
        by.scope().run(() -> audit.record(by, action, dataset.value(), "ok"));
    }
}
