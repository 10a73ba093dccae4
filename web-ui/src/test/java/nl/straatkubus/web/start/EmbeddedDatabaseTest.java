package nl.straatkubus.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator meets who starts, stops, kills and damages the database that comes along. */
class EmbeddedDatabaseTest {
    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    /** Unpacking 60 MB once is enough. */
    @BeforeEach
    void lendTheUnpackedPrograms() throws IOException {
        Path home = ServerBinaries.unpackedIn(programs).home();
        Files.createSymbolicLink(folder.resolve(home.getFileName()), home);
    }

    @Test
    void keepsItsDataAndEndsWithTheProcessThatStartedIt() throws Exception {
        DatabaseAddress first;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            first = database.address();
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('bewaard')");
        }
        assertThatThrownBy(() -> query(first, "select 1")).isInstanceOf(SQLException.class);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(query(database.address(), "select word from kept")).isEqualTo("bewaard");
        }
    }

    @Test
    void itsOwnerMakesRolesAndBecomesThemButIsNoSuperuser() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            DatabaseAddress address = database.address();
            assertThat(query(address, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            execute(address, "create role gm0505_web");
            execute(address, "set role gm0505_web");
            assertThat(query(address, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            DatabaseAddress address = database.address();
            assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.ownerUser(), "guess")
                            .close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aServerLeftByAKilledProcessIsStoppedAtTheNextStart() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process killed = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiesWithoutGoodbye.class.getName(),
                        "" + folder)
                .inheritIO()
                .start();
        killed.waitFor();
        long orphan = serverProcess();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(query(database.address(), "select word from kept")).isEqualTo("bewaard");
            assertThat(serverProcess()).isNotEqualTo(orphan);
        }
    }

    @Test
    void aPidFileWhoseNumberNowBelongsToAnotherProgramDoesNotHinder() throws Exception {
        EmbeddedDatabase.start(folder, 0).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(query(database.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderInUseIsRefused() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(database.address().url()).contains("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by another Straatkubus (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    @Test
    void damagedAndForeignFilesAreNamedAndLeftAsTheyAre() throws Exception {
        EmbeddedDatabase.start(folder, 0).close();
        Path cluster = folder.resolve("postgres");

        Path control = cluster.resolve("global/pg_control");
        byte[] sound = Files.readAllBytes(control);
        Files.write(control, new byte[100]);
        refusal("does not start");
        Files.write(control, sound);

        Path version = cluster.resolve("PG_VERSION");
        Files.writeString(version, "19\n");
        refusal("written by PostgreSQL 19");
        Files.delete(version);
        refusal("PG_VERSION is missing");

        Files.writeString(version, "18\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(query(database.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAnew() throws Exception {
        Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(query(database.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void demoAndRealDataNeverMeet() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            InstallationMark mark = new InstallationMark(database.address());
            mark.check(InstallationKind.DEMO);
            execute(database.address(), "create schema platform");
            execute(database.address(), "create table platform.installation (kind text not null)");
            execute(database.address(), "create table platform.municipality (code text not null)");
            mark.check(InstallationKind.DEMO);
            execute(database.address(), "insert into platform.municipality values ('GM0505')");
            assertThatThrownBy(() -> mark.check(InstallationKind.DEMO)).hasMessageContaining("real data");
            mark.write(InstallationKind.PRODUCTION);
            mark.write(InstallationKind.DEMO);

            mark.check(InstallationKind.PRODUCTION);
            assertThatThrownBy(() -> mark.check(InstallationKind.DEMO))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("real data");
        }
    }

    private void refusal(String words) {
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words);
    }

    private long serverProcess() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("postgres/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword());
    }

    /** Stands for a process that is killed: it ends at once, without stopping its server. */
    static final class DiesWithoutGoodbye {
        private DiesWithoutGoodbye() {}

        public static void main(String[] arguments) throws SQLException {
            DatabaseAddress address =
                    EmbeddedDatabase.start(Path.of(arguments[0]), 0).address();
            execute(address, "create table kept (word text)");
            execute(address, "insert into kept values ('bewaard')");
            Runtime.getRuntime().halt(137);
        }
    }
}
