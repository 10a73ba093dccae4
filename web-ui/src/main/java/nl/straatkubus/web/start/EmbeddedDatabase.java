package nl.straatkubus.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on a loopback port, its files kept in the data directory. It outlives a killed process;
 * the next start finds it by its pid file and stops it first.
 */
final class EmbeddedDatabase implements RunningDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** The one database in the server, and the role that owns it: no superuser, as on any other server. */
    private static final String NAME = "straatkubus";

    private final DataDirectory directory;
    private final ServerPrograms programs;
    private final DatabaseAddress address;

    private EmbeddedDatabase(DataDirectory directory, ServerPrograms programs, DatabaseAddress address) {
        this.directory = directory;
        this.programs = programs;
        this.address = address;
    }

    /**
     * @param folder data directory, made when absent
     * @param port 0 for any free one
     * @throws StartRefused when the folder is taken, damaged or of another PostgreSQL, or the port is in use
     */
    static EmbeddedDatabase start(Path folder, int port) {
        DataDirectory directory = DataDirectory.claim(folder);
        try {
            ServerPrograms programs = new ServerPrograms(
                    ServerBinaries.unpackedIn(directory.root()),
                    directory.cluster(),
                    directory.root().resolve("postgres.log"));
            create(directory, programs);
            programs.checkVersion();
            programs.stopOrphan();
            int chosen = port == 0 ? freePort() : port;
            programs.start(chosen);
            try {
                String password = Files.readString(password(directory.cluster()));
                openUp(chosen, password);
                LOG.info("Embedded database on port {}, files in {}", chosen, directory.root());
                return new EmbeddedDatabase(
                        directory, programs, new DatabaseAddress(url(chosen, NAME), NAME, password, password));
            } catch (IOException | RuntimeException e) {
                programs.stop();
                throw e;
            }
        } catch (IOException e) {
            directory.close();
            throw new StartRefused(
                    "the data directory " + directory.root() + " is damaged (" + e + ")",
                    "restore a backup into it, or choose another with --data-dir",
                    e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            programs.stop();
        } finally {
            directory.close();
        }
    }

    /** Makes the server's files aside and moves them in at once: an interrupted first start leaves nothing half-done. */
    private static void create(DataDirectory directory, ServerPrograms programs) throws IOException {
        Path cluster = directory.cluster();
        if (Files.exists(cluster)) {
            return;
        }
        Path half = directory.root().resolve("postgres.new");
        ServerBinaries.remove(half);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path aside = directory.root().resolve("postgres.password");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, HexFormat.of().formatHex(secret));
        programs.initialise(half, aside);
        Files.move(aside, password(half));
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path password(Path cluster) {
        return cluster.resolve("straatkubus.password");
    }

    private static void openUp(int port, String password) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), "postgres", password);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")
                    .next()) {
                // The password is hexadecimal, so it cannot break out of its quotes.
                statement.execute("create role " + NAME + " login createrole password '" + password + "'");
                // What the owner makes, it may become: it hands tenant roles on and runs their migrations.
                statement.execute("alter role " + NAME + " set createrole_self_grant = 'set, inherit'");
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "the embedded database started but does not let us in (" + e.getMessage() + ")",
                    "restore a backup into the data directory, or choose another with --data-dir",
                    e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
