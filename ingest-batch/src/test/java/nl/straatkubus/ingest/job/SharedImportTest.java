package nl.straatkubus.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.format.WrittenFile;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures per neighbourhood that the operator loads for all municipalities, one file a region. */
@IngestTest
class SharedImportTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final MunicipalityCode ZWIJNDRECHT = new MunicipalityCode("GM0642");
    private static final DataScope SHARED = DataScope.shared(Duty.WEB);
    private static final DatasetCode KEY_FIGURES = new DatasetCode("kerncijfers");
    private static final IndicatorCode CARS = new IndicatorCode("autos-per-huishouden");
    private static final IndicatorCode RESIDENTS = new IndicatorCode("inwoners-gedeeld");
    private static final Viewer OPERATOR =
            new Viewer(Optional.empty(), "operator@almere.demo", "Operator", Set.of(Function.OPERATOR));

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
        SmallTown.settle(municipalities, lattices, ZWIJNDRECHT, "Zwijndrecht", 3331);
    }

    @Test
    void filesPerRegionAddUpAndEachMunicipalitySeesItsOwnPart() throws IOException {
        define();
        ImportRun first = load("drechtsteden.geojson", "0505", 1.5);
        assertThat(first.failure()).isEmpty();
        assertThat(first.rowsAccepted()).isEqualTo(4);
        assertThat(first.areasNotFound())
                .as("Rotterdam is no fault of the file")
                .isEqualTo(1);
        load("overig.geojson", "0642", 0.5);

        Slice dordrecht = slice(DORDRECHT);
        assertThat(dordrecht.value(node(DORDRECHT, "BU05050100"))).isEqualTo(1.5f);
        assertThat(dordrecht.value(node(DORDRECHT, "GM0505"))).isEqualTo(1.5f);
        assertThat(dordrecht.state(node(DORDRECHT, "3311AA")))
                .as("inside a published neighbourhood")
                .isEqualTo(CellState.PROTECTED);
        assertThat(slice(ZWIJNDRECHT).value(node(ZWIJNDRECHT, "GM0642"))).isEqualTo(0.5f);

        load("drechtsteden.geojson", "0505", 2.5);
        assertThat(slice(DORDRECHT).value(node(DORDRECHT, "GM0505"))).isEqualTo(2.5f);
        assertThat(slice(ZWIJNDRECHT).value(node(ZWIJNDRECHT, "GM0642"))).isEqualTo(0.5f);
        assertThat(SHARED.get(() -> datasets.versions(KEY_FIGURES))).hasSize(3);
    }

    @Test
    void municipalityOfWhichTheFileIsWrongKeepsItsFiguresAndTheOthersGetTheNewOnes() throws IOException {
        define(RESIDENTS, "inwoners");
        submit(residents("2024", 400, 400, 1600));
        ImportRun run = submit(residents("2024", 500, 450, 900));

        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(SHARED.get(() -> imports.review(run.id())).warnings())
                .extracting(warning -> warning.text(Locale.of("nl")))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Zwijndrecht is overgeslagen")
                        .contains("is kleiner dan de som van de delen"));
        assertThat(slice(RESIDENTS, DORDRECHT).value(node(DORDRECHT, "BU05050100")))
                .isEqualTo(500);
        assertThat(slice(RESIDENTS, ZWIJNDRECHT).value(node(ZWIJNDRECHT, "BU06420100")))
                .isEqualTo(400);
        assertThat(origin(DORDRECHT)).isEqualTo(run.id());
        assertThat(origin(ZWIJNDRECHT)).as("what it shows came before").isLessThan(run.id());

        submit(residents("2024", 500, 450, 1800));
        assertThat(slice(RESIDENTS, ZWIJNDRECHT).value(node(ZWIJNDRECHT, "BU06420100")))
                .isEqualTo(450);
    }

    @Test
    void statisticsPerPostcodeOfTheWholeCountryComeAsAZippedGeoPackage() throws IOException {
        IndicatorCode postcodes = new IndicatorCode("inwoners-pc6");
        define(postcodes, "aantal_inwoners");
        List<String> layer = new ArrayList<>(
                List.of(
                        "insert into gpkg_contents values ('cbs_pc6_2024', 'features', 28992)",
                        "insert into gpkg_geometry_columns values ('cbs_pc6_2024', 'geom', 28992)",
                        "create table cbs_pc6_2024 (fid integer primary key, postcode6 text, geom blob, aantal_inwoners real)"));
        for (String digits : List.of("3311", "3312", "3313", "3314", "3331", "3332", "3333", "3334", "9711")) {
            for (char letter = 'A'; letter < 'K'; letter++) {
                layer.add("insert into cbs_pc6_2024 (postcode6, aantal_inwoners) values ('%sA%c', 45.0)"
                        .formatted(digits, letter));
            }
        }
        byte[] zip = WrittenFile.content(WrittenFile.zip(Map.of(
                "cbs_pc6_2024_v1.gpkg",
                WrittenFile.content(WrittenFile.geoPackage(layer.toArray(String[]::new))),
                "cbs_pc6_metadata.csv",
                "naam;uitleg\n".getBytes(StandardCharsets.UTF_8))));

        ImportRun run = SHARED.call(() -> imports.submit(
                new DatasetCode(postcodes.value()), "cbs_pc6_2024_v1.zip", new ByteArrayInputStream(zip), OPERATOR));
        run = Waiting.finished(imports, SHARED, run);

        assertThat(run.failure()).isEmpty();
        assertThat(run.rowsAccepted()).isEqualTo(80);
        assertThat(run.areasNotFound()).as("Groningen has no geography here").isEqualTo(10);
        assertThat(run.progress()).isEqualTo(1);
        assertThat(slice(postcodes, DORDRECHT).value(node(DORDRECHT, "3311AA"))).isEqualTo(45);
        assertThat(slice(postcodes, ZWIJNDRECHT).value(node(ZWIJNDRECHT, "3334AJ")))
                .isEqualTo(45);
    }

    @Test
    void fileThatIsWrongEverywhereFails() throws IOException {
        define(RESIDENTS, "inwoners");
        ImportRun run = submit("gwb_code;jaar;inwoners\nBU06420100;2025;400\nBU06420101;2025;400\nGM0642;2025;90\n");
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo("release.total-below-parts");
    }

    private void define(IndicatorCode code, String column) {
        IndicatorDefinition residents = new IndicatorDefinition(
                code,
                new Text("Inwoners", "Residents"),
                Theme.POPULATION_HOUSING,
                Kind.COUNT,
                column,
                Optional.empty(),
                "",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY);
        SHARED.run(() -> datasets.define(new DatasetDefinition(
                new DatasetCode(code.value()),
                new Text("Inwoners", "Residents"),
                "CBS",
                "cc-by-4.0",
                Policy.ALL_OR_NOTHING,
                0,
                Layout.detected(),
                List.of(residents))));
    }

    /** Four neighbourhoods of each, and for Zwijndrecht the total that the source says. */
    private static String residents(String year, int dordrecht, int zwijndrecht, int total) {
        StringBuilder file = new StringBuilder("gwb_code;jaar;inwoners\n");
        for (String neighbourhood : List.of("0100", "0101", "0200", "0201")) {
            file.append("BU0505%s;%s;%d\n".formatted(neighbourhood, year, dordrecht));
            file.append("BU0642%s;%s;%d\n".formatted(neighbourhood, year, zwijndrecht));
        }
        return file.append("GM0642;%s;%d\n".formatted(year, total)).toString();
    }

    private ImportRun submit(String file) throws IOException {
        ImportRun run = SHARED.call(() -> imports.submit(
                new DatasetCode(RESIDENTS.value()),
                "inwoners.csv",
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                OPERATOR));
        return Waiting.finished(imports, SHARED, run);
    }

    /** The import that brought what a municipality sees. */
    private long origin(MunicipalityCode code) {
        Cube cube = DataScope.municipality(code, Duty.WEB).get(() -> cubes.open(viewer(code)));
        return lineages.of(cube, RESIDENTS, Period.ofYear(2024))
                .orElseThrow()
                .delivery()
                .importId();
    }

    @Test
    void municipalitySeesASharedDatasetAndCannotFillIt() {
        define();
        DataScope own = DataScope.municipality(DORDRECHT, Duty.WEB);
        DatasetOverview seen = own.get(() -> datasets.find(KEY_FIGURES)).orElseThrow();
        assertThat(seen.owner()).isEqualTo(Ownership.SHARED);
        assertThatThrownBy(() -> own.call(() ->
                        imports.submit(KEY_FIGURES, "x.csv", new ByteArrayInputStream(new byte[0]), viewer(DORDRECHT))))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void define() {
        IndicatorDefinition cars = new IndicatorDefinition(
                CARS,
                new Text("Auto's per huishouden", "Cars per household"),
                Theme.POPULATION_HOUSING,
                Kind.MEAN,
                "AUTO_HH",
                Optional.of("AANTAL_HH"),
                "",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY);
        SHARED.run(() -> datasets.define(new DatasetDefinition(
                KEY_FIGURES,
                new Text("Kerncijfers", "Key figures"),
                "CBS",
                "cc-by-4.0",
                Policy.ALL_OR_NOTHING,
                0,
                new Layout(Optional.empty(), Optional.empty(), Optional.of(Period.ofYear(2024))),
                List.of(cars))));
    }

    private ImportRun load(String name, String municipality, double cars) throws IOException {
        List<String> features = new ArrayList<>();
        for (String neighbourhood : List.of("0100", "0101", "0200", "0201")) {
            features.add("{\"properties\":{\"BU_CODE\":\"BU%s%s\",\"AUTO_HH\":%s,\"AANTAL_HH\":400}}"
                    .formatted(municipality, neighbourhood, cars));
        }
        features.add("{\"properties\":{\"BU_CODE\":\"BU05990101\",\"AUTO_HH\":1,\"AANTAL_HH\":900}}");
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        ImportRun run = SHARED.call(() -> imports.submit(
                KEY_FIGURES, name, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), OPERATOR));
        run = Waiting.finished(imports, SHARED, run);
        assertThat(run.state()).isEqualTo(State.COMPLETED);
        return run;
    }

    private static Viewer viewer(MunicipalityCode code) {
        return new Viewer(
                Optional.of(code), "gebiedsmanager@gemeente.demo", "R. Visser", Set.of(Function.AREA_MANAGER));
    }

    private Slice slice(MunicipalityCode code) {
        return slice(CARS, code);
    }

    private Slice slice(IndicatorCode indicator, MunicipalityCode code) {
        Cube cube = DataScope.municipality(code, Duty.WEB).get(() -> cubes.open(viewer(code)));
        return cube.slice(indicator, Period.ofYear(2024)).orElseThrow();
    }

    private int node(MunicipalityCode municipality, String area) {
        return SHARED.get(() -> lattices.active(municipality))
                .orElseThrow()
                .find(new AreaCode(area))
                .orElseThrow()
                .node();
    }
}
