package nl.straatkubus.web.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.straatkubus.platform.tenancy.DatabaseAddress;

/** A server that someone else runs. */
record ExternalDatabase(DatabaseAddress address) implements RunningDatabase {
    private static final int OLDEST_SERVER = 16;

    /** @throws StartRefused when it does not answer, does not let us in, or is too old */
    static ExternalDatabase reach(StartSettings.Database settings) {
        DatabaseAddress address =
                new DatabaseAddress(settings.url(), settings.user(), settings.password(), settings.loginPassword());
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new StartRefused(
                        "the database server is PostgreSQL " + version,
                        "use PostgreSQL " + OLDEST_SERVER + " or newer");
            }
            return new ExternalDatabase(address);
        } catch (SQLException e) {
            throw new StartRefused(
                    "the database at " + settings.url() + " does not let us in (" + e.getMessage() + ")",
                    "start it, or correct STRAATKUBUS_DATABASE_URL, _USER and _PASSWORD",
                    e);
        }
    }

    @Override
    public void close() {
        // Others own this server: nothing of ours runs there.
    }
}
