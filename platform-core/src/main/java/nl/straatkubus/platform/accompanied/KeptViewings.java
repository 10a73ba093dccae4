package nl.straatkubus.platform.accompanied;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import nl.straatkubus.platform.audit.LogKeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Past viewings of the scope are kept as long as its log, which tells of the same people. */
@Component
public final class KeptViewings {
    private final JdbcClient database;
    private final LogKeeping keeping;
    private final Clock clock;

    KeptViewings(JdbcClient database, LogKeeping keeping, Clock clock) {
        this.database = database;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * Erases what is over its time, guests included. Worker's duty, in a municipality's scope.
     *
     * @return how many viewings are gone
     */
    public int erase() {
        Timestamp keptSince = Timestamp.from(clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(keeping.months())
                .toInstant());
        // One that never heard its end, because a process was killed, ended when its time was up.
        return database.sql("delete from accompanied_viewing where coalesce(ended_at, until) < ?")
                .param(keptSince)
                .update();
    }
}
