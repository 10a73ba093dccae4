package nl.straatkubus.ingest.job;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.straatkubus.platform.tenancy.DatabaseAddress;

/**
 * A tablespace on a disk of half a megabyte in memory. Only the administrator may mount one, and no database can be given
 * a quota; without that right this one test is skipped and says so. What a full disk does to an import is tested
 * everywhere by the error that the server gives then (53100).
 */
final class SmallDisk implements AutoCloseable {
    private final Connection connection;
    private final Path directory;
    private String table;

    private SmallDisk(Connection connection, Path directory) {
        this.connection = connection;
        this.directory = directory;
    }

    static SmallDisk mount(DatabaseAddress database, Path directory)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(directory);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=512k,mode=777", "tmpfs", directory.toString()),
                "no right to mount a small disk");
        Connection connection = DriverManager.getConnection(database.url(), database.ownerUser(), "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create tablespace small location '" + directory + "'");
        }
        return new SmallDisk(connection, directory);
    }

    void holds(String moved) throws SQLException {
        table = moved;
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + moved + " set tablespace small");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    @Override
    public void close() throws SQLException, IOException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " set tablespace pg_default");
            statement.execute("drop tablespace small");
        } finally {
            new ProcessBuilder("umount", "-l", directory.toString())
                    .start()
                    .onExit()
                    .join();
        }
    }
}
