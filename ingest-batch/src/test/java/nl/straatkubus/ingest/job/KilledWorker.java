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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.TestDatabase;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two towns in a database of their own, in each a dataset that tells of every street and month, and a worker in a process
 * that can really be killed.
 */
abstract class KilledWorker {
    static final MunicipalityCode TOWN = new MunicipalityCode("GM0505");
    static final MunicipalityCode NEXT_TOWN = new MunicipalityCode("GM0642");
    static final Viewer STEWARD = SmallTown.steward(TOWN);
    static final IndicatorCode ARREARS = new IndicatorCode("achterstand");
    static final DatasetCode DATASET = new DatasetCode("achterstand");
    static final List<Period> MONTHS =
            List.of(Period.parse("2024-01"), Period.parse("2024-02"), Period.parse("2024-03"));
    static final Duration PATIENCE = Duration.ofSeconds(120);
    static final int STREETS = 40;
    private static final int FIGURES = 12;

    @TempDir
    static Path directory;

    static DatabaseAddress database;
    static ConfigurableApplicationContext rooms;
    static WorkerProcess worker;
    static int files;

    @BeforeAll
    static void town() throws IOException {
        database = TestDatabase.fresh();
        rooms = WorkerProcess.idle(database);
        worker = WorkerProcess.start(database, directory.resolve("worker.log"));
        settle(TOWN, "Dordrecht");
        settle(NEXT_TOWN, "Zwijndrecht");
    }

    static void settle(MunicipalityCode town, String name) {
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

    /** Kills the worker in the middle of a statement, and starts another. Gives the import as the dead one left it. */
    static ImportRun killedAt(MunicipalityCode town, String statement, String when, List<Period> months)
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

    /** More than half a megabyte of observations. */
    static List<Period> century() {
        List<Period> months = new ArrayList<>();
        for (int month = 0; month < 1200; month++) {
            months.add(Period.parse("%d-%02d".formatted(1920 + month / 12, 1 + month % 12)));
        }
        return months;
    }

    /** Each file tells something else of every street and month than the ones before. */
    static ImportRun submit() {
        return submit(TOWN, MONTHS);
    }

    static ImportRun submit(MunicipalityCode town, List<Period> months) {
        files++;
        StringBuilder file = new StringBuilder("postcode;maand;achterstand;huishoudens;bestand\n");
        for (Period month : months) {
            for (int i = 0; i < STREETS; i++) {
                file.append(3311 + i / 10)
                        .append(" A")
                        .append((char) ('A' + i % 10))
                        .append(';');
                file.append(month)
                        .append(';')
                        .append(6 + 2 * (files % FIGURES))
                        .append(";40;")
                        .append(files)
                        .append('\n');
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

    static ImportRun finished(ImportRun run) {
        return finished(TOWN, run);
    }

    static ImportRun finished(MunicipalityCode town, ImportRun run) {
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

    static void awaitIdleQueue() throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (number("select count(*) from platform.scheduled_tasks where task_name = 'import'") > 0) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    static String text(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.ownerUser(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    static <T> T inWeb(Supplier<T> work) {
        return inWeb(TOWN, work);
    }

    static <T> T inWeb(MunicipalityCode town, Supplier<T> work) {
        return DataScope.municipality(town, Duty.WEB).get(work);
    }

    static DatasetDefinition definition() {
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
