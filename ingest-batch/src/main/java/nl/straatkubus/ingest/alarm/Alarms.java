package nl.straatkubus.ingest.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The alarms of the scope's own datasets. One of a kind is open for a dataset at a time; it is over when what it warned
 * of is over, or when a person says so.
 */
@Component
public final class Alarms {
    /** True for an alarm of which the cause is gone. */
    private static final String OVER = """
            (exists (select 1 from import_run i where i.dataset = a.dataset and i.state = 'completed'
                     and i.finished_at > a.raised_at and (a.kind <> 'did-not-arrive' or not i.already_loaded))
             or a.kind in ('layout-changed', 'import-held') and not exists (
                     select 1 from import_run i where i.id = a.import_id and i.state = 'held')
             or a.kind = 'fetch-failed' and exists (select 1 from source_run s where s.dataset = a.dataset
                     and s.cause <> 'test' and s.state in ('importing', 'completed', 'held')
                     and s.requested_at > a.raised_at))
            """;

    private final JdbcClient database;
    private final Letters letters;
    private final Recipients people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Alarms(JdbcClient database, Letters letters, Recipients people, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The open alarms, newest first. */
    public List<Alarm> open() {
        return database.sql("select a.* from dataset_alarm a where a.cleared_at is null and not " + OVER
                        + " order by a.raised_at desc")
                .query((row, n) -> alarm(row))
                .list();
    }

    /** The open alarms of one dataset, newest first. */
    public List<Alarm> open(DatasetCode dataset) {
        return open().stream().filter(alarm -> alarm.dataset().equals(dataset)).toList();
    }

    /** Raises an alarm and writes the letters about it, unless one of its kind is open. */
    public void raise(DatasetCode dataset, Alarm.Kind kind, Sentence reason, Optional<Long> importId) {
        List<String> recipients = people.of(dataset);
        transaction.executeWithoutResult(status -> {
            database.sql("update dataset_alarm a set cleared_at = ? where a.dataset = ? and a.cleared_at is null and "
                            + OVER)
                    .params(now(), dataset.value())
                    .update();
            database.sql("""
                            insert into dataset_alarm (dataset, kind, reason, reason_arguments, import_id, raised_at)
                            values (:dataset, :kind, :reason, :arguments, :import, :now)
                            on conflict do nothing returning *
                            """)
                    .param("dataset", dataset.value())
                    .param("kind", kind.code())
                    .param("reason", reason.code())
                    .param("arguments", reason.arguments().toArray(String[]::new))
                    .param("import", importId.orElse(null))
                    .param("now", now())
                    .query((row, n) -> alarm(row))
                    .optional()
                    .ifPresent(alarm -> letters.write(alarm, recipients));
        });
    }

    /** Takes an alarm off the screen; a new cause raises a new one. */
    public void dismiss(long id, Viewer by) {
        database.sql("update dataset_alarm set cleared_at = ?, cleared_by = ? where id = ? and cleared_at is null")
                .params(now(), by.subject(), id)
                .update();
    }

    /**
     * Raises alarms about imports that a program or a source brought and that failed or wait: nobody was looking. An
     * import that a person brought is on that person's screen.
     */
    public void watchImports() {
        database.sql("""
                        select id, dataset, state, failure, failure_arguments from import_run i
                        where state in ('held', 'failed') and position('@' in submitted_by) = 0
                          and failure is not null and failure not in ('import.cancelled', 'import.rejected')
                          and received_at > ?::timestamptz - interval '7 days'
                          and not exists (select 1 from dataset_alarm a where a.import_id = i.id)
                          and not exists (select 1 from import_run later where later.dataset = i.dataset
                                          and later.id > i.id and later.state = 'completed')
                        order by id
                        """)
                .param(now())
                .query((row, n) -> new Ended(
                        row.getLong("id"),
                        new DatasetCode(row.getString("dataset")),
                        row.getString("state").equals("held"),
                        sentence(row, "failure")))
                .list()
                .forEach(ended -> raise(ended.dataset(), ended.kind(), ended.why(), Optional.of(ended.id())));
    }

    /** An import that needs a person. */
    private record Ended(long id, DatasetCode dataset, boolean held, Sentence why) {
        Alarm.Kind kind() {
            if (why.code().equals("import.layout-changed")) {
                return Alarm.Kind.LAYOUT_CHANGED;
            }
            return held ? Alarm.Kind.IMPORT_HELD : Alarm.Kind.IMPORT_FAILED;
        }
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        long importId = row.getLong("import_id");
        return new Alarm(
                row.getLong("id"),
                new DatasetCode(row.getString("dataset")),
                Alarm.Kind.of(row.getString("kind")),
                sentence(row, "reason"),
                importId == 0 ? Optional.empty() : Optional.of(importId),
                row.getTimestamp("raised_at").toInstant());
    }

    private static Sentence sentence(ResultSet row, String column) throws SQLException {
        return new Sentence(row.getString(column), Arrays.asList((String[])
                row.getArray(column + "_arguments").getArray()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
