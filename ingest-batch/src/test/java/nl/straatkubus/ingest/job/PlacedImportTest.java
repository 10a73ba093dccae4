package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.DutchGrid;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that tell where things lie, or only in which four-digit postcode, instead of in which area. */
@IngestTest
class PlacedImportTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final DataScope OWN = DataScope.municipality(DORDRECHT, Duty.WEB);
    private static final DataScope SHARED = DataScope.shared(Duty.WEB);
    private static final Viewer STEWARD = SmallTown.steward(DORDRECHT);
    private static final Viewer OPERATOR =
            new Viewer(Optional.empty(), "operator@almere.demo", "Operator", Set.of(Function.OPERATOR));
    private static final int REPORTS = 20;

    @Autowired
    Datasets datasets;

    @Autowired
    Imports imports;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    @Autowired
    Cubes cubes;

    @Autowired
    Lineages lineages;

    @BeforeEach
    void geography() {
        SmallTown.settle(municipalities, lattices, DORDRECHT, "Dordrecht", 3311);
    }

    @Test
    void reportsWithCoordinatesInTheNationalGridAreCountedPerStreet() throws IOException {
        StringBuilder file = new StringBuilder("nummer;soort;datum;X;Y\n");
        for (int row = 0; row < 4; row++) {
            for (int street = 0; street < 10; street++) {
                for (int i = 0; i < REPORTS; i++) {
                    Coordinate at = DutchGrid.of(4.6 + 0.001 * (street + 0.02 + i * 0.045), 51.8 + 0.001 * (row + 0.5));
                    report(file, at.x, at.y);
                }
            }
        }
        report(file, 92_500, 437_500);
        file.append("9;lamp;2024-02-01;;\n");
        define(OWN, "meldingen", "*", Layout.detected());

        ImportRun run = load(OWN, STEWARD, "meldingen", "meldingen.csv", file.toString());

        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(OWN.get(() -> imports.faults(run.id(), 10)))
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactly(tuple(803L, "ligging (kaart)", "no-place"));
        assertThat(run.rowsElsewhere()).as("Rotterdam is no fault").isEqualTo(1);
        assertThat(run.areasNotFound()).isEqualTo(1);
        FaultyRows faulty = OWN.get(() -> imports.faultyRows(run.id(), 10));
        assertThat(faulty.rows()).as("the list and the count agree").hasSize((int) run.rowsFaulty());
        assertThat(faulty.columns())
                .containsExactly(
                        "ligging (kaart)",
                        "datum",
                        "aantal rijen",
                        "aantal rijen (grootste)",
                        "aantal rijen (op één na grootste)");
        Slice slice = slice("meldingen", "2024-Q1");
        assertThat(slice.value(node("3311AA"))).isEqualTo(REPORTS);
        assertThat(slice.value(node("3314AJ"))).isEqualTo(REPORTS);
        assertThat(slice.value(node("GM0505"))).isEqualTo(40 * REPORTS);
    }

    private static void report(StringBuilder file, double x, double y) {
        file.append("1;lamp;2024-02-01;%s;%s\n".formatted(metres(x), metres(y)));
    }

    private static String metres(double number) {
        return String.format(Locale.of("nl"), "%.2f", number);
    }

    @Test
    void figuresOfFourDigitsAreThoseOfNeighbourhoodsAndSaySo() throws IOException {
        define(OWN, "inwoners", "INWONER", in2020());
        ImportRun run =
                load(OWN, STEWARD, "inwoners", "pc4.csv", "PC4;INWONER\n3311;800\n3312;900\n3313;1000\n3314;-99997\n");
        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(OWN.get(() -> imports.review(run.id())).warnings())
                .extracting(Sentence::code)
                .contains("origin.pc4");
        Slice slice = slice("inwoners", "2020");
        assertThat(slice.value(node("BU05050100"))).isEqualTo(800);
        assertThat(slice.state(node("3311AA"))).isEqualTo(CellState.PROTECTED);
        assertThat(slice.isPublished(node("BU05050201"))).isFalse();
        assertThat(notes("inwoners")).containsExactly("origin.pc4");
    }

    @Test
    void municipalityIsToldThatSharedFiguresAreEstimates() throws IOException {
        define(SHARED, "inwoners-cbs", "INWONER", in2020());
        load(
                SHARED,
                OPERATOR,
                "inwoners-cbs",
                "pc4.csv",
                "PC4;INWONER\n3311;800\n3312;900\n3313;1000\n3314;700\n9999;3\n");
        assertThat(slice("inwoners-cbs", "2020").value(node("BU05050201"))).isEqualTo(700);
        assertThat(notes("inwoners-cbs")).containsExactly("origin.pc4");
    }

    @Test
    void fourDigitsAcrossTheBorderAreSharedWithTheNeighbourWhoseGeographyIsThere() throws IOException {
        MunicipalityCode here = new MunicipalityCode("GM0489");
        SmallTown.settle(municipalities, lattices, here, "Barendrecht", 2991);
        SmallTown.settle(municipalities, lattices, new MunicipalityCode("GM0502"), "Capelle", 2994);
        DataScope own = DataScope.municipality(here, Duty.WEB);
        define(own, "inwoners", "INWONER", in2020());

        ImportRun run = load(
                own,
                SmallTown.steward(here),
                "inwoners",
                "pc4.csv",
                "PC4;INWONER\n2991;800\n2992;900\n2993;1000\n2994;1200\n2995;700\n");

        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(own.get(() -> imports.review(run.id())).warnings())
                .contains(Sentence.of("origin.pc4"), Sentence.of("origin.pc4-border", "2994"));
        Cube cube = own.get(() -> cubes.open(SmallTown.steward(here)));
        Slice slice =
                cube.slice(new IndicatorCode("inwoners"), Period.ofYear(2020)).orElseThrow();
        assertThat(slice.value(cube.lattice()
                        .find(new AreaCode("BU04890201"))
                        .orElseThrow()
                        .node()))
                .as("half of its households live next door")
                .isEqualTo(600);
    }

    private List<String> notes(String indicator) {
        return lineages
                .of(cube(), new IndicatorCode(indicator), Period.ofYear(2020))
                .orElseThrow()
                .delivery()
                .notes()
                .stream()
                .map(Sentence::code)
                .toList();
    }

    private static Layout in2020() {
        return new Layout(Optional.empty(), Optional.empty(), Optional.of(Period.ofYear(2020)));
    }

    private void define(DataScope scope, String code, String numerator, Layout layout) {
        IndicatorDefinition indicator = new IndicatorDefinition(
                new IndicatorCode(code),
                new Text(code, null),
                Theme.POPULATION_HOUSING,
                Kind.COUNT,
                numerator,
                Optional.empty(),
                "",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY);
        scope.run(() -> datasets.define(new DatasetDefinition(
                new DatasetCode(code),
                new Text(code, null),
                "Bron",
                "internal-use",
                Policy.GOOD_ROWS,
                0.05,
                layout,
                List.of(indicator))));
    }

    private ImportRun load(DataScope scope, Viewer by, String dataset, String name, String file) throws IOException {
        ImportRun run = scope.call(() ->
                imports.submit(new DatasetCode(dataset), name, new ByteArrayInputStream(file.getBytes(UTF_8)), by));
        return Waiting.finished(imports, scope, run);
    }

    private Cube cube() {
        return OWN.get(() -> cubes.open(STEWARD));
    }

    private Slice slice(String indicator, String period) {
        return cube().slice(new IndicatorCode(indicator), Period.parse(period)).orElseThrow();
    }

    private int node(String area) {
        return SHARED.get(() -> lattices.active(DORDRECHT))
                .orElseThrow()
                .find(new AreaCode(area))
                .orElseThrow()
                .node();
    }
}
