package nl.straatkubus.ingest.job;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import nl.straatkubus.platform.tenancy.DatabaseAddress;

/** Something in the database that stops a worker in the middle of a chosen statement, until it is cleared away. */
final class Obstacle implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String NAME = "obstacle";

    private final Connection connection;
    private final String table;

    private Obstacle(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * Makes a worker wait.
     *
     * @param on the statement, such as {@code insert on gm0505.slice}
     * @param when on which rows, such as {@code new.period = '2024-02'}
     */
    static Obstacle wait(DatabaseAddress database, String on, String when) throws SQLException {
        return place(database, on, when, "perform pg_advisory_xact_lock_shared(5);");
    }

    /** Makes a worker fail with an SQLSTATE. */
    static Obstacle fail(DatabaseAddress database, String on, String state) throws SQLException {
        return place(database, on, "true", "raise exception 'obstacle' using errcode = '" + state + "';");
    }

    private static Obstacle place(DatabaseAddress database, String on, String when, String does) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.ownerUser(), "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(5)");
            statement.execute("create or replace function public.obstacle() returns trigger language plpgsql as"
                    + " $$ begin " + does + " return new; end $$");
            statement.execute("create trigger " + NAME + " before " + on + " for each row when (" + when
                    + ") execute function public.obstacle()");
        }
        return new Obstacle(connection, on.substring(on.indexOf(" on ") + 4));
    }

    /** Waits until a worker stands before it; returns its process number in the database. */
    int awaitSomeone() throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select pid from pg_locks where locktype = 'advisory' and objid = 5 and not granted")) {
                if (row.next()) {
                    return row.getInt(1);
                }
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("nobody came to the obstacle on " + table);
    }

    void cutOff(int pid) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + pid + ")");
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(5)");
            statement.execute("drop trigger " + NAME + " on " + table);
        }
    }
}
