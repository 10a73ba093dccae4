package nl.straatkubus.ingest.retention;

import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the scope keeps what it received. Rights are checked by the caller. */
@Component
public final class Retentions {
    private final JdbcClient database;
    private final AuditLog audit;

    Retentions(JdbcClient database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    public Retention current() {
        return database.sql("select file_days, row_days from retention")
                .query((row, n) -> new Retention(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Holds from the next night on, also for what is there already. */
    public void change(Retention retention, Viewer by) {
        database.sql("update retention set file_days = ?, row_days = ?")
                .params(retention.fileDays(), retention.rowDays())
                .update();
        by.scope()
                .run(() -> audit.record(
                        by,
                        "retention-changed",
                        "files " + retention.fileDays() + " days, rows " + retention.rowDays() + " days",
                        "ok"));
    }
}
