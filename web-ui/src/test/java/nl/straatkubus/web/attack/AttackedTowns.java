package nl.straatkubus.web.attack;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.api.Program;
import nl.straatkubus.web.rights.ScreenCaller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/**
 * Two municipalities with the same streets. What the first uploads goes the way of every upload; the figures of the
 * second are laid in the cube as a weak protection would leave them. An attack is run on both.
 */
@TestComponent
public final class AttackedTowns {
    static final MunicipalityCode PROTECTED = new MunicipalityCode("GM0971");
    static final MunicipalityCode WEAK = new MunicipalityCode("GM0972");
    static final String DEBTS = "schulden";
    static final String REPORTS = "meldingen";
    static final List<String> INDICATORS = List.of(DEBTS, REPORTS);
    private static final String DATASET = "schulden";
    private static final String PERSON = "anna@proefstad.test";
    private static final String PASSWORD = "een goed wachtwoord";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NEIGHBOURHOODS = 4;
    private static final int SIDE = 8;
    private static final int IN_A_POSTCODE_AREA = 50;
    private static final String DEFINITION = """
            {"code":"schulden","title":{"nl":"Schulden","en":"Debts"},"source":"Kredietbank",
             "terms":"internal-use","policy":"good-rows","rejectLimit":0.2,
             "layout":{"area":"postcode","period":"jaar"},
             "indicators":[{"code":"schulden","title":{"nl":"Schulden","en":"Debts"},"theme":"socio-economic",
              "kind":"rate","numerator":"schulden","denominator":"huishoudens","unit":"%",
              "direction":"higher-is-worse","sensitivity":"ordinary"},
              {"code":"meldingen","title":{"nl":"Meldingen","en":"Reports"},"theme":"socio-economic",
              "kind":"count","numerator":"meldingen","direction":"higher-is-worse","sensitivity":"ordinary"}]}""";

    private final Municipalities municipalities;
    private final Licences licences;
    private final Lattices lattices;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Users users;
    private final Machines machines;
    private final Clock clock;
    private final String base;
    private Figures figures;
    private int weakReleases;

    AttackedTowns(
            Municipalities municipalities,
            Licences licences,
            Lattices lattices,
            Catalogue catalogue,
            Releases releases,
            Users users,
            Machines machines,
            Clock clock,
            @Value("${straatkubus.base-url}") String base) {
        this.municipalities = municipalities;
        this.licences = licences;
        this.lattices = lattices;
        this.catalogue = catalogue;
        this.releases = releases;
        this.users = users;
        this.machines = machines;
        this.clock = clock;
        this.base = base;
    }

    /** Makes both, once for all tests of the context, and lets the first show the figures that were drawn for it. */
    synchronized void settle() {
        if (figures != null) {
            return;
        }
        for (MunicipalityCode code : List.of(PROTECTED, WEAK)) {
            municipalities.open(code, "Proefstad " + code.value());
            licences.grant(code, LocalDate.now(clock).minusDays(10), Money.euros(1000));
            DataScope.shared(Duty.WORKER).run(() -> lattices.load(streets(code)));
            DataScope.municipality(code, Duty.WEB)
                    .run(() -> users.enrol(PERSON, "Anna", Set.of(Function.AREA_MANAGER), PASSWORD));
            machines.enrol(code.schema() + "-view", Optional.of(code), Set.of(Function.AREA_MANAGER), PASSWORD);
            machines.enrol(code.schema() + "-data", Optional.of(code), Set.of(Function.DATA_STEWARD), PASSWORD);
        }
        DataScope.municipality(WEAK, Duty.WEB).run(() -> {
            define(DEBTS, Kind.RATE);
            define(REPORTS, Kind.COUNT);
        });
        figures = Figures.drawn(lattice(PROTECTED), 3);
        HttpResponse<String> defined = steward().post("/api/v1/datasets", DEFINITION);
        if (defined.statusCode() != 201) {
            throw new IllegalStateException(defined.body());
        }
        upload(figures);
    }

    /** Four-digit postcodes run across neighbourhoods, as they do. */
    private static LatticeDraft streets(MunicipalityCode code) {
        LatticeDraft plan = SketchCity.draft(code, NEIGHBOURHOODS, SIDE, false);
        List<LatticeDraft.Street> streets = new ArrayList<>();
        for (LatticeDraft.Street street : plan.streets()) {
            int number = streets.size() % IN_A_POSTCODE_AREA;
            String pc6 = 2000 + streets.size() / IN_A_POSTCODE_AREA + "" + (char) ('A' + number / 26)
                    + (char) ('A' + number % 26);
            streets.add(new LatticeDraft.Street(
                    pc6, street.name(), street.neighbourhood(), street.outline(), street.households()));
        }
        return new LatticeDraft(
                code, plan.name(), plan.version(), plan.districts(), plan.neighbourhoods(), streets, List.of());
    }

    private void define(String code, Kind kind) {
        catalogue.define(new Indicator(
                new IndicatorCode(code),
                new Text(code, code),
                Theme.SOCIO_ECONOMIC,
                kind,
                kind == Kind.RATE ? "%" : "",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY,
                "Kredietbank",
                "internal-use",
                Ownership.OWN,
                DATASET,
                "aantal",
                kind == Kind.RATE ? Optional.of("huishoudens") : Optional.empty()));
    }

    Lattice lattice(MunicipalityCode code) {
        return DataScope.shared(Duty.WORKER).get(() -> lattices.active(code).orElseThrow());
    }

    /** The truth that both towns hide. */
    Figures figures() {
        return figures;
    }

    /** Shows figures in the first town as a new version of its dataset. */
    void upload(Figures delivered) {
        Program steward = steward();
        String run = steward.upload("/api/v1/datasets/" + DATASET + "/imports", "schulden.csv", delivered.file())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        long until = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = steward.json(run);
        while (System.nanoTime() < until
                && "waiting running".contains(state.get("state").asString())) {
            pause();
            state = steward.json(run);
        }
        if (!state.get("state").asString().equals("completed")) {
            throw new IllegalStateException(state.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What the first town shows now. */
    List<Slice> shown() {
        return DataScope.municipality(PROTECTED, Duty.WEB).get(() -> releases.inForce(DATASET, PROTECTED));
    }

    /** Shows figures in the second town with this protection only. */
    void weaken(Weakness weakness, Figures delivered, long seed) {
        Figures there = new Figures(lattice(WEAK), delivered.debts(), delivered.reports());
        DataScope.municipality(WEAK, Duty.WORKER).run(() -> {
            long release = releases.store(DATASET, ++weakReleases, weakness.release(there, seed), "{}");
            releases.activate(DATASET, release);
        });
    }

    /** The program of somebody who may see every figure of a town. */
    Program viewer(MunicipalityCode code) {
        return new Program(base).as(code.schema() + "-view", PASSWORD);
    }

    /** What the area manager of a town sees on the screen. */
    Pages pages(MunicipalityCode code) {
        return new Pages(new ScreenCaller(base).signIn(code.schema(), PERSON, PASSWORD));
    }

    private Program steward() {
        return new Program(base).as(PROTECTED.schema() + "-data", PASSWORD);
    }
}
