package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator changes what somebody may, who sits before open windows and touches none of them. */
class AccessEndsIT {
    private static final String NOOR = "noor@dordrecht.demo";
    private static final DataScope DORDRECHT = DataScope.municipality(new MunicipalityCode("GM0505"), Duty.WEB);
    private static final Pattern OUT = Pattern.compile(".*/login\\?ended");
    private static final String MAP = "/kaart?i=achterstand-huur";

    private final RunningProduct product = RunningProduct.get();

    @BeforeEach
    void somebodyWithOpenWindows() {
        DORDRECHT.run(() -> product.part(Users.class)
                .enrol(NOOR, "Noor Bakker", Set.of(Function.AREA_MANAGER), "een goed wachtwoord"));
    }

    @Test
    void who_is_blocked_is_shown_out_of_every_window_without_touching_one() {
        Visitor noor = noor(product.atDesk()).goTo(MAP);
        noor.awaitPainted("achterstand-huur");
        Page second = noor.page().context().newPage();
        second.navigate(product.address("/signalen"));
        Visitor phone = noor(product.onPhone()).goTo(MAP);
        phone.awaitPainted("achterstand-huur");
        Locator block = people().getByRole(AriaRole.BUTTON, named("Noor Bakker blokkeren"));
        assertThat(second.getByRole(AriaRole.HEADING).first()).isVisible();

        block.click();

        for (Page window : new Page[] {noor.page(), second, phone.page()}) {
            assertThat(window).hasURL(OUT);
            assertThat(window.getByText("Uw toegang is beëindigd en u bent afgemeld"))
                    .isVisible();
        }
        letIn();
    }

    @Test
    void what_another_node_did_is_seen_within_seconds() {
        Visitor noor = noor(product.atDesk()).goTo(MAP);
        noor.awaitPainted("achterstand-huur");

        // Only the database knows of it.
        DORDRECHT.run(() -> product.part(JdbcClient.class)
                .sql("update app_user set blocked_at = now() where email = ?")
                .param(NOOR)
                .update());

        assertThat(noor.page()).hasURL(OUT);
        letIn();
    }

    @Test
    void with_another_function_the_window_is_built_anew_at_the_same_place() {
        Visitor noor = noor(product.atDesk()).goTo(MAP + "&a=3311AA");
        noor.awaitPainted("achterstand-huur");
        Page window = noor.page();
        Locator figure = window.getByRole(
                AriaRole.CHECKBOX,
                new Page.GetByRoleOptions().setName("Huurachterstand").setExact(true));
        assertThat(figure).isEnabled();
        Page people = people();
        people.getByRole(AriaRole.BUTTON, named("Functies wijzigen van Noor Bakker"))
                .click();
        people.getByRole(AriaRole.CHECKBOX, named("Gebiedsmanager")).uncheck();
        people.getByRole(AriaRole.CHECKBOX, named("Wijkprofessional")).check();

        people.getByRole(AriaRole.BUTTON, named("Bewaren")).click();

        assertThat(figure).isDisabled();
        assertThat(window.getByText("Geen toegang").first()).isAttached();
        assertThat(window).hasURL(Pattern.compile(".*/kaart\\?.*a=3311AA.*"));
    }

    @Test
    void signing_out_in_one_window_empties_the_others() {
        Visitor noor = noor(product.atDesk()).goTo("/kaart");
        Page other = noor.page().context().newPage();
        other.navigate(product.address("/signalen"));
        assertThat(other.getByRole(AriaRole.HEADING).first()).isVisible();

        noor.page().getByRole(AriaRole.MENUITEM, named("Noor Bakker")).click();
        noor.page().getByRole(AriaRole.MENUITEM, named("Uitloggen")).click();

        assertThat(noor.page()).hasURL(Pattern.compile(".*/login.*"));
        assertThat(other).hasURL(Pattern.compile(".*/login.*"));
    }

    private Visitor noor(Page page) {
        return new Visitor(product, page).signIn("Dordrecht", NOOR, "een goed wachtwoord");
    }

    private Page people() {
        return new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "beheerder@dordrecht.demo", "demo")
                .goTo("/toegang")
                .page();
    }

    /** So that the next story begins as this one. */
    private void letIn() {
        DORDRECHT.run(() -> product.part(JdbcClient.class)
                .sql("update app_user set blocked_at = null where email = ?")
                .param(NOOR)
                .update());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
