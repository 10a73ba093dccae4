package nl.straatkubus.platform.audit;

import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long the log of the scope is kept. The database itself deletes what is over its time, the oldest first, and keeps
 * number and hash of the last one deleted, so that the chain of the rest can be checked as before.
 */
@Component
public final class LogKeeping {
    public static final int SHORTEST_MONTHS = 12;
    public static final int LONGEST_MONTHS = 120;
    private static final String PROGRAM = "straatkubus";

    private final JdbcClient database;
    private final AuditLog audit;

    LogKeeping(JdbcClient database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** After how many months an entry is erased. */
    public int months() {
        return database.sql("select months from audit_keeping")
                .query(Integer.class)
                .single();
    }

    /**
     * @throws AccessDenied for one who does not guard privacy
     * @throws IllegalArgumentException for a time that is too short or too long
     */
    public void keep(int months, Viewer by) {
        if (!by.may(Right.PRIVACY)) {
            throw new AccessDenied("Only who guards privacy sets how long the log is kept");
        }
        if (months < SHORTEST_MONTHS || months > LONGEST_MONTHS) {
            throw new IllegalArgumentException("The log is kept from one to ten years");
        }
        database.sql("update audit_keeping set months = ?").param(months).update();
        audit.record(by, "log-keeping-changed", months + " months", "ok");
    }

    /**
     * Erases what is over its time, and notes that. Worker's duty.
     *
     * @return how many entries are gone
     */
    public long erase() {
        long erased =
                database.sql("select erase_audit_entries()").query(Long.class).single();
        if (erased > 0) {
            Viewer program = new Viewer(DataScope.required().municipality(), PROGRAM, PROGRAM, Set.of());
            audit.record(program, "log-erased", erased + " entries", "ok");
        }
        return erased;
    }

    /** Number of the last entry that was erased; empty while nothing was. */
    public Optional<Long> erasedUntil() {
        return database.sql("select number from audit_base where number > 0")
                .query(Long.class)
                .optional();
    }
}
