package nl.straatkubus.web.operator;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The imports of all municipalities and of shared data that run, wait or ask for somebody, in one question as {@link
 * MunicipalityUse} asks it. Tells how far each is, and neither its file nor its dataset.
 */
@Component
final class ImportJobs {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 50;

    private final JdbcClient database;
    private final Clock clock;

    ImportJobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An import that is not done.
     *
     * @param municipality empty for shared data
     * @param movedAt when the stage it is in began
     * @param rows that were read so far
     */
    record Job(
            Optional<MunicipalityCode> municipality,
            ImportRun.State state,
            ImportRun.Stage stage,
            Instant receivedAt,
            Instant movedAt,
            long rows) {}

    /**
     * What runs first, then what waits, the longest first; then what failed or was held in the last seven days, the newest
     * first. No more than fifty. Rights are checked by the caller.
     */
    List<Job> all() {
        return DataScope.platform(DataScope.Duty.WEB).get(() -> database.sql("""
                        select * from import_jobs(?)
                        order by array_position(array['running', 'waiting', 'held', 'failed'], state),
                            case when state in ('running', 'waiting') then moved_at end, received_at desc
                        limit ?
                        """)
                .params(Timestamp.from(clock.instant().minus(WEEK)), MOST)
                .query((row, _) -> new Job(
                        Optional.ofNullable(row.getString("code")).map(MunicipalityCode::new),
                        ImportRun.State.of(row.getString("state")),
                        ImportRun.Stage.of(row.getString("stage")),
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("moved_at").toInstant(),
                        row.getLong("rows_read")))
                .list());
    }
}
