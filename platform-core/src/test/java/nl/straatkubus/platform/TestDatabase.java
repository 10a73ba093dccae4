package nl.straatkubus.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.straatkubus.platform.tenancy.DatabaseAddress;

/** One real PostgreSQL for all tests of a module, on a free port of this machine; each caller gets a database of its own. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** The address of a new, empty database. */
    public static synchronized DatabaseAddress fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            String name = "test" + COUNT.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return new DatabaseAddress(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres", "", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
