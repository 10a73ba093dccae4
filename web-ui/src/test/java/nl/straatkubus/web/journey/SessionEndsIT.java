package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody is called away from a half-written note, in a product whose sessions are over soon. */
class SessionEndsIT {
    private static final String NOTE = "Afval naast de containers";

    private final RunningProduct product =
            RunningProduct.with("--straatkubus.session.idle=20s", "--straatkubus.session.warning=12s");

    @AfterEach
    void stop() {
        product.stop();
    }

    @Test
    void is_warned_stays_is_signed_out_and_goes_on_where_it_ended() {
        Visitor sven = new Visitor(product, product.onPhone())
                .signIn("Dordrecht", "wijkagent@dordrecht.demo", "demo")
                .goTo("/veldnotities?a=3311AA");
        Page page = sven.page();
        page.getByLabel("Wat ziet u?").fill(NOTE);

        Locator warning = page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName("Bent u er nog?"));
        assertThat(warning).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).analyze().getViolations())
                .isEmpty();
        warning.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Aangemeld blijven"))
                .click();
        assertThat(warning).isHidden();

        page.waitForURL(Pattern.compile(".*/login.*"));
        assertThat(page.getByText("U bent afgemeld omdat u een tijd niets deed"))
                .isVisible();
        sven.signInHere("Dordrecht", "wijkagent@dordrecht.demo", "demo");
        assertThat(page).hasURL(Pattern.compile(".*/veldnotities\\?a=3311AA"));
        assertThat(page.getByLabel("Wat ziet u?")).hasValue(NOTE);
    }
}
