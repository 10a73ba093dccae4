package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.RateDataset;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;

/** Many files of one municipality do not keep another waiting, and files of one dataset take their turn. */
@IngestTest
class FairnessTest {
    private static final MunicipalityCode LARGE = new MunicipalityCode("GM0505");
    private static final MunicipalityCode SMALL = new MunicipalityCode("GM0642");

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

    @Autowired
    JobRepository repository;

    @BeforeEach
    void geography() {
        SmallTown.settle(municipalities, lattices, LARGE, "Dordrecht", 3311);
        SmallTown.settle(municipalities, lattices, SMALL, "Zwijndrecht", 3331);
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

    @Test
    void anImportWhoseStartWasBrokenOffHalfWayIsStartedAnew() throws Exception {
        ImportRun second;
        try (Obstacle obstacle = Obstacle.wait(database, "insert on gm0505.raw_observation", "true")) {
            submit(LARGE, "half-started", 3311, 8);
            obstacle.awaitSomeone();
            second = submit(LARGE, "half-started", 3311, 9);
            repository.createJobInstance(
                    ImportJob.NAME,
                    new JobParametersBuilder()
                            .addString(ImportJob.SCHEMA, LARGE.schema())
                            .addLong(ImportJob.IMPORT, second.id())
                            .toJobParameters());
        }
        assertThat(finished(LARGE, second).state()).isEqualTo(State.COMPLETED);
    }

    private int datasetVersions(String dataset) {
        return DataScope.municipality(LARGE, Duty.WEB)
                .get(() -> datasets.versions(new DatasetCode(dataset)))
                .size();
    }

    private ImportRun submit(MunicipalityCode town, String dataset, int digits, int count) throws IOException {
        String file = RateDataset.file("2024", Integer.toString(count), digits, 4);
        Viewer steward = SmallTown.steward(town);
        return DataScope.municipality(town, Duty.WEB).call(() -> {
            datasets.define(RateDataset.of(new DatasetCode(dataset), Policy.ALL_OR_NOTHING, 0));
            return imports.submit(
                    new DatasetCode(dataset), "a.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), steward);
        });
    }

    private ImportRun find(MunicipalityCode town, ImportRun run) {
        return DataScope.municipality(town, Duty.WEB)
                .get(() -> imports.find(run.id()))
                .orElseThrow();
    }

    private ImportRun finished(MunicipalityCode town, ImportRun run) {
        return Waiting.finished(imports, DataScope.municipality(town, Duty.WEB), run);
    }
}
