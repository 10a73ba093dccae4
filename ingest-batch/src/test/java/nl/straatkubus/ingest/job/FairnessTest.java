package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many files of one municipality do not keep another waiting, and files of one dataset take their turn. */
@IngestTest
class FairnessTest {
    private static final MunicipalityCode LARGE = new MunicipalityCode("GM0505");
    private static final MunicipalityCode SMALL = new MunicipalityCode("GM0642");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Autowired
    Datasets datasets;

    @Autowired
    Imports imports;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    @Autowired
    DatabaseAddress database;

    @BeforeEach
    void geography() {
        municipalities.open(LARGE, "Dordrecht");
        municipalities.open(SMALL, "Zwijndrecht");
        DataScope.shared(Duty.WORKER).run(() -> {
            lattices.load(SmallTown.draft(LARGE, "Dordrecht", 3311));
            lattices.load(SmallTown.draft(SMALL, "Zwijndrecht", 3331));
        });
    }

    @Test
    void manyFilesOfOneMunicipalityLeaveAWorkerForTheOther() throws Exception {
        List<ImportRun> many = new ArrayList<>();
        try (Obstacle obstacle = Obstacle.wait(database, "insert on gm0505.raw_observation", "true")) {
            for (int i = 0; i < 4; i++) {
                many.add(submit(LARGE, "fair-" + i % 3, 3311, 8 + i));
            }
            obstacle.awaitSomeone();
            assertThat(finished(SMALL, submit(SMALL, "fair-0", 3331, 8)).state())
                    .isEqualTo(State.COMPLETED);
            assertThat(many)
                    .extracting(run -> find(LARGE, run).state())
                    .containsExactly(State.RUNNING, State.WAITING, State.WAITING, State.WAITING);
        }
        assertThat(many).allMatch(run -> finished(LARGE, run).state() == State.COMPLETED);
        assertThat(datasetVersions("fair-0")).isEqualTo(2);
    }

    private int datasetVersions(String dataset) {
        return DataScope.municipality(LARGE, Duty.WEB)
                .get(() -> datasets.versions(new DatasetCode(dataset)))
                .size();
    }

    private ImportRun submit(MunicipalityCode town, String dataset, int digits, int count) throws IOException {
        StringBuilder file = new StringBuilder("postcode;jaar;aantal;huishoudens\n");
        for (int i = 0; i < 40; i++) {
            file.append(digits + i / 10).append("A").append((char) ('A' + i % 10));
            file.append(";2024;").append(count).append(";40\n");
        }
        Viewer steward =
                new Viewer(Optional.of(town), "databeheer@gemeente.demo", "R. Visser", Set.of(Function.DATA_STEWARD));
        return DataScope.municipality(town, Duty.WEB).call(() -> {
            datasets.define(definition(dataset));
            return imports.submit(
                    new DatasetCode(dataset),
                    "a.csv",
                    new ByteArrayInputStream(file.toString().getBytes(UTF_8)),
                    steward);
        });
    }

    private ImportRun find(MunicipalityCode town, ImportRun run) {
        return DataScope.municipality(town, Duty.WEB)
                .get(() -> imports.find(run.id()))
                .orElseThrow();
    }

    private ImportRun finished(MunicipalityCode town, ImportRun run) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!find(town, run).state().isFinal()) {
            assertThat(Instant.now()).as("still %s", find(town, run)).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
        return find(town, run);
    }

    private static DatasetDefinition definition(String dataset) {
        IndicatorDefinition reports = new IndicatorDefinition(
                new IndicatorCode(dataset),
                new Text("Meldingen", "Reports"),
                Theme.ENVIRONMENT_NUISANCE,
                Kind.RATE,
                "aantal",
                Optional.of("huishoudens"),
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY);
        return new DatasetDefinition(
                new DatasetCode(dataset),
                new Text("Meldingen", "Reports"),
                "Gemeente",
                "internal-use",
                Policy.ALL_OR_NOTHING,
                0,
                Layout.detected(),
                List.of(reports));
    }
}
