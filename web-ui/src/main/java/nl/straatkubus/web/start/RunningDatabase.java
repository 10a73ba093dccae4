package nl.straatkubus.web.start;

import nl.straatkubus.platform.tenancy.DatabaseAddress;

/** A database that answers. Closing it ends what was started for it. */
sealed interface RunningDatabase extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {
    DatabaseAddress address();

    @Override
    void close();
}
