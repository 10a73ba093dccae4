package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun.StageTime;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.platform.TestDatabase;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A worker is killed, or loses its database, at every stage: viewers see the old version, then the new one, whole. */
class SurvivalTest {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM0505");
    private static final MunicipalityCode NEXT_TOWN = new MunicipalityCode("GM0642");
    private static final Viewer STEWARD = SmallTown.steward(TOWN);
    private static final IndicatorCode ARREARS = new IndicatorCode("achterstand");
    private static final DatasetCode DATASET = new DatasetCode("achterstand");
    private static final List<Period> MONTHS =
            List.of(Period.parse("2024-01"), Period.parse("2024-02"), Period.parse("2024-03"));
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int STREETS = 40;

    @TempDir
    static Path directory;

    private static DatabaseAddress database;
    private static ConfigurableApplicationContext rooms;
    private static WorkerProcess worker;
    private static int files;

    @BeforeAll
    static void town() throws IOException {
        database = TestDatabase.fresh();
        rooms = WorkerProcess.idle(database);
        worker = WorkerProcess.start(database, directory.resolve("worker.log"));
        settle(TOWN, "Dordrecht");
        settle(NEXT_TOWN, "Zwijndrecht");
    }

    private static void settle(MunicipalityCode town, String name) {
        SmallTown.settle(rooms.getBean(Municipalities.class), rooms.getBean(Lattices.class), town, name, 3311);
        inWeb(town, () -> {
            rooms.getBean(Datasets.class).define(definition());
            return town;
        });
    }

    @AfterAll
    static void end() throws InterruptedException {
        worker.kill();
        rooms.close();
    }

    @Test
    void importsGoOnAfterKillNineAtEveryStageAndViewersSeeWholeVersionsOnly() throws Exception {
        finished(submit());
        int versions = versions().size();
        List<String> seen = new ArrayList<>(List.of(shown()));
        try (Watcher watcher = new Watcher()) {
            for (String[] stage : new String[][] {
                {"insert on gm0505.raw_observation", "new.period = '2024-02'"},
                {"update of covers on gm0505.import_run", "true"},
                {"insert on gm0505.dataset_version", "true"},
                {"insert on gm0505.slice", "new.period = '2024-02'"},
                {"update on gm0505.active_release", "true"}
            }) {
                ImportRun run = killedAt(TOWN, stage[0], stage[1], MONTHS);
                assertThat(shown()).as("after a kill at %s", stage[0]).isEqualTo(seen.getLast());
                ImportRun done = finished(run);
                assertThat(done.state()).isEqualTo(State.COMPLETED);
                assertThat(ends(done))
                        .as("stages that ended are not done again")
                        .containsAll(ends(run));
                seen.add(shown());
                assertNothingHalfDone(run, ++versions);
            }
            assertThat(watcher.seen()).isSubsetOf(seen).contains(seen.getLast());
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    /** Stages that ended, with the moment. */
    private static List<StageTime> ends(ImportRun run) {
        return run.stages().stream()
                .filter(stage -> stage.finishedAt().isPresent())
                .toList();
    }

    /** Kills the worker in the middle of a statement, and starts another. Gives the import as the dead one left it. */
    private static ImportRun killedAt(MunicipalityCode town, String statement, String when, List<Period> months)
            throws Exception {
        ImportRun run;
        try (Obstacle obstacle = Obstacle.wait(database, statement, when)) {
            long id = submit(town, months).id();
            obstacle.awaitSomeone();
            worker.kill();
            assertThat(worker.isAlive()).isFalse();
            run = inWeb(town, () -> rooms.getBean(Imports.class).find(id)).orElseThrow();
        }
        worker = WorkerProcess.start(database, directory.resolve("worker.log"));
        return run;
    }

    @Test
    void stagingGoesOnBehindTheRowsThatWereCommittedBeforeTheKill() throws Exception {
        ImportRun run = killedAt(NEXT_TOWN, "insert on gm0642.raw_observation", "new.period = '2010-01'", century());
        String before = places(run, "period < '2003-05'");
        assertThat(number("select count(*) from gm0642.raw_observation where import_id = " + run.id()))
                .as("committed before the kill")
                .isEqualTo(1000);

        assertThat(finished(NEXT_TOWN, run).state()).isEqualTo(State.COMPLETED);

        assertThat(number("select count(*) from gm0642.raw_observation where import_id = " + run.id()))
                .isEqualTo(century().size());
        assertThat(places(run, "period < '2003-05'"))
                .as("rows that were there, where they were")
                .isEqualTo(before);
        assertThat(number("select count(*) from gm0642.staged_part")).isZero();
    }

    /** Where rows of an import lie in their table: another place for a row that was stored again. */
    private static String places(ImportRun run, String which) throws SQLException {
        return text("select string_agg(ctid || xmin::text || period, ' ' order by period) from gm0642.raw_observation"
                + " where import_id = " + run.id() + " and " + which);
    }

    @Test
    void importGoesOnByItselfWhenTheConnectionIsLost() throws Exception {
        ImportRun run;
        try (Obstacle obstacle =
                Obstacle.wait(database, "insert on gm0505.raw_observation", "new.period = '2024-02'")) {
            run = submit();
            obstacle.cutOff(obstacle.awaitSomeone());
        }
        assertThat(finished(run).state()).isEqualTo(State.COMPLETED);
        assertThat(number("select count(*) from gm0505.raw_observation where import_id = " + run.id()))
                .isEqualTo(MONTHS.size());
    }

    @Test
    void databaseWithoutRoomFailsTheImportAtOnceAndSaysSo() throws Exception {
        try (Obstacle _ = Obstacle.fail(database, "insert on gm0505.raw_observation", "53100")) {
            assertFails(submit(), "import.disk-full");
        }
    }

    @Test
    void realDiskThatFillsUpLeavesNothingBehind() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(database, directory.resolve("small"))) {
            disk.holds("gm0505.raw_observation");
            assertFails(submit(TOWN, century()), "import.disk-full");
        }
        assertThat(finished(submit()).state()).isEqualTo(State.COMPLETED);
    }

    /** More than half a megabyte of observations. */
    private static List<Period> century() {
        List<Period> months = new ArrayList<>();
        for (int month = 0; month < 1200; month++) {
            months.add(Period.parse("%d-%02d".formatted(1920 + month / 12, 1 + month % 12)));
        }
        return months;
    }

    @Test
    void importThatIsDisturbedAgainAndAgainIsGivenUp() throws Exception {
        try (Obstacle _ = Obstacle.fail(database, "insert on gm0505.raw_observation", "57P01")) {
            assertFails(submit(), "import.gave-up");
        }
    }

    private static void assertFails(ImportRun run, String code) throws SQLException {
        ImportRun failed = finished(run);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure().orElseThrow().code()).isEqualTo(code);
        assertThat(number("select count(*) from gm0505.raw_observation where import_id = " + run.id()))
                .isZero();
        assertThat(number("select count(*) from gm0505.dataset_version where import_id = " + run.id()))
                .isZero();
        awaitIdleQueue();
    }

    private static void assertNothingHalfDone(ImportRun run, int versions) throws SQLException {
        assertThat(versions()).hasSize(versions);
        assertThat(versions())
                .filteredOn(DatasetVersion::active)
                .extracting(DatasetVersion::importId)
                .containsExactly(run.id());
        assertThat(number(
                        "select sum(length(numerators) / 8) from gm0505.raw_observation where import_id = " + run.id()))
                .isEqualTo(MONTHS.size() * STREETS);
        assertThat(number("select count(*) from gm0505.release")).isEqualTo(versions);
        assertThat(number("select count(*) from gm0505.slice")).isEqualTo(versions * MONTHS.size());
        awaitIdleQueue();
    }

    private static List<DatasetVersion> versions() {
        return inWeb(() -> rooms.getBean(Datasets.class).versions(DATASET));
    }

    /** Everything that a viewer may see of the dataset. */
    private static String shown() {
        return inWeb(() -> {
            Cube cube = rooms.getBean(Cubes.class).open(STEWARD);
            StringBuilder all = new StringBuilder();
            for (Period month : cube.periods(ARREARS)) {
                Slice slice = cube.slice(ARREARS, month).orElseThrow();
                for (int node = 0; node < slice.size(); node++) {
                    all.append(slice.state(node)).append(slice.numerator(node)).append(' ');
                }
            }
            return all.toString();
        });
    }

    /** A viewer who never stops looking. */
    private static final class Watcher implements AutoCloseable {
        private final Set<String> seen = ConcurrentHashMap.newKeySet();
        private final Thread thread = Thread.ofPlatform().start(this::look);

        private void look() {
            while (!Thread.currentThread().isInterrupted()) {
                seen.add(shown());
                LockSupport.parkNanos(10_000_000);
            }
        }

        Set<String> seen() {
            return seen;
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    /** Each file tells something else of every street and month. */
    private static ImportRun submit() {
        return submit(TOWN, MONTHS);
    }

    private static ImportRun submit(MunicipalityCode town, List<Period> months) {
        files++;
        StringBuilder file = new StringBuilder("postcode;maand;achterstand;huishoudens\n");
        for (Period month : months) {
            for (int i = 0; i < STREETS; i++) {
                file.append(3311 + i / 10)
                        .append(" A")
                        .append((char) ('A' + i % 10))
                        .append(';');
                file.append(month).append(';').append(6 + 2 * files).append(";40\n");
            }
        }
        byte[] bytes = file.toString().getBytes(UTF_8);
        return inWeb(town, () -> {
            try {
                return rooms.getBean(Imports.class)
                        .submit(
                                DATASET,
                                "bestand" + files + ".csv",
                                new ByteArrayInputStream(bytes),
                                SmallTown.steward(town));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static ImportRun finished(ImportRun run) {
        return finished(TOWN, run);
    }

    private static ImportRun finished(MunicipalityCode town, ImportRun run) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            ImportRun now = inWeb(town, () -> rooms.getBean(Imports.class).find(run.id()))
                    .orElseThrow();
            if (now.state().isFinal()) {
                return now;
            }
            assertThat(Instant.now()).as("still %s", now).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void awaitIdleQueue() throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (number("select count(*) from platform.scheduled_tasks where task_name = 'import'") > 0) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.ownerUser(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static <T> T inWeb(Supplier<T> work) {
        return inWeb(TOWN, work);
    }

    private static <T> T inWeb(MunicipalityCode town, Supplier<T> work) {
        return DataScope.municipality(town, Duty.WEB).get(work);
    }

    private static DatasetDefinition definition() {
        IndicatorDefinition arrears = new IndicatorDefinition(
                ARREARS,
                new Text("Huurachterstand", "Rent arrears"),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                "achterstand",
                Optional.of("huishoudens"),
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY);
        return new DatasetDefinition(
                DATASET,
                new Text("Huurachterstand", "Rent arrears"),
                "Woningcorporatie De Kade",
                "internal-use",
                Policy.ALL_OR_NOTHING,
                0,
                new Layout(Optional.of("postcode"), Optional.of("maand"), Optional.empty()),
                List.of(arrears));
    }
}
