package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.RateDataset;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a data steward lives through with files good and bad, from the upload to the map. */
@IngestTest
class ImportStoryTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final MunicipalityCode ZWIJNDRECHT = new MunicipalityCode("GM0642");
    private static final Viewer STEWARD = viewer(DORDRECHT);
    private static final Locale DUTCH = Locale.of("nl");
    private static int datasets;

    @Autowired
    Datasets store;

    @Autowired
    Imports imports;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    @Autowired
    Cubes cubes;

    @Autowired
    Releases releases;

    @Autowired
    JdbcClient database;

    @Autowired
    DatabaseAddress address;

    private final DatasetCode dataset = new DatasetCode("huurachterstand-" + ++datasets);

    private static Viewer viewer(MunicipalityCode code) {
        return SmallTown.steward(code);
    }

    @BeforeEach
    void geography() {
        SmallTown.settle(municipalities, lattices, DORDRECHT, "Dordrecht", 3311);
        SmallTown.settle(municipalities, lattices, ZWIJNDRECHT, "Zwijndrecht", 3331);
    }

    @Test
    void realMunicipalFileEndsOnTheMapWithEachBadRowNamed() throws IOException {
        define(Policy.GOOD_ROWS, 0.1);
        StringBuilder file = new StringBuilder("Postcode;Periode;Wijknaam;Achterstand;Huishoudens\r\n");
        rows(file, 3311, "2024K1", "10", "40,0");
        file.append("3312 AA;2024K1;Hé;1.0x4;40,0\r\n"); // line 12
        file.append("33I2 AB;2024K1;Hé;8;40,0\r\n");
        file.append("3312 AC;2024K1;Hé;61;40,0\r\n");
        file.append("3312ad;2024K1;Hé;-99997;40,0\r\n");
        file.append("3312 AE  ;2024K1;Hé;.;-99995\r\n");
        rows(file, 3313, "2024K1", "10", "40,5");
        rows(file, 3314, "2024K1", "10", "1.040,0");

        ImportRun run = finished(upload("achterstand.csv", file.toString(), Charset.forName("windows-1252")));

        assertThat(run.failure()).isEmpty();
        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(run.progress()).isEqualTo(1);
        assertThat(run.version()).contains(1);
        assertThat(run.rowsRead()).isEqualTo(35);
        assertThat(run.rowsAccepted()).isEqualTo(32);
        assertThat(run.rowsRejected()).isEqualTo(3);
        assertThat(run.detected().orElseThrow()).isEqualTo(new ImportRun.Detected("csv", ";", "windows-1252", ","));
        assertThat(run.stages()).hasSize(5).allMatch(stage -> stage.finishedAt().isPresent());
        assertThat(inWeb(() -> imports.faults(run.id(), 10)))
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactly(
                        tuple(12L, "Achterstand", "not-a-number"),
                        tuple(13L, "Postcode", "area-misspelled"),
                        tuple(14L, "Achterstand", "numerator-above-denominator"));
        assertThat(inWeb(() -> imports.faults(run.id(), 10)).get(1).text(DUTCH))
                .isEqualTo("Regel 13, Postcode: “33I2 AB” is geen postcode. Bedoelt u 3312 AB?");
        StringWriter csv = new StringWriter();
        DataScope.municipality(DORDRECHT, Duty.WEB).call(() -> {
            imports.writeFaults(run.id(), DUTCH, csv);
            return null;
        });
        assertThat(csv.toString())
                .startsWith("regel;kolom;waarde;code;reden;oplossing")
                .contains("Bedoelt u 3312 AB?");

        Slice slice = visible(DORDRECHT, "2024-Q1");
        assertThat(slice.state(node("3311AA"))).isEqualTo(CellState.PUBLISHED);
        assertThat(slice.value(node("3311AA"))).isEqualTo(25);
        assertThat(slice.state(node("3312AD"))).as("withheld by the source").isEqualTo(CellState.PROTECTED);
        assertThat(slice.state(node("3312AE"))).isEqualTo(CellState.NO_DATA);
        assertThat(slice.state(node("3312AA"))).isEqualTo(CellState.NOT_DELIVERED);
        assertThat(slice.value(node("GM0505"))).isEqualTo(Math.round(100f * 300 / (400 + 405 + 10400)));
        assertThat(open(ZWIJNDRECHT).indicator(new IndicatorCode(dataset.value())))
                .isEmpty();
    }

    @Test
    void sameFileAgainIsAlreadyLoadedAndANewOneCarriesOlderPeriodsForward() throws IOException {
        define(Policy.GOOD_ROWS, 0);
        String first = town("2023", "10");
        finished(upload("a.csv", first, UTF_8));
        ImportRun again = upload("copy of a.csv", first, UTF_8);
        assertThat(again.state()).isEqualTo(State.COMPLETED);
        assertThat(again.alreadyLoaded()).isTrue();
        assertThat(again.version()).contains(1);

        finished(upload("b.csv", town("2024", "20"), UTF_8));
        assertThat(inWeb(() -> store.versions(dataset)))
                .extracting(DatasetVersion::number, DatasetVersion::active)
                .containsExactly(tuple(2, true), tuple(1, false));
        assertThat(visible(DORDRECHT, "2023").value(node("3311AA"))).isEqualTo(25);
        assertThat(visible(DORDRECHT, "2024").value(node("3311AA"))).isEqualTo(50);

        DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> store.activate(dataset, 1, STEWARD));
        assertThat(open(DORDRECHT).periods(new IndicatorCode(dataset.value()))).containsExactly(Period.ofYear(2023));
        long release =
                open(DORDRECHT).release(new IndicatorCode(dataset.value())).orElseThrow();
        assertThat(inWeb(() -> releases.certificate(release)).orElseThrow())
                .contains("partition into safe cells", "\"T\": 5", "sha256", "GM0505-1");
    }

    @Test
    void oneBadRowStopsAnAllOrNothingFileAndNothingIsVisible() throws IOException {
        define(Policy.ALL_OR_NOTHING, 0);
        ImportRun run = finished(upload("a.csv", town("2024", "10") + "9999 ZZ;2024;8;40\n", UTF_8));
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.areasNotFound()).isEqualTo(1);
        assertThat(run.failure().orElseThrow().text(DUTCH)).startsWith("1 rijen hebben een fout");
        assertThat(inWeb(() -> imports.faults(run.id(), 10)).getFirst().text(DUTCH))
                .isEqualTo("Regel 42, postcode: 9999 ZZ ligt niet in Dordrecht. Deze rij wordt overgeslagen.");
        assertThat(inWeb(() -> store.versions(dataset))).isEmpty();
        assertThat(open(DORDRECHT).periods(new IndicatorCode(dataset.value()))).isEmpty();
        awaitIdleQueue();
        assertThat(rawRows(run)).isZero();
    }

    @Test
    void tooManyBadRowsWaitForAPerson() throws IOException {
        define(Policy.GOOD_ROWS, 0.01);
        String file = town("2024", "10") + "3311 AA;2024;8;40\n";
        ImportRun held = settled(upload("a.csv", file, UTF_8), State.HELD);
        assertThat(held.failure().orElseThrow().code()).isEqualTo("import.held");
        assertThat(open(DORDRECHT).periods(new IndicatorCode(dataset.value()))).isEmpty();

        DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> imports.release(held.id(), STEWARD));
        assertThat(finished(held).state()).isEqualTo(State.COMPLETED);
        assertThat(visible(DORDRECHT, "2024").value(node("3311AA"))).isEqualTo(25);

        ImportRun second = settled(upload("b.csv", file + "3311 AA;2024;9;40\n", UTF_8), State.HELD);
        DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> imports.reject(second.id(), STEWARD));
        assertThat(finished(second).state()).isEqualTo(State.FAILED);
        assertThatThrownBy(() ->
                        DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> imports.release(second.id(), STEWARD)))
                .isInstanceOf(IllegalStateException.class);

        ImportRun third = settled(upload("c.csv", file + "3311 AA;2024;7;40\n", UTF_8), State.HELD);
        DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> imports.cancel(third.id(), STEWARD));
        assertThat(finished(third).failure().orElseThrow().code()).isEqualTo("import.cancelled");
        awaitIdleQueue();
        assertThat(rawRows(third)).isZero();
        assertThat(inWeb(() -> store.versions(dataset))).hasSize(1);
    }

    @Test
    void stoppedImportLeavesNothingUntilItIsReleasedAndIsShownFromThenOn() throws Exception {
        define(Policy.GOOD_ROWS, 0);
        ImportRun stopped;
        try (Obstacle obstacle = Obstacle.wait(address, "insert on gm0505.import_stage", "new.stage = 'protected'")) {
            stopped = upload("a.csv", town("2024", "8"), UTF_8);
            obstacle.awaitSomeone();
            DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> imports.cancel(stopped.id(), STEWARD));
        }
        assertThat(finished(stopped).failure().orElseThrow().code()).isEqualTo("import.cancelled");
        awaitIdleQueue();
        assertThat(rawRows(stopped)).isZero();
        assertThat(inWeb(() -> store.versions(dataset))).isEmpty();

        ImportRun shown;
        try (Obstacle obstacle = Obstacle.wait(address, "insert on gm0505.release", "true")) {
            shown = upload("b.csv", town("2024", "9"), UTF_8);
            obstacle.awaitSomeone();
            DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> imports.cancel(shown.id(), STEWARD));
        }
        assertThat(finished(shown).state()).isEqualTo(State.COMPLETED);
        assertThat(open(DORDRECHT).periods(new IndicatorCode(dataset.value()))).containsExactly(Period.ofYear(2024));
    }

    @Test
    void importWithoutAPlaceInTheQueueGetsOneWithTheNext() throws IOException {
        define(Policy.GOOD_ROWS, 0);
        long lost = inWeb(
                () -> database.sql("""
                        insert into import_run
                            (dataset, file_name, bytes, checksum, submitted_by, received_at, state, stage)
                        values (?, 'lost.csv', 100, 'x', 'y', now(), 'waiting', 'received') returning id
                        """).param(dataset.value()).query(Long.class).single());
        ImportRun next = finished(upload("b.csv", town("2024", "10"), UTF_8));
        assertThat(next.state()).isEqualTo(State.COMPLETED);
        assertThat(inWeb(() -> imports.find(lost))
                        .orElseThrow()
                        .failure()
                        .orElseThrow()
                        .text(DUTCH))
                .startsWith("Het bestand is niet heel aangekomen: 0 van 100 bytes");
    }

    @Test
    void hopelessFilesFailWithASentenceThatSaysWhatToDo() throws IOException {
        define(Policy.GOOD_ROWS, 1);
        assertThat(failure("")).startsWith("Het bestand is leeg");
        assertThat(failure("postcode;periode;achterstand;huishoudens\n")).startsWith("Het bestand heeft een kop");
        assertThat(failure("postcode;periode;aantal\n3311AA;2024;3\n"))
                .isEqualTo(
                        "De kolom “achterstand” ontbreekt in het bestand. Het bestand heeft: postcode, periode, aantal.");
        assertThat(failure("postcode;periode\0;achterstand;huishoudens\n3311AA;2024;3;40\n"))
                .contains("byte 17 is nul");
        assertThat(failure("postcode;periode;achterstand;huishoudens\n3311AA;2024;\"3;40\n3311AB;2024;3;40\n"))
                .startsWith("Vanaf regel 2 klopt een aanhalingsteken niet");
        assertThat(failure("postcode;periode;achterstand;huishoudens\n9999AA;2024;3;40\n"))
                .startsWith("Geen van de 1 rijen is bruikbaar");
    }

    @Test
    void importOfAKilledProcessIsTakenUpAgain() throws IOException {
        define(Policy.GOOD_ROWS, 0);
        ImportRun run = finished(upload("a.csv", town("2024", "10"), UTF_8));
        asIfKilledWhileProtecting(run);
        ImportRun restarted = finished(run);
        assertThat(restarted.state()).isEqualTo(State.COMPLETED);
        assertThat(inWeb(() -> store.versions(dataset))).hasSize(1);
        assertThat(visible(DORDRECHT, "2024").value(node("3311AA"))).isEqualTo(25);
    }

    /** Leaves the tables as a process does that dies in the fourth stage. */
    private void asIfKilledWhileProtecting(ImportRun run) {
        awaitIdleQueue();
        DataScope.municipality(DORDRECHT, Duty.WORKER)
                .run(() -> database.sql("update import_run set state = 'running', stage = 'protected' where id = ?")
                        .param(run.id())
                        .update());
        DataScope.platform(Duty.WORKER).run(() -> {
            String execution = """
                    select e.job_execution_id from batch_job_execution e
                    join batch_job_execution_params p on p.job_execution_id = e.job_execution_id
                    where p.parameter_name = 'import' and p.parameter_value = ?
                    """;
            String id = String.valueOf(run.id());
            database.sql("delete from batch_step_execution_context where step_execution_id in (select step_execution_id"
                            + " from batch_step_execution where step_name = 'visible' and job_execution_id in ("
                            + execution + "))")
                    .param(id)
                    .update();
            database.sql("delete from batch_step_execution where step_name = 'visible' and job_execution_id in ("
                            + execution + ")")
                    .param(id)
                    .update();
            database.sql("update batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null"
                            + " where step_name = 'protected' and job_execution_id in (" + execution + ")")
                    .param(id)
                    .update();
            database.sql("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null"
                            + " where job_execution_id in (" + execution + ")")
                    .param(id)
                    .update();
            database.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                            + " last_heartbeat, version) values ('import', ?, now() - interval '1 hour', true,"
                            + " 'a process that was killed', now() - interval '1 hour', 1)")
                    .param("gm0505-" + id)
                    .update();
        });
    }

    private void awaitIdleQueue() {
        Waiting.until(() -> DataScope.platform(Duty.WORKER)
                .get(() -> database.sql("select not exists (select 1 from scheduled_tasks where task_name = 'import')")
                        .query(Boolean.class)
                        .single()));
    }

    @Test
    void noRequestCanReachWhatASourceDelivered() {
        for (String table : List.of("raw_observation", "shared.raw_observation", "import_file_chunk")) {
            assertThatThrownBy(() -> inWeb(() -> database.sql("select * from " + table)
                            .query((row, n) -> n)
                            .list()))
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .extracting(denied -> ((SQLException) denied).getSQLState())
                    .isEqualTo("42501");
        }
    }

    private String failure(String file) throws IOException {
        ImportRun run = finished(upload("a.csv", file, UTF_8));
        assertThat(run.state()).isEqualTo(State.FAILED);
        return run.failure().orElseThrow().text(DUTCH);
    }

    private void define(Policy policy, double limit) {
        DatasetDefinition rate = RateDataset.of(dataset, policy, limit);
        Layout layout = new Layout(Optional.of("postcode"), Optional.empty(), Optional.empty());
        DataScope.municipality(DORDRECHT, Duty.WEB).run(() -> store.define(rate.filledFrom(layout, rate.indicators())));
    }

    /** A whole town in UTF-8, every postcode alike. */
    private static String town(String period, String numerator) {
        return RateDataset.file(period, numerator, 3311, 4);
    }

    private static void rows(StringBuilder file, int digits, String period, String numerator, String denominator) {
        for (char c = 'A'; c < 'K'; c++) {
            file.append(digits)
                    .append(" A")
                    .append(c)
                    .append(';')
                    .append(period)
                    .append(";Hé;");
            file.append(numerator).append(';').append(denominator).append("\r\n");
        }
    }

    private ImportRun upload(String name, String text, Charset charset) throws IOException {
        return DataScope.municipality(DORDRECHT, Duty.WEB)
                .call(() -> imports.submit(dataset, name, new ByteArrayInputStream(text.getBytes(charset)), STEWARD));
    }

    private ImportRun finished(ImportRun run) {
        return Waiting.finished(imports, DataScope.municipality(DORDRECHT, Duty.WEB), run);
    }

    private ImportRun settled(ImportRun run, State... states) {
        return Waiting.settled(imports, DataScope.municipality(DORDRECHT, Duty.WEB), run, states);
    }

    private <T> T inWeb(Supplier<T> work) {
        return DataScope.municipality(DORDRECHT, Duty.WEB).get(work);
    }

    private long rawRows(ImportRun run) {
        return DataScope.municipality(DORDRECHT, Duty.WORKER)
                .get(() -> database.sql("select count(*) from raw_observation where import_id = ?")
                        .param(run.id())
                        .query(Long.class)
                        .single());
    }

    private Cube open(MunicipalityCode code) {
        return DataScope.municipality(code, Duty.WEB).get(() -> cubes.open(viewer(code)));
    }

    private Slice visible(MunicipalityCode code, String period) {
        return open(code)
                .slice(new IndicatorCode(dataset.value()), Period.parse(period))
                .orElseThrow();
    }

    private int node(String area) {
        return inWeb(() -> lattices.active(DORDRECHT))
                .orElseThrow()
                .find(new AreaCode(area))
                .orElseThrow()
                .node();
    }
}
