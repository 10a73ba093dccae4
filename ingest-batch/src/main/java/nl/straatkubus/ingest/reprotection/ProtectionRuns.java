package nl.straatkubus.ingest.reprotection;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.disclosure.PrivacyPolicy;
import nl.straatkubus.ingest.disclosure.Thresholds;
import nl.straatkubus.ingest.reprotection.ProtectionRun.Cause;
import nl.straatkubus.ingest.reprotection.ProtectionRun.State;
import nl.straatkubus.ingest.reprotection.ProtectionRun.Visible;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.geography.AreaLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where work on releases stands, in the schema of the scope. Every change is a short statement, so that all see it. */
@Component
final class ProtectionRuns {
    private final JdbcClient database;
    private final Clock clock;

    ProtectionRuns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param tried the policy of a trial, null for other work */
    long ask(Cause cause, PrivacyPolicy tried, String by) {
        return database.sql("""
                        insert into protection_run (cause, requested_by, requested_at, state, tried)
                        values (?, ?, ?, 'waiting', ?) returning id
                        """)
                .params(Arrays.asList(cause.code(), by, now(), tried == null ? null : limits(tried)))
                .query(Long.class)
                .single();
    }

    private static Integer[] limits(PrivacyPolicy policy) {
        Thresholds one = policy.ordinary();
        Thresholds other = policy.special();
        return new Integer[] {
            one.smallestCount(), one.smallestGroup(), one.dominancePercent(), one.smallestContributors(),
            other.smallestCount(), other.smallestGroup(), other.dominancePercent(), other.smallestContributors()
        };
    }

    PrivacyPolicy tried(long id) {
        return database.sql("select tried from protection_run where id = ?")
                .param(id)
                .query((row, n) -> {
                    Integer[] limits = (Integer[]) row.getArray(1).getArray();
                    return new PrivacyPolicy(
                            new Thresholds(limits[0], limits[1], limits[2], limits[3]),
                            new Thresholds(limits[4], limits[5], limits[6], limits[7]));
                })
                .single();
    }

    Optional<ProtectionRun> find(long id) {
        return read("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    Optional<ProtectionRun> latest() {
        return read("where cause <> 'trial' order by id desc limit 1", Map.of()).stream()
                .findFirst();
    }

    List<Long> unfinished() {
        return database.sql("select id from protection_run where state in ('waiting', 'running') order by id")
                .query(Long.class)
                .list();
    }

    /** It begins, or begins anew after the process was killed in it. */
    void begins(long id) {
        database.sql("delete from protection_failure where run_id = ?")
                .param(id)
                .update();
        database.sql("update protection_run set state = 'running', done = 0, total = 0 where id = ?")
                .param(id)
                .update();
    }

    void progress(long id, int done, int total) {
        database.sql("update protection_run set done = ?, total = ? where id = ?")
                .params(done, total, id)
                .update();
    }

    void failed(long id, Sentence why) {
        database.sql("insert into protection_failure (run_id, code, arguments) values (?, ?, ?)")
                .params(id, why.code(), why.arguments().toArray(String[]::new))
                .update();
    }

    void outcome(long id, List<Visible> levels) {
        database.sql("delete from protection_outcome where run_id = ?")
                .param(id)
                .update();
        for (Visible one : levels) {
            database.sql("insert into protection_outcome values (?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            one.level().code(),
                            one.shownNow(),
                            one.withheldNow(),
                            one.shownThen(),
                            one.withheldThen())
                    .update();
        }
    }

    void ends(long id) {
        database.sql("""
                        update protection_run set finished_at = ?, state = case when exists (
                            select 1 from protection_failure where run_id = protection_run.id)
                            then 'failed' else 'completed' end
                        where id = ?
                        """).params(now(), id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<ProtectionRun> read(String condition, Map<String, ?> parameters) {
        return database.sql("select * from protection_run " + condition)
                .params(parameters)
                .query((row, n) -> new ProtectionRun(
                        row.getLong("id"),
                        Cause.of(row.getString("cause")),
                        State.of(row.getString("state")),
                        row.getString("requested_by"),
                        row.getTimestamp("requested_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                        row.getInt("done"),
                        row.getInt("total"),
                        outcome(row.getLong("id")),
                        failures(row.getLong("id"))))
                .list();
    }

    private List<Visible> outcome(long id) {
        return database
                .sql("select * from protection_outcome where run_id = ?")
                .param(id)
                .query((row, n) -> new Visible(
                        AreaLevel.of(row.getString("level")),
                        row.getInt("shown_now"),
                        row.getInt("withheld_now"),
                        row.getInt("shown_then"),
                        row.getInt("withheld_then")))
                .list()
                .stream()
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .toList();
    }

    private List<Sentence> failures(long id) {
        return database.sql("select code, arguments from protection_failure where run_id = ? order by position")
                .param(id)
                .query((row, n) -> new Sentence(row.getString(1), Arrays.asList((String[])
                        row.getArray(2).getArray())))
                .list();
    }
}
