package nl.straatkubus.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.AccessChanged;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log in the schema of the scope; the roles of the application may add to it and read it, nothing else. */
@Component
final class StoredAuditLog implements AuditLog {
    private final JdbcClient database;
    private final Clock clock;

    StoredAuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(Viewer viewer, String action, String object, String result) {
        String functions =
                viewer.functions().stream().map(Function::code).sorted().collect(Collectors.joining(" "));
        database.sql("insert into audit_entry (at, actor, functions, action, object, result) values (?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), viewer.subject(), functions, action, object, result)
                .update();
    }

    /** Changes of access are told by the room that keeps it, so that none is forgotten on the way. */
    @EventListener
    void on(AccessChanged changed) {
        record(changed.by(), changed.action(), changed.object(), changed.detail());
    }

    @Override
    public List<Entry> latest(int limit) {
        return database.sql(
                        "select at, actor, functions, action, object, result from audit_entry order by id desc limit ?")
                .param(limit)
                .query((row, n) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("functions"),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("result")))
                .list();
    }
}
