package nl.straatkubus.ingest.job;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.TransactionException;

/** What kind of failure broke an import off, told by the SQLSTATE of the database (PostgreSQL manual, appendix A). */
enum Disturbance {
    /** The database went away or asks to come back: the same again may well succeed. */
    PASSING,
    /** The database has no room. Trying again would only fill it again. */
    DISK_FULL,
    /** Anything else. */
    LASTING;

    private static final String CONNECTION = "08";
    private static final Set<String> COMES_BACK = Set.of(
            "57P01", // ended by an administrator
            "57P02", // ended by a crash of the server
            "57P03", // starting or stopping
            "57P05", // idle for too long
            "53300", // too many connections
            "40001", // serialisation failed
            "40P01"); // deadlock
    private static final String NO_ROOM = "53100";

    static Disturbance of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException told && said(told) != LASTING) {
                return said(told);
            }
            if (at instanceof TransactionException end && isGone(end.getCause())) {
                return PASSING;
            }
        }
        return LASTING;
    }

    private static Disturbance said(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals(NO_ROOM)) {
            return DISK_FULL;
        }
        boolean passes =
                state.startsWith(CONNECTION) || COMES_BACK.contains(state) || failure instanceof SQLTransientException;
        return passes ? PASSING : LASTING;
    }

    /**
     * Whether a transaction could not be ended because its connection was lost. The pool has closed it by then and knows
     * no SQLSTATE, and what the database said before is no longer there to read.
     */
    private static boolean isGone(Throwable why) {
        return why instanceof SQLException closed && closed.getSQLState() == null;
    }
}
