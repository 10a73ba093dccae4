package nl.straatkubus.ingest.reprotection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.disclosure.Policies;
import nl.straatkubus.ingest.disclosure.PolicyRefused;
import nl.straatkubus.ingest.disclosure.PrivacyPolicy;
import nl.straatkubus.ingest.disclosure.Thresholds;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.reprotection.ProtectionRun.Cause;
import nl.straatkubus.ingest.reprotection.ProtectionRun.State;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of figures on the map when a privacy officer sets other limits or the geography changes. */
@IngestTest
class ReprotectionTest {
    private static final IndicatorCode BENEFIT = new IndicatorCode("bijstand");
    private static final IndicatorCode ALL_BENEFITS = new IndicatorCode("uitkeringen");
    private static final DatasetCode DATASET = new DatasetCode("bijstand");
    private static final Period YEAR = Period.ofYear(2024);
    private static final Thresholds SPECIAL = new Thresholds(20, 50, 10, 10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int places = 800;

    @Autowired
    Datasets datasets;

    @Autowired
    Imports imports;

    @Autowired
    Policies policies;

    @Autowired
    Reprotections reprotections;

    @Autowired
    ReprotectionTask task;

    @Autowired
    ProtectionRuns runs;

    @Autowired
    Releases releases;

    @Autowired
    Cubes cubes;

    @Autowired
    Lattices lattices;

    @Autowired
    Municipalities municipalities;

    private final MunicipalityCode here = new MunicipalityCode("GM0" + ++places);
    private final Viewer officer = viewer(Function.PRIVACY_OFFICER);

    private Viewer viewer(Function function) {
        return new Viewer(Optional.of(here), function.code() + "@gemeente.demo", "E. de Haan", Set.of(function));
    }

    /** Eight of forty households in each postcode: visible at T = 5, not at T = 10. */
    @BeforeEach
    void townWithFiguresOnTheMap() throws IOException {
        municipalities.open(here, "Gemeente " + here);
        load(SmallTown.draft(here, "Gemeente " + here, 4011));
        inWeb(() -> define(DATASET.value()));
        upload("8");
    }

    private boolean define(String code, Relation... relations) {
        return define(code, Sensitivity.ORDINARY, relations);
    }

    private boolean define(String code, Sensitivity sensitivity, Relation... relations) {
        IndicatorDefinition indicator = new IndicatorDefinition(
                new IndicatorCode(code),
                new Text("Bijstand", "Benefit"),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                code,
                Optional.of("huishoudens"),
                "%",
                Direction.HIGHER_IS_WORSE,
                sensitivity);
        datasets.define(new DatasetDefinition(
                new DatasetCode(code),
                new Text("Bijstand", "Benefit"),
                "Gemeente",
                "internal-use",
                Policy.GOOD_ROWS,
                0.05,
                Layout.detected(),
                List.of(indicator),
                List.of(relations)));
        return true;
    }

    @Test
    void stricterPolicyHidesWhatItNoLongerAllows() {
        long before = active();
        assertThat(streetsShown()).isPositive();

        ProtectionRun run = settled(inWeb(() ->
                        reprotections.change(new PrivacyPolicy(new Thresholds(10, 10, 10, 10), SPECIAL), "", officer))
                .orElseThrow());

        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(run.cause()).isEqualTo(Cause.POLICY);
        assertThat(run.done()).isEqualTo(1);
        assertThat(active()).isGreaterThan(before);
        assertThat(streetsShown()).isZero();
        assertThat(certificate(active())).contains("\"policy\": 2");
        assertThat(certificate(before)).as("what was released keeps its own").contains("\"policy\": 1");
    }

    @Test
    void versionThatIsPutBackOnTheMapIsProtectedUnderTheNewPolicyToo() throws IOException {
        upload("9");
        ProtectionRun run = settled(inWeb(() ->
                        reprotections.change(new PrivacyPolicy(new Thresholds(10, 10, 10, 10), SPECIAL), "", officer))
                .orElseThrow());
        assertThat(run.done()).isEqualTo(2);

        inWeb(() -> {
            datasets.activate(DATASET, 1, viewer(Function.DATA_STEWARD));
            return null;
        });

        assertThat(streetsShown()).isZero();
    }

    @Test
    void versionThatIsNotProtectedUnderThePolicyInForceIsNotPutOnTheMap() {
        inWeb(() -> policies.change(new PrivacyPolicy(new Thresholds(10, 10, 10, 10), SPECIAL), "", officer));

        assertThatThrownBy(() -> inWeb(() -> {
                    datasets.activate(DATASET, 1, viewer(Function.DATA_STEWARD));
                    return null;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("earlier privacy limits");
    }

    @Test
    void triedPolicyLeavesCountsAndNothingElse() {
        long before = active();
        int shown = streetsShown();

        ProtectionRun run = settled(
                inWeb(() -> reprotections.tryOut(new PrivacyPolicy(new Thresholds(10, 10, 10, 10), SPECIAL), officer)));

        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(run.outcome())
                .filteredOn(level -> level.level() == AreaLevel.PC6)
                .singleElement()
                .satisfies(streets -> {
                    assertThat(streets.shownNow()).isEqualTo(shown);
                    assertThat(streets.shownThen()).isZero();
                    assertThat(streets.withheldThen()).isEqualTo(40);
                });
        assertThat(active()).isEqualTo(before);
        assertThat(inWeb(policies::inForce).number()).isEqualTo(1);
    }

    @Test
    void limitIsLoweredOnlyWithAReason() {
        PrivacyPolicy milder = new PrivacyPolicy(new Thresholds(5, 5, 5, 10), new Thresholds(10, 50, 10, 10));

        assertThatThrownBy(() -> inWeb(() -> reprotections.change(milder, "", officer)))
                .isInstanceOf(PolicyRefused.class);

        assertThat(inWeb(reprotections::latest)).isEmpty();
    }

    @Test
    void indicatorsThatAddUpAreProtectedAgainTogetherFromTheMomentThatItIsKnown() {
        long before = active();

        inWeb(() -> define("uitkeringen", new Relation.PartOf(BENEFIT, ALL_BENEFITS)));

        ProtectionRun run = settled(inWeb(reprotections::latest).orElseThrow());
        assertThat(run.cause()).isEqualTo(Cause.RELATIONS);
        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(run.done()).as("also when another dataset declares it").isEqualTo(1);
        assertThat(active()).isGreaterThan(before);
        assertThat(certificate(active())).contains("\"relations\": [\"part-of bijstand uitkeringen\"]");
        assertThat(certificate(before)).contains("\"relations\": []");
        assertThat(streetsShown()).isPositive();

        inWeb(() -> define("uitkeringen", new Relation.PartOf(BENEFIT, ALL_BENEFITS)));
        assertThat(inWeb(reprotections::latest).orElseThrow().id())
                .as("nothing new is known")
                .isEqualTo(run.id());

        inWeb(() -> define("uitkeringen"));
        settled(inWeb(reprotections::latest).orElseThrow());
        assertThat(certificate(active())).contains("\"relations\": []");
    }

    @Test
    void whatTurnsOutToBeSpecialIsProtectedAgainFromTheMomentThatItIsKnown() {
        assertThat(streetsShown()).isPositive();

        inWeb(() -> define(DATASET.value(), Sensitivity.SPECIAL));

        ProtectionRun run = settled(inWeb(reprotections::latest).orElseThrow());
        assertThat(run.cause()).isEqualTo(Cause.SENSITIVITY);
        assertThat(run.state()).isEqualTo(State.COMPLETED);
        assertThat(certificate(active())).contains("\"special\": [\"bijstand\"]");
        assertThat(streetsShown()).isZero();

        inWeb(() -> define(DATASET.value(), Sensitivity.SPECIAL));
        assertThat(inWeb(reprotections::latest).orElseThrow().id())
                .as("nothing changed")
                .isEqualTo(run.id());
    }

    @Test
    void workThatAKilledProcessLeftIsTakenUpAgain() {
        inWeb(() -> policies.change(new PrivacyPolicy(new Thresholds(10, 10, 10, 10), SPECIAL), "", officer));
        long left = inWeb(() -> runs.ask(Cause.POLICY, null, officer.subject()));
        DataScope.municipality(here, Duty.WORKER).run(() -> runs.begins(left));

        task.takeUp();

        assertThat(settled(inWeb(() -> runs.find(left)).orElseThrow()).state()).isEqualTo(State.COMPLETED);
        assertThat(streetsShown()).isZero();
        assertThat(inWeb(() -> releases.ofVersion(DATASET.value(), 1))).contains(active());
    }

    @Test
    void newGeographyGetsTheFiguresTheOldReleaseKeepsItsOwnAndTheCourseTellsOfTheBreak() throws IOException {
        long before = active();
        LatticeDraft old = SmallTown.draft(here, "Gemeente " + here, 4011);
        Lattice next = load(new LatticeDraft(
                here,
                old.name(),
                "2",
                old.districts(),
                old.neighbourhoods(),
                old.streets().stream()
                        .map(one -> new LatticeDraft.Street(
                                one.pc6(), one.name(), one.neighbourhood(), one.outline(), 2 * one.households()))
                        .toList(),
                old.features()));
        assertThat(inWeb(() -> cubes.open(officer)).periods(BENEFIT)).isEmpty();

        DataScope.municipality(here, Duty.WORKER).run(() -> reprotections.catchUp(Cause.GEOGRAPHY));

        assertThat(settled(inWeb(reprotections::latest).orElseThrow()).state()).isEqualTo(State.COMPLETED);
        assertThat(inWeb(() -> cubes.open(officer))
                        .slice(BENEFIT, YEAR)
                        .orElseThrow()
                        .lattice())
                .isEqualTo(next.id());
        assertThat(certificate(active())).contains(next.code());
        assertThat(inWeb(() -> cubes.open(officer)).relaidUntil(BENEFIT))
                .as("a course wholly from before crosses no break")
                .isEmpty();
        assertThat(certificate(before)).contains(here + "-1");
        DataScope.municipality(here, Duty.WORKER).run(() -> reprotections.catchUp(Cause.GEOGRAPHY));
        assertThat(inWeb(reprotections::latest).orElseThrow().done()).isEqualTo(1);

        upload("2025", "8");
        assertThat(inWeb(() -> cubes.open(officer)).relaidUntil(BENEFIT)).contains(YEAR);
    }

    private Lattice load(LatticeDraft draft) {
        return DataScope.shared(Duty.WORKER).get(() -> lattices.load(draft));
    }

    private void upload(String count) throws IOException {
        upload("2024", count);
    }

    private void upload(String year, String count) throws IOException {
        StringBuilder file = new StringBuilder("postcode;jaar;bijstand;huishoudens\n");
        for (int digits = 4011; digits < 4015; digits++) {
            for (char letter = 'A'; letter < 'K'; letter++) {
                file.append(digits + " A" + letter + ";" + year + ";" + count + ";40\n");
            }
        }
        ImportRun run = DataScope.municipality(here, Duty.WEB)
                .call(() -> imports.submit(
                        DATASET,
                        "bijstand.csv",
                        new ByteArrayInputStream(file.toString().getBytes(UTF_8)),
                        viewer(Function.DATA_STEWARD)));
        await(() -> inWeb(() -> imports.find(run.id())).orElseThrow().state() == ImportRun.State.COMPLETED);
    }

    private ProtectionRun settled(ProtectionRun run) {
        await(() ->
                inWeb(() -> reprotections.find(run.id())).orElseThrow().state().isFinal());
        return inWeb(() -> reprotections.find(run.id())).orElseThrow();
    }

    private static void await(Supplier<Boolean> done) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!done.get()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private int streetsShown() {
        Lattice lattice = inWeb(() -> lattices.active(here)).orElseThrow();
        Slice slice = inWeb(() -> cubes.open(officer)).slice(BENEFIT, YEAR).orElseThrow();
        int shown = 0;
        for (int node = 0; node < lattice.postcodes(); node++) {
            shown += slice.isPublished(node) ? 1 : 0;
        }
        return shown;
    }

    private long active() {
        return inWeb(() -> releases.active(DATASET.value())).orElseThrow();
    }

    private String certificate(long release) {
        return inWeb(() -> releases.certificate(release)).orElseThrow();
    }

    private <T> T inWeb(Supplier<T> work) {
        return DataScope.municipality(here, Duty.WEB).get(work);
    }
}
