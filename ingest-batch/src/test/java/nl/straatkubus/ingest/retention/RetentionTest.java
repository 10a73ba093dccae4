package nl.straatkubus.ingest.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.RateDataset;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.job.Waiting;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was received goes when its time is over, and what is on the map stays. */
@IngestTest
class RetentionTest {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM0597");
    private static final DataScope WEB = DataScope.municipality(TOWN, Duty.WEB);
    private static final DataScope WORKER = DataScope.municipality(TOWN, Duty.WORKER);
    private static final Viewer STEWARD = SmallTown.steward(TOWN);
    private static final DatasetCode DATASET = new DatasetCode("bewaard");

    @Autowired
    RetentionRound round;

    @Autowired
    Retentions retentions;

    @Autowired
    Datasets datasets;

    @Autowired
    Imports imports;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    @Autowired
    Releases releases;

    @Autowired
    JdbcClient database;

    @Test
    void filesAndRowsAreDeletedWhenTheirTimeIsOverAndTheMapStays() throws IOException {
        SmallTown.settle(municipalities, lattices, TOWN, "Ridderkerk", 2981);
        WEB.run(() -> datasets.define(definition()));
        ImportRun first = load("8");
        ImportRun second = load("12");
        assertThat(pieces(first)).isPositive();
        assertThat(rows(first)).isPositive();

        assertThat(after(89)).isEqualTo(new RetentionRound.Deleted(0, 0, 0));
        WEB.run(() -> retentions.change(new Retention(90, 120), STEWARD));
        assertThat(after(91)).isEqualTo(new RetentionRound.Deleted(2, 0, 0));
        assertThat(pieces(first) + pieces(second)).isZero();
        assertThat(rows(first)).isPositive();
        assertThat(WEB.get(() -> imports.find(first.id())).orElseThrow().fileDroppedAt())
                .isPresent();

        assertThat(after(121)).isEqualTo(new RetentionRound.Deleted(0, 1, 0));
        assertThat(rows(first)).isZero();
        assertThat(rows(second))
                .as("on the map, so the next import builds on it")
                .isPositive();
        assertThat(after(121)).as("once is enough").isEqualTo(new RetentionRound.Deleted(0, 0, 0));
        List<DatasetVersion> versions = WEB.get(() -> datasets.versions(DATASET));
        assertThat(versions.getLast().rowsDroppedAt()).isPresent();
        assertThat(versions.getFirst().leftAt()).isEmpty();
        assertThat(WEB.get(() -> releases.parts(releases.ofVersion("bewaard", 1).orElseThrow())))
                .as("what people saw stays")
                .isNotEmpty();
        assertThatThrownBy(() -> WEB.run(() -> datasets.activate(DATASET, 1, STEWARD)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.sentence().code()).isEqualTo("dataset.version-expired"));
    }

    /** Municipalities whose areas come next year get their shared figures from it. */
    @Test
    void fileOfSharedFiguresStaysAsLongAsTheseAreOnTheMap() throws IOException {
        DataScope shared = DataScope.shared(Duty.WEB);
        SmallTown.settle(municipalities, lattices, TOWN, "Ridderkerk", 2981);
        shared.run(() -> datasets.define(definition()));
        ImportRun first = load(shared, "8");
        ImportRun second = load(shared, "12");

        Instant then = Instant.now().plus(Duration.ofDays(91));
        DataScope.shared(Duty.WORKER)
                .run(() ->
                        round.at(Clock.fixed(then, Clock.systemUTC().getZone())).make());

        assertThat(shared.get(() -> imports.find(first.id())).orElseThrow().fileDroppedAt())
                .as("nothing on the map comes from it")
                .isPresent();
        assertThat(shared.get(() -> imports.find(second.id())).orElseThrow().fileDroppedAt())
                .isEmpty();
    }

    private RetentionRound.Deleted after(int days) {
        Instant then = Instant.now().plus(Duration.ofDays(days));
        return WORKER.get(
                () -> round.at(Clock.fixed(then, Clock.systemUTC().getZone())).make());
    }

    private long pieces(ImportRun run) {
        return count("import_file_chunk", run);
    }

    private long rows(ImportRun run) {
        return count("raw_observation", run);
    }

    private long count(String table, ImportRun run) {
        return WORKER.get(() -> database.sql("select count(*) from " + table + " where import_id = ?")
                .param(run.id())
                .query(Long.class)
                .single());
    }

    private ImportRun load(String arrears) throws IOException {
        return load(WEB, arrears);
    }

    private ImportRun load(DataScope scope, String arrears) throws IOException {
        StringBuilder file = new StringBuilder("postcode;periode;achterstand;huishoudens\n");
        for (int digits = 2981; digits < 2985; digits++) {
            for (char letter = 'A'; letter < 'K'; letter++) {
                file.append("%d A%c;2024;%s;40\n".formatted(digits, letter, arrears));
            }
        }
        ImportRun run = scope.call(() -> imports.submit(
                DATASET,
                "a.csv",
                new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                Filling.ASK,
                STEWARD));
        run = Waiting.finished(imports, scope, run);
        assertThat(run.state()).isEqualTo(ImportRun.State.COMPLETED);
        return run;
    }

    private static DatasetDefinition definition() {
        return RateDataset.of(DATASET, Policy.GOOD_ROWS, 0);
    }
}
