package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.dataset.Ranges;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.job.ImportRun.State;
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
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fault file that is mended and comes back neither doubles nor loses anything. */
@IngestTest
class MendedFileTest {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM0556");
    private static final DataScope OWN = DataScope.municipality(TOWN, Duty.WEB);
    private static final Viewer STEWARD = SmallTown.steward(TOWN);
    private static final String STREET = "3141AA";
    private static final String WRONG = "3141ZZ";
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

    @BeforeEach
    void geography() {
        SmallTown.settle(municipalities, lattices, TOWN, "Maassluis", 3141);
    }

    @Test
    void aMendedRowOfAnAreaJoinsTheOthers() throws IOException {
        define("rijen", "aantal", Layout.detected());
        StringBuilder file = new StringBuilder("postcode;jaar;aantal\n" + WRONG + ";2024;20\n");
        streets().forEach(street -> file.append(street).append(";2024;20\n"));
        String mended = mended(load("rijen", "rijen.csv", file.toString(), Filling.ASK));

        ImportRun again = load("rijen", "verbeterd.csv", mended, Filling.SUPPLEMENT);

        assertThat(again.state()).isEqualTo(State.COMPLETED);
        assertThat(value("rijen", "2024", STREET)).isEqualTo(REPORTS);
        assertThat(value("rijen", "2024", "GM0556")).isEqualTo(40 * REPORTS);
    }

    /** The street has good records of its own, which the mended ones would take the place of. */
    @Test
    void mendedRecordsDoNotTakeThePlaceOfTheOnesThatWereCounted() throws IOException {
        define("meldingen", Layout.ALL_RECORDS, Layout.detected().shaped(new Shape.Records()));
        StringBuilder file = new StringBuilder("postcode;datum;soort\n");
        for (int i = 0; i < REPORTS; i++) {
            streets().forEach(street -> file.append(street).append(";2024-02-01;lamp\n"));
            file.append(STREET).append(";2024-02-01;lamp\n");
        }
        file.append(WRONG).append(";2024-02-01;lamp\n");
        String mended = mended(load("meldingen", "meldingen.csv", file.toString(), Filling.ASK));

        assertRefused(load("meldingen", "verbeterd.csv", mended, Filling.SUPPLEMENT));

        assertThat(value("meldingen", "2024-Q1", STREET)).isEqualTo(REPORTS);
    }

    @Test
    void mendedRangesDoNotTakeThePlaceOfTheOnesThatMeetThem() throws IOException {
        define("bereik", "aantal", Layout.detected().until(Optional.of("tot"), Ranges.SPREAD));
        StringBuilder file = new StringBuilder("postcode;tot;jaar;aantal\n" + WRONG + ";" + STREET + ";2024;20\n");
        file.append("3141AA;3141AJ;2024;200\n3142AA;3142AJ;2024;200\n3143AA;3143AJ;2024;200\n3144AA;3144AJ;2024;200\n");
        String mended = mended(load("bereik", "bereik.csv", file.toString(), Filling.ASK));

        assertRefused(load("bereik", "verbeterd.csv", mended, Filling.SUPPLEMENT));

        assertThat(value("bereik", "2024", "GM0556")).isEqualTo(800);
    }

    private static void assertRefused(ImportRun run) {
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("file.mended-gathered"));
    }

    /** All but the first one. */
    private static List<String> streets() {
        return IntStream.range(1, 40)
                .mapToObj(n -> (3141 + n / 10) + "A" + (char) ('A' + n % 10))
                .toList();
    }

    /** The fault file of an import, with the right street in the place of the wrong one. */
    private String mended(ImportRun run) throws IOException {
        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(run.rowsFaulty()).isEqualTo(1);
        StringWriter file = new StringWriter();
        OWN.call(() -> {
            imports.writeFaultyRows(run.id(), Locale.of("nl"), file);
            return null;
        });
        assertThat(file.toString()).contains(WRONG);
        return file.toString().replace(WRONG, STREET);
    }

    private void define(String code, String numerator, Layout layout) {
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
        OWN.run(() -> datasets.define(new DatasetDefinition(
                new DatasetCode(code),
                new Text(code, null),
                "Bron",
                "internal-use",
                Policy.GOOD_ROWS,
                0.5,
                layout,
                List.of(indicator))));
    }

    private ImportRun load(String dataset, String name, String file, Filling filling) throws IOException {
        ImportRun run = OWN.call(() -> imports.submit(
                new DatasetCode(dataset), name, new ByteArrayInputStream(file.getBytes(UTF_8)), filling, STEWARD));
        return Waiting.finished(imports, OWN, run);
    }

    private double value(String indicator, String period, String area) {
        Cube cube = OWN.get(() -> cubes.open(STEWARD));
        int node = cube.lattice().find(new AreaCode(area)).orElseThrow().node();
        return cube.slice(new IndicatorCode(indicator), Period.parse(period))
                .orElseThrow()
                .value(node);
    }
}
