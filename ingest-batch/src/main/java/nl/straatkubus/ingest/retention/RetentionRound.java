package nl.straatkubus.ingest.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes in one scope what was kept long enough. Worker's duty. */
@Component
final class RetentionRound {
    private static final int TRIAL_DAYS = 7;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Retentions retentions;
    private final Clock clock;

    RetentionRound(JdbcClient database, TransactionTemplate transaction, Retentions retentions, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.retentions = retentions;
        this.clock = clock;
    }

    /** The same round at another moment. */
    RetentionRound at(Clock other) {
        return new RetentionRound(database, transaction, retentions, other);
    }

    /** What one round deleted. */
    record Deleted(int files, int versions, int trials) {}

    Deleted make() {
        Retention retention = retentions.current();
        return new Deleted(files(before(retention.fileDays())), rows(before(retention.rowDays())), trials());
    }

    private Timestamp before(int days) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    }

    /**
     * Files go with the values that faults quote from them; how many faults there were stays. Those of which the shared
     * figures on the map were made stay as long as these: municipalities whose areas come later get theirs from them.
     */
    private int files(Timestamp limit) {
        return transaction.execute(status -> {
            List<Long> old = database.sql("""
                            update import_run set file_dropped_at = :now
                            where received_at < :limit and file_dropped_at is null and state in ('completed', 'failed')
                                and not (:shared and exists (
                                    select 1 from active_release a join release r on r.id = a.release_id
                                    join version_part p on p.dataset = r.dataset and p.version = r.dataset_version
                                    join import_run made on made.id = p.import_id
                                    where coalesce(made.reads_file_of, made.id) = import_run.id))
                            returning id
                            """)
                    .param("shared", DataScope.required().isShared())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("limit", limit)
                    .query(Long.class)
                    .list();
            for (String table : List.of("import_file_chunk", "import_fault", "import_faulty_row")) {
                delete(table, old);
            }
            return old.size();
        });
    }

    /** Never those of the version that everyone sees: the next import and another protection build on them. */
    private int rows(Timestamp limit) {
        return transaction.execute(status -> {
            List<Long> left = database.sql("""
                            update dataset_version v set rows_dropped_at = :now
                            where left_at < :limit and rows_dropped_at is null and not exists (
                                select 1 from active_release a join release r on r.id = a.release_id
                                where r.dataset = v.dataset and r.dataset_version = v.number)
                            returning import_id
                            """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("limit", limit)
                    .query(Long.class)
                    .list();
            delete("raw_observation", left);
            return left.size();
        });
    }

    private void delete(String table, List<Long> imports) {
        database.sql("delete from " + table + " where import_id = any (?)")
                .params((Object) imports.toArray(Long[]::new))
                .update();
    }

    private int trials() {
        return database.sql("delete from import_run where trial and finished_at < ?")
                .param(before(TRIAL_DAYS))
                .update();
    }
}
