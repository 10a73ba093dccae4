package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.support.SupportAccess;
import nl.straatkubus.platform.support.SupportGrant;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An operator sees a municipality's figures while it wants that, and not a request longer. */
@WebTest
class SupportIT {
    private static final String PAINT = "/map/paint?i=geheim";

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private SupportAccess support;

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
    void nothingStaysGranted() {
        revokeAll();
    }

    @Test
    void an_operator_looks_while_a_grant_holds() {
        ScreenCaller operator = new ScreenCaller(base).signIn("platform", GuardedTowns.OPERATOR, GuardedTowns.PASSWORD);
        assertThat(operator.get(PAINT).statusCode()).isEqualTo(403);
        operator.open("beheer/ondersteuning");
        assertThat(entrances()).isEmpty();

        support.grant("Melding 17", true, Duration.ofHours(1), administrator);
        enter(operator);
        assertThat(operator.get(PAINT).statusCode()).isEqualTo(200);
        assertThat(operator.get("/map/take/straatkubus.csv?i=geheim").statusCode())
                .as("nothing to take along")
                .isEqualTo(403);
        shown.forget();
        operator.open("kaart");
        assertThat(shown.last()).endsWith("MapView");
        shown.forget();
        operator.open("toegang");
        assertThat(shown.last()).as("nothing to change").doesNotEndWith("PeopleView");

        revokeAll();
        assertThat(operator.again().body()).contains("sessionExpired");
        assertThat(operator.get(PAINT).statusCode()).isEqualTo(403);
    }

    @Test
    void special_figures_are_granted_apart() {
        ScreenCaller operator = new ScreenCaller(base).signIn("platform", GuardedTowns.OPERATOR, GuardedTowns.PASSWORD);
        support.grant("Melding 18", false, Duration.ofHours(1), administrator);
        enter(operator);
        assertThat(operator.get(PAINT).statusCode()).isEqualTo(404);
        assertThat(operator.get("/map/geometry/" + towns.geometry(GuardedTowns.GUARDED))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void both_logs_tell_of_it() {
        ScreenCaller operator = new ScreenCaller(base).signIn("platform", GuardedTowns.OPERATOR, GuardedTowns.PASSWORD);
        support.grant("Melding 19", true, Duration.ofHours(1), administrator);
        enter(operator);
        operator.open("kaart", "i=geheim");

        List<AuditLog.Entry> theirs =
                DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(30));
        assertThat(theirs)
                .anySatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(GuardedTowns.OPERATOR);
                    assertThat(entry.action()).isEqualTo("support-entered");
                    assertThat(entry.purpose()).isEqualTo("Melding 19");
                })
                .anySatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(GuardedTowns.OPERATOR);
                    assertThat(entry.action()).isEqualTo("viewed");
                    assertThat(entry.object()).isEqualTo("geheim");
                });
        assertThat(DataScope.platform(Duty.WEB).get(() -> audit.latest(30)))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("support-granted");
                    assertThat(entry.actor()).isEqualTo(administrator.subject());
                })
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("support-entered"));
    }

    @Test
    void only_the_municipality_itself_grants() {
        Viewer manager = towns.viewer(GuardedTowns.GUARDED, Function.AREA_MANAGER);
        Viewer operator = new Viewer(Optional.empty(), GuardedTowns.OPERATOR, "Operator", Set.of(Function.OPERATOR));
        for (Viewer other : List.of(manager, operator)) {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> support.grant("Zomaar", true, Duration.ofHours(1), other));
        }
        assertThat(support.eyes(operator, GuardedTowns.GUARDED)).isEmpty();
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> support.enter(operator, GuardedTowns.GUARDED));
        assertThat(support.granting()).doesNotContain(GuardedTowns.GUARDED);
        support.grant("Melding 20", true, Duration.ofHours(1), administrator);
        assertThat(support.granting()).contains(GuardedTowns.GUARDED).doesNotContain(GuardedTowns.OTHER);
        assertThat(support.eyes(manager, GuardedTowns.GUARDED))
                .as("no operator")
                .isEmpty();
        assertThat(support.eyes(operator, GuardedTowns.OTHER)).as("another one").isEmpty();
    }

    private void enter(ScreenCaller operator) {
        operator.open("beheer/ondersteuning");
        Component page = shown.screen();
        page.getUI()
                .orElseThrow()
                .accessSynchronously(() -> entrances().getFirst().click());
    }

    private List<Button> entrances() {
        return Guests.all(shown.screen(), Button.class);
    }

    private void revokeAll() {
        support.grants(administrator).stream()
                .filter(support::holds)
                .map(SupportGrant::id)
                .forEach(id -> support.revoke(id, administrator));
    }
}
