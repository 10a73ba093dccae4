package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A professional in the street, with a phone and a poor connection. */
class FieldNotesIT {
    private final RunningProduct product = RunningProduct.get();

    @Test
    void writes_a_note_is_told_what_does_not_belong_in_it_and_sends_it_when_there_is_a_connection() {
        Visitor sven = new Visitor(product, product.onPhone())
                .signIn("Dordrecht", "wijkagent@dordrecht.demo", "demo")
                .goTo("/veldnotities?a=3311AA");
        Page page = sven.page();
        assertThat(page.getByLabel("Postcode van de straat")).hasValue("3311 AA");
        page.getByLabel("Thema").selectOption("environment-nuisance");
        Locator text = page.getByLabel("Wat ziet u?");
        Locator keep = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaren"));

        text.fill("Bewoner 111222333 meldt afval.");
        keep.click();
        assertThat(page.getByText("lijkt op een burgerservicenummer")).isVisible();
        assertThat(page.getByText("Ik heb het nagekeken")).hasCount(0);

        text.fill("Afval naast de containers, bij nummer 14.");
        keep.click();
        assertThat(page.getByText("lijkt op een huisnummer")).isVisible();
        page.getByText("Ik heb het nagekeken").click();

        page.context().setOffline(true);
        keep.click();
        Locator waiting = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Wacht op dit toestel"));
        assertThat(waiting).containsText("Afval naast de containers");
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("nothing sticks out at the side")
                .isLessThanOrEqualTo(0);

        page.context().setOffline(false);
        assertThat(waiting).hasCount(0);
        assertThat(page.locator(".sk-notes-list")).containsText("Afval naast de containers, bij nummer 14.");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        Visitor mila = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/kaart?i=bijstand&a=3311AA");
        assertThat(mila.page().locator(".sk-area")).containsText("Afval naast de containers, bij nummer 14.");

        Visitor neighbour = new Visitor(product, product.onPhone())
                .signIn("Zwijndrecht", "wijkagent@zwijndrecht.demo", "demo")
                .goTo("/veldnotities");
        assertThat(neighbour.page().locator(".sk-notes-list")).containsText("Er zijn nog geen notities.");
    }

    @Test
    void plans_what_is_done_and_sees_it_on_the_timeline() {
        Visitor mila = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/tijdlijn?a=BU05050503&i=bijstand");
        Page page = mila.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Interventie plannen"))
                .click();
        page.getByLabel("Wat wordt er gedaan?").fill("Vroeg erop af");
        page.getByLabel("Wie doet het?").fill("Wijkteam Binnenstad");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Toelichting"))
                .fill("Huisbezoek na twee maanden achterstand.");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bewaren"))
                .click();

        assertThat(page.locator(".sk-intervention")).containsText("Vroeg erop af");
        assertThat(page.locator(".sk-moments")).containsText(Pattern.compile("Interventie: Vroeg erop af"));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
