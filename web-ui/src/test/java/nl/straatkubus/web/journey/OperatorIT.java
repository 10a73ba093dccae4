package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OperatorIT {
    private static final String PASSWORD = "vijf fietsen op een zolder";

    private final RunningProduct product = RunningProduct.get();

    @Test
    void sees_the_licences_and_gives_alkmaar_its_place() {
        Visitor jolanda = new Visitor(product, product.atDesk())
                .signIn("Beheer door Almere", "operator@almere.demo", "demo")
                .goTo("/beheer/licenties");
        Page page = jolanda.page();
        assertThat(page.getByText("Dordrecht").first()).isVisible();
        assertThat(page.getByText("Verloopt binnenkort").first()).isVisible();

        jolanda.goTo("/beheer/aansluiten");
        page.getByLabel("Gemeentecode van het CBS").fill("GM0361");
        page.getByLabel("Naam van de gemeente").fill("Alkmaar");
        button(page, "Volgende");
        step(page, "Contract en factuur");
        page.getByLabel("Afgesproken prijs per jaar, excl. btw").fill("24000");
        button(page, "Volgende");
        step(page, "Omgeving");
        assertThat(page.getByText("nog geen gebieden geladen").first()).isVisible();
        button(page, "Volgende");
        step(page, "Inloggen");
        page.getByLabel("Naam van de beheerder").fill("Bea Heer");
        page.getByLabel("E-mailadres van de beheerder").fill("bea@alkmaar.example");
        button(page, "Volgende");
        step(page, "Controleren");
        button(page, "Gemeente aansluiten");

        assertThat(page.getByText("Alkmaar is aangesloten").first()).isVisible();
        assertThat(page.getByText(Pattern.compile("klaar in \\d[,.\\d]* seconden"))
                        .first())
                .isVisible();
        String link =
                page.locator("dt:has-text('Uitnodiging') + dd").innerText().strip();

        Visitor bea = new Visitor(product, product.atDesk()).goTo(link.substring(link.indexOf("/uitnodiging/")));
        bea.page().getByLabel("Nieuw wachtwoord").fill(PASSWORD);
        button(bea.page(), "Wachtwoord bewaren");
        assertThat(bea.page().getByText("Uw wachtwoord is bewaard").first()).isVisible();
        new Visitor(product, product.atDesk()).signIn("Alkmaar", "bea@alkmaar.example", PASSWORD);
    }

    @Test
    void does_not_reach_the_figures_of_a_municipality() {
        Visitor jolanda = new Visitor(product, product.atDesk())
                .signIn("Beheer door Almere", "operator@almere.demo", "demo")
                .goTo("/kaart?i=bijstand");

        assertThat(jolanda.page().locator("sk-map")).hasCount(0);
    }

    private static void step(Page page, String name) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .waitFor();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
