package nl.straatkubus.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.geography.Geographies;
import nl.straatkubus.platform.access.Function;
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
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Municipalities whose areas are loaded when the national figures are there already. */
@IngestTest
class LateAreasTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final MunicipalityCode ALKMAAR = new MunicipalityCode("GM0361");
    private static final MunicipalityCode HOORN = new MunicipalityCode("GM0405");
    private static final DataScope SHARED = DataScope.shared(Duty.WEB);
    private static final DatasetCode NATIONAL = new DatasetCode("inwoners-landelijk");
    private static final IndicatorCode RESIDENTS = new IndicatorCode("inwoners-landelijk");
    private static final Viewer OPERATOR =
            new Viewer(Optional.empty(), "operator@almere.demo", "Operator", Set.of(Function.OPERATOR));

    private static final String FILE = "inwoners.csv";

    @Autowired
    Datasets datasets;

    @Autowired
    Imports imports;

    @Autowired
    Geographies geographies;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    @Autowired
    Cubes cubes;

    @BeforeEach
    void dordrechtWasThereFirst() {
        SmallTown.settle(municipalities, lattices, DORDRECHT, "Dordrecht", 3311);
        municipalities.open(ALKMAAR, "Alkmaar");
        municipalities.open(HOORN, "Hoorn");
        IndicatorDefinition residents = new IndicatorDefinition(
                RESIDENTS,
                new Text("Inwoners", "Residents"),
                Theme.POPULATION_HOUSING,
                Kind.COUNT,
                "inwoners",
                Optional.empty(),
                "",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY);
        SHARED.run(() -> datasets.define(new DatasetDefinition(
                NATIONAL,
                new Text("Inwoners", "Residents"),
                "CBS",
                "cc-by-4.0",
                Policy.ALL_OR_NOTHING,
                0,
                Layout.detected(),
                List.of(residents))));
    }

    @Test
    void areasThatComeLaterGetTheFiguresThatWereDeliveredBefore() throws IOException {
        deliver("gwb_code;jaar;inwoners", "BU05050100;2023;200", "BU03610100;2023;300", "BU03610101;2023;350");
        deliver("gwb_code;jaar;inwoners", "BU05050100;2024;210", "BU03610100;2024;310", "BU03610101;2024;360");

        int before = nationalImports();
        Geographies.Loaded loaded = areas(ALKMAAR, "2024-1", Optional.empty());
        assertThat(nationalImports() - before).as("one for each file").isEqualTo(2);
        assertThat(loaded.shared().files()).isGreaterThanOrEqualTo(2);
        assertThat(loaded.shared().gone()).doesNotContain(FILE);
        ImportRun reading = settled();

        assertThat(figure(ALKMAAR, 2023, "BU03610100")).isEqualTo(300);
        assertThat(figure(ALKMAAR, 2024, "BU03610101")).isEqualTo(360);
        assertThat(figure(DORDRECHT, 2023, "BU05050100")).as("keeps its own").isEqualTo(200);
        assertThat(figure(DORDRECHT, 2024, "BU05050100")).isEqualTo(210);
        assertThat(reading.rowsAccepted()).isEqualTo(2);
        assertThat(SHARED.get(() -> imports.review(reading.id())).warnings())
                .extracting(warning -> warning.text(Locale.of("nl")))
                .containsExactly("Opnieuw gelezen voor Alkmaar: de gebieden kwamen na dit bestand."
                        + " De andere gemeenten houden wat zij hadden.");

        streetsOfAlkmaarComeLaterStill();
        placeOfWhichNoFileTellsAnythingChangesNothing();
    }

    /** Areas that are replaced by finer ones: what was passed over for want of a street is read once more too. */
    private void streetsOfAlkmaarComeLaterStill() throws IOException {
        deliver("gwb_code;jaar;inwoners", "BU05050100;2025;220", "BU03610100;2025;320", "BU03610101;2025;370");
        deliver("postcode;jaar;inwoners", "3311AA;2022;50", "1811AA;2022;60", "1811AB;2022;65");
        settled();
        int before = nationalImports();
        areas(ALKMAAR, "2024-2", Optional.of("pc6;lon;lat\n1811AA;4.702;52.605\n1811AB;4.708;52.605\n"));
        assertThat(nationalImports() - before).as("one for each file").isEqualTo(4);
        settled();
        assertThat(figure(ALKMAAR, 2022, "1811AA")).isEqualTo(60);
        assertThat(figure(ALKMAAR, 2025, "BU03610100")).isEqualTo(320);
        assertThat(figure(DORDRECHT, 2022, "3311AA")).isEqualTo(50);
    }

    private void placeOfWhichNoFileTellsAnythingChangesNothing() {
        int versions = SHARED.get(() -> datasets.versions(NATIONAL)).size();
        areas(HOORN, "2024-1", Optional.empty());
        ImportRun reading = settled();
        assertThat(reading.state()).isEqualTo(ImportRun.State.COMPLETED);
        assertThat(reading.alreadyLoaded()).isTrue();
        assertThat(SHARED.get(() -> datasets.versions(NATIONAL))).hasSize(versions);
        assertThat(figure(ALKMAAR, 2022, "1811AA")).isEqualTo(60);
    }

    private void deliver(String... lines) throws IOException {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ImportRun run = SHARED.call(() -> imports.submit(NATIONAL, FILE, new ByteArrayInputStream(file), OPERATOR));
        run = Waiting.finished(imports, SHARED, run);
        assertThat(run.failure()).isEmpty();
    }

    private Geographies.Loaded areas(MunicipalityCode code, String version, Optional<String> points) {
        String digits = code.value().substring(2);
        double south = code.equals(ALKMAAR) ? 52.60 : 52.70;
        String outlines = "{\"type\":\"FeatureCollection\",\"features\":[" + neighbourhood(digits, "0100", south) + ","
                + neighbourhood(digits, "0101", south + 0.01) + "]}";
        return DataScope.shared(Duty.WORKER)
                .get(() ->
                        geographies.load(List.of(in(outlines)), points.map(LateAreasTest::in), Set.of(code), version));
    }

    private static String neighbourhood(String municipality, String number, double south) {
        return """
                {"type":"Feature","properties":{"BU_CODE":"BU%1$s%2$s","BU_NAAM":"Buurt %2$s","GM_CODE":"GM%1$s",
                "GM_NAAM":"%3$s","AANT_HH":100},"geometry":{"type":"Polygon","coordinates":[[[4.70,%4$s],[4.71,%4$s],
                [4.71,%5$s],[4.70,%5$s],[4.70,%4$s]]]}}
                """.formatted(
                        municipality,
                        number,
                        municipality.equals("0361") ? "Alkmaar" : "Hoorn",
                        String.format(Locale.ROOT, "%.3f", south),
                        String.format(Locale.ROOT, "%.3f", south + 0.01));
    }

    private static FileSource in(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of this story's figures: other stories have shared figures of their own. */
    private int nationalImports() {
        return SHARED.get(() -> imports.latest(NATIONAL, Integer.MAX_VALUE)).size();
    }

    /** The newest import, when it and all before it are done. */
    private ImportRun settled() {
        ImportRun newest = SHARED.get(() -> imports.latest(NATIONAL, 1)).getFirst();
        ImportRun done = Waiting.finished(imports, SHARED, newest);
        assertThat(done.failure()).isEmpty();
        return done;
    }

    private float figure(MunicipalityCode code, int year, String area) {
        Viewer viewer = new Viewer(
                Optional.of(code), "gebiedsmanager@gemeente.demo", "R. Visser", Set.of(Function.AREA_MANAGER));
        Cube cube = DataScope.municipality(code, Duty.WEB).get(() -> cubes.open(viewer));
        Slice slice = cube.slice(RESIDENTS, Period.ofYear(year)).orElseThrow();
        int node = SHARED.get(() -> lattices.active(code))
                .orElseThrow()
                .find(new AreaCode(area))
                .orElseThrow()
                .node();
        return slice.value(node);
    }
}
