package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.PaperPages;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What an administrator changes holds from the next request on, for people and for programs. */
@WebTest
class AccessChangesIT {
    private static final String VALUES = "/api/v1/indicators/geheim/values?period=2024";
    private static final String MANAGER = GuardedTowns.person(GuardedTowns.GUARDED, Function.AREA_MANAGER);

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private Users users;

    @Autowired
    private Functions functions;

    @Autowired
    private Machines machines;

    @Autowired
    private AuditLog audit;

    @Value("${straatkubus.base-url}")
    private String base;

    private Viewer administrator;

    @BeforeEach
    void townsWithAnAdministrator() {
        towns.settle();
        administrator = towns.administrator(GuardedTowns.GUARDED);
    }

    @AfterEach
    void asItWas() {
        there(by -> {
            functions.remove(Function.AREA_MANAGER.code(), by);
            functions.remove(Function.NEIGHBOURHOOD_PROFESSIONAL.code(), by);
            users.assign(MANAGER, Set.of(Function.AREA_MANAGER), by);
            users.block(MANAGER, false, by);
        });
    }

    @Test
    void who_is_blocked_is_out_in_every_window() {
        ScreenCaller desk = manager();
        ScreenCaller phone = manager();
        assertThat(desk.get("/map/paint?i=geheim").statusCode()).isEqualTo(200);
        assertThat(desk.get("/map/paint?t=geheim").statusCode()).isEqualTo(200);
        assertThat(desk.open("kaart").statusCode()).isEqualTo(200);

        there(by -> users.block(MANAGER, true, by));

        assertThat(desk.again().body()).contains("sessionExpired");
        assertThat(desk.get("/map/paint?i=geheim").statusCode()).isEqualTo(302);
        assertThat(phone.get("/map/paint?i=geheim").statusCode()).isEqualTo(302);
        assertThat(phone.follow("/kaart").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_window_that_was_built_for_other_rights_is_taken_away() {
        ScreenCaller desk = manager();
        desk.open("kaart");
        assertThat(desk.again().body()).doesNotContain("sessionExpired");

        there(by -> users.assign(MANAGER, Set.of(Function.DATA_STEWARD), by));

        assertThat(desk.again().body()).contains("sessionExpired");
        shown.forget();
        desk.open("gegevens");
        assertThat(shown.last()).endsWith("DatasetsView");
    }

    @Test
    void a_function_that_sees_no_streets_gets_none_on_any_way_out() {
        Program program = new Program(base)
                .as(GuardedTowns.machine(GuardedTowns.GUARDED, Function.AREA_MANAGER), GuardedTowns.PASSWORD);
        String fine = program.get(VALUES + "&level=street").body();
        assertThat(fine).contains("\"cellLevel\":\"street\"");

        there(by -> functions.put(
                Function.AREA_MANAGER.with(
                        Function.AREA_MANAGER.sight().with(new IndicatorCode("geheim"), Reach.NEIGHBOURHOOD)),
                by));

        String coarse = program.get(VALUES + "&level=street").body();
        assertThat(coarse).doesNotContain("\"cellLevel\":\"street\"").doesNotContain("\"cellLevel\":\"B");
        assertThat(coarse).contains("\"cellLevel\":\"neighbourhood\"");
    }

    @Test
    void an_indicator_that_is_taken_away_leaves_no_trace() {
        Program program = new Program(base)
                .as(GuardedTowns.machine(GuardedTowns.GUARDED, Function.AREA_MANAGER), GuardedTowns.PASSWORD);
        ScreenCaller desk = manager();
        String saved = "i=geheim&t=1&a=" + GuardedTowns.DISTRICT;
        assertThat(desk.open("kaart", saved).body())
                .as("table, legend and panel")
                .contains("map/paint?i=geheim");
        assertThat(scan(desk)).contains("Geheim");

        there(by -> functions.put(
                Function.AREA_MANAGER.with(
                        Function.AREA_MANAGER.sight().with(new IndicatorCode("geheim"), Reach.NOTHING)),
                by));

        assertThat(desk.open("kaart", saved).body()).doesNotContain("map/paint?i=geheim", "sk-figure-row");
        assertThat(scan(desk)).doesNotContain("Geheim");
        assertThat(program.get(VALUES).statusCode()).isEqualTo(404);
        assertThat(program.get("/api/v1/indicators").body()).doesNotContain("geheim");
        assertThat(program.get("/api/v1/areas/GM0977").body()).doesNotContain("geheim");
        assertThat(program.get("/api/v1/signals").body()).doesNotContain("geheim");
        assertThat(program.get("/api/v1/releases/" + towns.release() + "/certificate")
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/map/paint?i=geheim").statusCode()).isEqualTo(404);
        assertThat(desk.get("/map/paint?t=geheim").statusCode()).isEqualTo(404);
        assertThat(List.of("csv", "xlsx", "geojson", "pdf")).allSatisfy(kind -> assertThat(
                        desk.get("/map/take/straatkubus." + kind + "?i=geheim").statusCode())
                .isEqualTo(404));
    }

    private static String scan(ScreenCaller desk) {
        try (PaperPages document = PaperPages.of(desk.bytes("/map/scan/" + GuardedTowns.DISTRICT + ".pdf"))) {
            return document.text();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Test
    void what_somebody_is_refused_stands_in_the_log() {
        String email = GuardedTowns.person(GuardedTowns.GUARDED, Function.NEIGHBOURHOOD_PROFESSIONAL);
        ScreenCaller professional =
                new ScreenCaller(base).signIn(GuardedTowns.GUARDED.schema(), email, GuardedTowns.PASSWORD);
        professional.open("privacy/gezien");
        professional.open("bestaat-niet");
        professional.get("/map/paint?i=geheim");

        assertThat(DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(10)))
                .filteredOn(
                        entry -> entry.actor().equals(email) && entry.result().equals("refused"))
                .extracting(AuditLog.Entry::object)
                .containsExactly("geheim", "/privacy/gezien");
    }

    @Test
    void an_administrator_looks_as_a_function_and_the_log_tells() {
        ScreenCaller desk = new ScreenCaller(base)
                .signIn(GuardedTowns.GUARDED.schema(), administrator.subject(), GuardedTowns.PASSWORD);
        there(by -> users.assign(administrator.subject(), Set.of(Function.ADMINISTRATOR, Function.AREA_MANAGER), by));
        try {
            assertThat(desk.get("/map/paint?i=geheim").statusCode()).isEqualTo(200);
            desk.open("toegang/functies");

            there(by -> press(shown.screen(), "Kijken als Wijkprofessional"));

            assertThat(desk.get("/map/paint?i=geheim").statusCode()).isEqualTo(404);
            assertThat(desk.open("kaart").body()).contains("U kijkt als Wijkprofessional");
            shown.forget();
            desk.open("toegang");
            assertThat(shown.last()).as("what that function may not open").doesNotEndWith("PeopleView");
            assertThat(DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(10)))
                    .anySatisfy(entry -> {
                        assertThat(entry.action()).isEqualTo("looked-as");
                        assertThat(entry.object()).isEqualTo("neighbourhood-professional");
                        assertThat(entry.actor()).isEqualTo(administrator.subject());
                    });
        } finally {
            there(by -> users.assign(administrator.subject(), Set.of(Function.ADMINISTRATOR), by));
        }
    }

    private static void press(Component screen, String label) {
        screen.getUI().orElseThrow().accessSynchronously(() -> Guests.all(screen, Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .click());
    }

    @Test
    void a_token_is_worth_what_its_machine_may_do_now() {
        machines.enrol(
                "gm0977-wissel",
                Optional.of(GuardedTowns.GUARDED),
                Set.of(Function.DATA_STEWARD),
                GuardedTowns.PASSWORD);
        Program program = new Program(base).as("gm0977-wissel", GuardedTowns.PASSWORD);
        assertThat(program.get("/api/v1/datasets").statusCode()).isEqualTo(200);

        machines.enrol(
                "gm0977-wissel",
                Optional.of(GuardedTowns.GUARDED),
                Set.of(Function.NEIGHBOURHOOD_PROFESSIONAL),
                GuardedTowns.PASSWORD);

        assertThat(program.get("/api/v1/datasets").statusCode()).isEqualTo(403);
    }

    @Test
    void every_change_stands_in_the_log_with_what_changed() {
        there(by -> functions.put(
                Function.AREA_MANAGER.with(
                        Function.AREA_MANAGER.sight().with(new IndicatorCode("geheim"), Reach.DISTRICT)),
                by));

        assertThat(DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(20)))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("function-changed");
                    assertThat(entry.actor()).isEqualTo(administrator.subject());
                    assertThat(entry.object()).isEqualTo("area-manager");
                    assertThat(entry.result()).isEqualTo("geheim=district");
                });
    }

    private ScreenCaller manager() {
        return new ScreenCaller(base).signIn(GuardedTowns.GUARDED.schema(), MANAGER, GuardedTowns.PASSWORD);
    }

    private void there(Consumer<Viewer> change) {
        DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).run(() -> change.accept(administrator));
    }
}
