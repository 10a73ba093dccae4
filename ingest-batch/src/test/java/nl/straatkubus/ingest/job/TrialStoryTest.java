package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.RateDataset;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.lineage.Lineage;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.ingest.review.Differences;
import nl.straatkubus.ingest.review.Effects;
import nl.straatkubus.ingest.review.VersionChanges;
import nl.straatkubus.ingest.review.VersionReview;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A steward tries files out, is warned before anything vanishes, and decides. */
@IngestTest
class TrialStoryTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final DataScope WEB = DataScope.municipality(DORDRECHT, Duty.WEB);
    private static final DataScope WORKER = DataScope.municipality(DORDRECHT, Duty.WORKER);
    private static final Viewer STEWARD = SmallTown.steward(DORDRECHT);
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
    Catalogue catalogue;

    @Autowired
    Cubes cubes;

    @Autowired
    VersionReview versions;

    @Autowired
    Lineages lineages;

    @Autowired
    JdbcClient database;

    private final DatasetCode dataset = new DatasetCode("proef-" + ++datasets);

    @BeforeEach
    void geography() {
        SmallTown.settle(municipalities, lattices, DORDRECHT, "Dordrecht", 3311);
    }

    @Test
    void trialOfANewDatasetTellsEverythingAndLeavesNothing() throws IOException {
        String file = town("2024", "8", 4) + "33I1 AA;2024;8;40\n9999 ZZ;2024;8;40\n3311 AA;2024;9;40\n";

        ImportRun run = finished(tryOut(definition(Policy.ALL_OR_NOTHING, 0), file));

        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(run.trial()).isTrue();
        assertThat(run.version()).isEmpty();
        assertThat(run.rowsAccepted()).isEqualTo(40);
        ImportReview review = WEB.get(() -> imports.review(run.id()));
        assertThat(review.warnings()).extracting(Sentence::code).containsExactly("import.all-or-nothing");
        assertThat(review.faults()).isEqualTo(Map.of("area-misspelled", 1L, "area-outside", 1L, "duplicate-row", 1L));
        assertThat(WEB.get(() -> imports.faults(run.id(), 10)).getLast().text(DUTCH))
                .isEqualTo("Regel 44, postcode: 3311 AA komt voor 2024 ook voor op regel 2.");
        Differences differences = review.differences().orElseThrow();
        assertThat(differences.against()).isEmpty();
        assertThat(differences.added()).isEqualTo(40);
        Effects effects = review.effects().orElseThrow();
        assertThat(effects.totals())
                .containsExactly(
                        new Effects.Total(dataset.value(), "Dordrecht", "2024", Optional.of(20.0), Optional.empty()));
        assertThat(effects.visibility().own()).isPositive();

        assertThat(WEB.get(() -> store.find(dataset))).isEmpty();
        assertThat(WEB.get(() -> catalogue.find(new IndicatorCode(dataset.value()))))
                .isEmpty();
        assertNothingIsLeftOf(run);
        assertThat(WEB.get(() -> imports.latest(1000)))
                .extracting(ImportRun::id)
                .doesNotContain(run.id());
    }

    @Test
    void trialUsesAllThatTheStewardSaidOfTheFile() throws IOException {
        DatasetDefinition rate = definition(Policy.GOOD_ROWS, 0);
        Layout said = new Layout(Optional.of("postcode"), Optional.of("periode"), Optional.empty())
                .read(new Reading(
                        Optional.of(';'), Optional.of(UTF_8), Optional.of(','), Optional.of(1), Optional.empty()))
                .shaped(new Shape.Wide())
                .only(Map.of("soort", "alle"))
                .grained(Optional.of(Period.Grain.YEAR));
        String file = town("2024", "8", 4)
                .replace("huishoudens\n", "huishoudens;soort\n")
                .replace(";40\n", ";40;alle\n");

        ImportRun run = finished(tryOut(rate.filledFrom(said, rate.indicators()), file));

        assertThat(run.failure()).isEmpty();
        assertThat(run.rowsAccepted()).isEqualTo(40);
        assertThat(WEB.get(() -> imports.tried(run.id())).orElseThrow().layout())
                .isEqualTo(said);
    }

    @Test
    void trialComparesWithTheVersionInForce() throws IOException {
        store(definition(Policy.GOOD_ROWS, 0));
        finished(upload(town("2024", "8", 4), Filling.ASK));
        String other = town("2024", "8", 3).replace("3311 AA;2024;8;40", "3311 AA;2024;16;40")
                + town("2025", "24", 4).substring(RateDataset.HEADER.length());

        ImportReview review = reviewOf(finished(tryOut(definition(Policy.GOOD_ROWS, 0), other)));

        assertThat(review.warnings())
                .extracting(Sentence::code)
                .containsExactlyInAnyOrder("warning.partial", "import.partial");
        assertThat(review.differences().orElseThrow())
                .isEqualTo(new Differences(
                        Optional.of(1),
                        List.of(
                                new Differences.Part("GM0505", "2024", 0, 1, 10, 29),
                                new Differences.Part("GM0505", "2025", 40, 0, 0, 0))));
        Effects.Jump jump = review.effects().orElseThrow().jumps().getFirst();
        assertThat(jump.period()).isEqualTo("2025");
        assertThat(jump.beforePeriod()).isEqualTo("2024");
        assertThat(jump.change()).isEqualTo(2);
        assertThat(jump.beyond()).isTrue();
        assertThat(WEB.get(() -> store.versions(dataset))).hasSize(1);
    }

    @Test
    void fileThatWouldTakeAreasOffTheMapWaitsAndCanSupplementInstead() throws IOException {
        store(definition(Policy.GOOD_ROWS, 0));
        finished(upload(town("2024", "10", 4), Filling.ASK));
        String oneNeighbourhood = town("2024", "20", 1);

        ImportRun held = Waiting.settled(imports, WEB, upload(oneNeighbourhood, Filling.ASK), State.HELD);
        assertThat(held.failure().orElseThrow().text(DUTCH))
                .startsWith("In 2024 staan nu 40 gebieden en dit bestand heeft er 10.");
        WEB.run(() -> imports.release(held.id(), Filling.SUPPLEMENT, STEWARD));
        assertThat(finished(held).state()).isEqualTo(State.COMPLETED);
        assertThat(value("BU05050100")).isEqualTo(50);
        assertThat(value("WK050502")).isEqualTo(25);
        assertThat(WEB.get(() -> store.versions(dataset)))
                .extracting(DatasetVersion::supplemented)
                .containsExactly(true, false);

        ImportRun second = Waiting.settled(
                imports, WEB, upload(oneNeighbourhood.replace(";20;", ";10;"), Filling.ASK), State.HELD);
        WEB.run(() -> imports.release(second.id(), STEWARD));
        finished(second);
        assertThat(Double.isNaN(value("WK050502"))).as("replaced as a whole").isTrue();

        ImportRun told = finished(upload(town("2024", "15", 4), Filling.REPLACE));
        assertThat(told.state()).isEqualTo(State.COMPLETED);
        assertThat(finished(upload(town("2024", "30", 1), Filling.SUPPLEMENT)).state())
                .isEqualTo(State.COMPLETED);
        assertThat(value("BU05050100")).isEqualTo(75);
        assertThat(value("WK050502")).isEqualTo(38);
    }

    @Test
    void totalsThatAreNotTheSumOfTheirPartsAreNamed() throws IOException {
        String areas = town("2024", "8", 4).replace("postcode", "gebied");
        ImportReview wrong =
                reviewOf(finished(tryOut(definition(Policy.GOOD_ROWS, 0), areas + "GM0505;2024;500;1600\n")));
        assertThat(wrong.warnings())
                .extracting(one -> one.text(DUTCH))
                .containsExactly("Dordrecht, 2024: het totaal van " + dataset + " is niet de som van de delen.");
        ImportReview right =
                reviewOf(finished(tryOut(definition(Policy.GOOD_ROWS, 0), areas + "GM0505;2024;320;1600\n")));
        assertThat(right.warnings()).isEmpty();
    }

    @Test
    void faultyRowsComeBackAsTheyWereWithTheirFaultsAndNoFormula() throws IOException {
        store(definition(Policy.GOOD_ROWS, 1));
        String file = "postcode;periode;achterstand;huishoudens;opmerking\n3311 AA;2024;8;40;goed\n"
                + "=cmd|'/c calc'!A1;2024;-3;40;+1+1\n33I1 AB;2024;n.b.;40;@SUM(A1)\n3311 AC;2024;61;40;\"\t=1+1\"\n";
        ImportRun run = finished(upload(file, Filling.ASK));
        StringWriter written = new StringWriter();
        WEB.call(() -> {
            imports.writeFaultyRows(run.id(), DUTCH, written);
            return null;
        });
        List<String> lines = written.toString().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFpostcode;periode;achterstand;huishoudens;opmerking;fout_regel;fout_kolom;fout_code;"
                        + "fout_reden;fout_oplossing");
        assertThat(lines.get(1)).startsWith("'=cmd|'/c calc'!A1;2024;-3;40;'+1+1;3;postcode | achterstand;");
        assertThat(lines.get(2)).startsWith("33I1 AB;2024;n.b.;40;'@SUM(A1);4;");
        assertThat(lines.get(3)).startsWith("3311 AC;2024;61;40;'\t=1+1;5;achterstand;numerator-above-denominator;");
        StringWriter listed = new StringWriter();
        WEB.call(() -> {
            imports.writeFaults(run.id(), DUTCH, listed);
            return null;
        });
        assertThat(listed.toString()).contains(";'=cmd|'/c calc'!A1;").doesNotContain(";=cmd");
    }

    @Test
    void averageInPercentsIsBetweenNoughtAndAHundred() throws IOException {
        IndicatorDefinition rate = definition(Policy.GOOD_ROWS, 1).indicators().getFirst();
        IndicatorDefinition mean = new IndicatorDefinition(
                rate.code(),
                rate.title(),
                rate.theme(),
                Kind.MEAN,
                rate.numerator(),
                rate.denominator(),
                "%",
                rate.direction(),
                rate.sensitivity());
        DatasetDefinition definition = new DatasetDefinition(
                dataset,
                new Text("Proef", "Trial"),
                "De Kade",
                "internal-use",
                Policy.GOOD_ROWS,
                1,
                Layout.detected(),
                List.of(mean));
        ImportRun run =
                finished(tryOut(definition, RateDataset.HEADER + "3311 AA;2024;12,5;40\n3311 AB;2024;1250;40\n"));
        assertThat(run.rowsAccepted()).isEqualTo(1);
        assertThat(WEB.get(() -> imports.faults(run.id(), 5)).getFirst().text(DUTCH))
                .isEqualTo("Regel 3, achterstand: 1250 is geen percentage tussen 0 en 100.");
    }

    @Test
    void twoStewardsDoNotSwitchVersionsBehindEachOthersBack() throws IOException {
        store(definition(Policy.GOOD_ROWS, 0));
        for (String arrears : List.of("10", "15", "20")) {
            finished(upload(town("2024", arrears, 4), Filling.ASK));
        }
        WEB.run(() -> store.activate(dataset, 2, Optional.of(3), STEWARD));
        assertThatThrownBy(() -> WEB.run(() -> store.activate(dataset, 1, Optional.of(3), STEWARD)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.sentence().text(DUTCH))
                                .startsWith("Iemand anders heeft intussen versie 2"));
        assertThat(value("BU05050100")).isEqualTo(38);
    }

    @Test
    void twoStewardsWhoImportAtOnceLeaveWholeVersionsOneAfterTheOther() throws Exception {
        store(definition(Policy.GOOD_ROWS, 0));
        List<FutureTask<ImportRun>> uploads = Stream.of("10", "20")
                .map(arrears -> new FutureTask<>(() -> upload(town("2024", arrears, 4), Filling.ASK)))
                .toList();
        uploads.forEach(Thread::startVirtualThread);
        ImportRun low = finished(uploads.getFirst().get());
        ImportRun high = finished(uploads.getLast().get());
        assertThat(List.of(low, high)).extracting(ImportRun::state).containsOnly(State.COMPLETED);
        assertThat(List.of(low, high))
                .extracting(run -> run.version().orElseThrow())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(value("BU05050100")).isEqualTo(high.version().orElseThrow() == 2 ? 50 : 25);
    }

    @Test
    void versionsAreComparedByWhatWasReleasedAndEachPeriodLeadsToItsOwnFile() throws IOException {
        store(definition(Policy.GOOD_ROWS, 0));
        finished(upload(town("2024", "8", 4), Filling.ASK));
        ImportRun second =
                finished(upload(town("2025", "8", 4).replace("3311 AA;2025;8;40", "3311 AA;2025;30;40"), Filling.ASK));

        VersionChanges changes = WEB.get(() -> versions.compare(dataset, 1, 2));
        assertThat(changes.periodsAdded()).containsExactly("2025");
        assertThat(changes.periodsRemoved()).isEmpty();
        assertThat(changes.totals()).extracting(Effects.Total::period).containsExactly("2024", "2025");
        assertThat(changes.areas())
                .filteredOn(areas -> areas.level().equals("municipality"))
                .containsExactly(new VersionChanges.Areas("municipality", 0, 1, 0, 0));

        Lineage older = WEB.get(() -> lineage(STEWARD, "2024"));
        assertThat(older.version()).isEqualTo(2);
        assertThat(older.delivery().importId()).as("carried forward").isLessThan(second.id());
        Lineage newer = WEB.get(() -> lineage(STEWARD, "2025"));
        assertThat(newer.delivery().importId()).isEqualTo(second.id());
        assertThat(newer.delivery().rowsTaken()).isEqualTo(40);
        assertThat(newer.source()).isEqualTo("Woningcorporatie De Kade");
        assertThat(newer.delivery().file().orElseThrow().checksum()).isEqualTo(second.checksum());
        Viewer manager = new Viewer(
                Optional.of(DORDRECHT), "gebiedsmanager@gemeente.demo", "M. Bakker", Set.of(Function.AREA_MANAGER));
        assertThat(WEB.get(() -> lineage(manager, "2025")).delivery().file())
                .as("no business of an area manager")
                .isEmpty();
    }

    private Lineage lineage(Viewer viewer, String period) {
        return lineages.of(cubes.open(viewer), new IndicatorCode(dataset.value()), Period.parse(period))
                .orElseThrow();
    }

    private void assertNothingIsLeftOf(ImportRun run) {
        Waiting.until(() -> WORKER.get(() -> database.sql("""
                        select (select count(*) from raw_observation where import_id = :id)
                            + (select count(*) from import_file_chunk where import_id = :id)
                            + (select count(*) from dataset_version where import_id = :id)
                        """)
                        .param("id", run.id())
                        .query(Long.class)
                        .single())
                == 0);
    }

    private static String town(String period, String numerator, int neighbourhoods) {
        return RateDataset.file(period, numerator, 3311, neighbourhoods);
    }

    private DatasetDefinition definition(Policy policy, double limit) {
        return RateDataset.of(dataset, policy, limit);
    }

    private void store(DatasetDefinition definition) {
        WEB.run(() -> store.define(definition));
    }

    private ImportRun tryOut(DatasetDefinition definition, String file) throws IOException {
        return WEB.call(() -> imports.tryOut(
                definition, "proef.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), Filling.ASK, STEWARD));
    }

    private ImportRun upload(String file, Filling filling) throws IOException {
        return WEB.call(() ->
                imports.submit(dataset, "a.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), filling, STEWARD));
    }

    private ImportRun finished(ImportRun run) {
        return Waiting.finished(imports, WEB, run);
    }

    private ImportReview reviewOf(ImportRun run) {
        assertThat(run.failure()).isEmpty();
        return WEB.get(() -> imports.review(run.id()));
    }

    private double value(String area) {
        Supplier<Double> read = () -> {
            var cube = cubes.open(STEWARD);
            var slice = cube.slice(new IndicatorCode(dataset.value()), Period.ofYear(2024))
                    .orElseThrow();
            return (double) slice.value(
                    cube.lattice().find(new AreaCode(area)).orElseThrow().node());
        };
        return WEB.get(read);
    }
}
