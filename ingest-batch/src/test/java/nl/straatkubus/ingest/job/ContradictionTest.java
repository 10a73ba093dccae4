package nl.straatkubus.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.catalogue.Unit;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files whose figures contradict each other: nothing is released from them, and whoever sent them learns why. */
@IngestTest
class ContradictionTest {
    private static final MunicipalityCode HERE = new MunicipalityCode("GM0610");
    private static final Viewer STEWARD = SmallTown.steward(HERE);
    private static final Locale DUTCH = Locale.of("nl");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int datasets;

    @Autowired
    Datasets store;

    @Autowired
    Imports imports;

    @Autowired
    Releases releases;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    private final int number = ++datasets;
    private final DatasetCode dataset = new DatasetCode("tegenspraak-" + number);

    @BeforeEach
    void town() {
        SmallTown.settle(municipalities, lattices, HERE, "Sliedrecht", 3361);
    }

    @Test
    void rowWhoseWholeIsSmallerThanItsPartsIsNamedAndLeftOut() throws IOException {
        define(
                List.of(count("inwoners"), count("mannen"), count("vrouwen")),
                new Relation.SumOf(code("inwoners"), List.of(code("mannen"), code("vrouwen"))));

        ImportRun run = finished(upload("""
                postcode;jaar;inwoners;mannen;vrouwen
                3361AA;2024;82;41;41
                3361AB;2024;82;41;52
                3361AC;2024;80;40;41
                3361AD;2024;80;35;45
                """));

        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(inWeb(() -> imports.faults(run.id(), 10)))
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactly(
                        tuple(3L, "inwoners", "total-below-parts"), tuple(4L, "inwoners", "total-below-parts"));
        assertThat(inWeb(() -> imports.faults(run.id(), 10)).getFirst().text(DUTCH))
                .isEqualTo("Regel 3, inwoners: Het geheel (82) is kleiner dan de delen samen: mannen 41, vrouwen 52.");
    }

    @Test
    void roundedTotalsMayDifferFromTheSumByWhatRoundingDoes() throws IOException {
        define(
                List.of(count("inwoners"), count("mannen"), count("vrouwen")),
                new Relation.Complement(code("mannen"), code("vrouwen"), code("inwoners")));

        ImportRun run = finished(upload("""
                postcode;jaar;inwoners;mannen;vrouwen
                3361AA;2024;80;40;45
                3361AB;2024;80;60;60
                """));

        assertThat(inWeb(() -> imports.faults(run.id(), 10)))
                .extracting(Fault::line)
                .containsExactly(3L);
    }

    @Test
    void deliveredTotalBelowTheSumOfItsPartsStopsTheImportAndWhatWasVisibleStays() throws IOException {
        define(List.of(count("inwoners")));
        String good = "gebied;jaar;inwoners\n" + streets(42);
        finished(upload(good));
        long before = inWeb(() -> releases.active(dataset.value())).orElseThrow();

        ImportRun run = finished(upload(good + "BU06100100;2024;99\n"));

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure().orElseThrow().text(DUTCH))
                .contains(
                        "Buurt 1 (BU06100100), 2024: het geleverde totaal (99) is kleiner dan de som van de delen (420)");
        assertThat(inWeb(() -> releases.active(dataset.value()))).contains(before);
        assertThat(finished(upload(good + "BU06100100;2024;421\n")).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void rowsThatCannotBeAreNamedEachForItsOwnReason() throws IOException {
        define(List.of(new IndicatorDefinition(
                code("schulden"),
                new Text("Schulden", "Debts"),
                Theme.POPULATION_HOUSING,
                Kind.RATE,
                "schulden",
                Optional.of("huishoudens"),
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY)));

        ImportRun run = finished(upload("""
                postcode;jaar;schulden;huishoudens
                3361AA;2024;-1;40
                3361AB;2024;41;40
                3361AC;2024;8;
                9999ZZ;2024;8;40
                3361AD;2024;8;40
                3361AD;2024;9;40
                3361AE;2024;9;40
                """));

        assertThat(inWeb(() -> imports.faults(run.id(), 10)))
                .extracting(Fault::line, Fault::code)
                .contains(
                        tuple(2L, "negative"),
                        tuple(3L, "numerator-above-denominator"),
                        tuple(4L, "missing-denominator"),
                        tuple(7L, "duplicate-row"));
        assertThat(inWeb(() -> imports.faults(run.id(), 10)))
                .extracting(Fault::line)
                .contains(5L)
                .doesNotContain(8L);
    }

    @Test
    void contributorsThatCannotBeAreNamed() throws IOException {
        IndicatorDefinition turnover = new IndicatorDefinition(
                code("omzet"),
                new Text("Omzet", "Turnover"),
                Theme.HOUSING_VALUE,
                Kind.AMOUNT,
                "omzet",
                Optional.of("winkels"),
                Unit.of("€"),
                Direction.NEUTRAL,
                Sensitivity.ORDINARY,
                Optional.of("winkels"),
                Optional.of(new Contributors("grootste", "tweede")));
        define(List.of(turnover));

        ImportRun run = finished(upload("""
                postcode;jaar;omzet;winkels;grootste;tweede
                3361AA;2024;900;20;100;90
                3361AB;2024;900;20;1000;90
                3361AC;2024;900;20;90;100
                3361AD;2024;900;20;;
                """));

        assertThat(inWeb(() -> imports.faults(run.id(), 10)))
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactly(
                        tuple(3L, "grootste", "contributor-above-amount"),
                        tuple(4L, "tweede", "contributors-reversed"));
    }

    private IndicatorCode code(String name) {
        return new IndicatorCode(name + "-" + number);
    }

    private IndicatorDefinition count(String name) {
        return new IndicatorDefinition(
                code(name),
                new Text(name, name),
                Theme.POPULATION_HOUSING,
                Kind.COUNT,
                name,
                Optional.empty(),
                "",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY);
    }

    private void define(List<IndicatorDefinition> indicators, Relation... relations) {
        inWeb(() -> {
            store.define(new DatasetDefinition(
                    dataset,
                    new Text("Tegenspraak", "Contradiction"),
                    "Gemeente",
                    "internal-use",
                    Policy.GOOD_ROWS,
                    1,
                    Layout.detected(),
                    indicators,
                    List.of(relations)));
            return null;
        });
    }

    private static String streets(int each) {
        StringBuilder rows = new StringBuilder();
        Stream.of("3361", "3362", "3363", "3364").forEach(digits -> {
            for (char letter = 'A'; letter < 'K'; letter++) {
                rows.append(digits + "A" + letter + ";2024;" + each + "\n");
            }
        });
        return rows.toString();
    }

    private ImportRun upload(String file) throws IOException {
        return DataScope.municipality(HERE, Duty.WEB)
                .call(() -> imports.submit(
                        dataset, "cijfers.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), STEWARD));
    }

    private ImportRun finished(ImportRun run) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            ImportRun now = inWeb(() -> imports.find(run.id())).orElseThrow();
            if (now.state().isFinal()) {
                return now;
            }
            assertThat(now.state()).as("%s", now).isNotEqualTo(State.HELD);
            assertThat(Instant.now()).as("still %s", now).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private <T> T inWeb(Supplier<T> work) {
        return DataScope.municipality(HERE, Duty.WEB).get(work);
    }
}
