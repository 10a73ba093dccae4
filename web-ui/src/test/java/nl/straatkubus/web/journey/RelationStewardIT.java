package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class RelationStewardIT {
    private static final double A_MINUTE = 60_000;

    private final RunningProduct product = RunningProduct.get();

    @Test
    void says_what_adds_up_hears_what_contradicts_itself_and_takes_it_back() {
        Page page = new Visitor(product, product.atDesk())
                .signIn("Zwijndrecht", "databeheer@zwijndrecht.demo", "demo")
                .goTo("/gegevens/verbanden")
                .page();

        page.getByText("Het ene is een deel van het andere").click();
        choose(page, "Geheel", "Woningen (gedeeld)");
        choose(page, "Deel", "Huuropzeggingen (eigen)");
        assertThat(page.getByText("Huuropzeggingen is een deel van Woningen.")).isVisible();
        press(page, "Verband vastleggen");
        Locator withdraw =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Weghalen: Huuropzeggingen"));
        assertThat(withdraw).isVisible();
        assertThat(page.getByText("Klaar:")).isVisible(patiently());

        choose(page, "Geheel", "Huuropzeggingen (eigen)");
        choose(page, "Deel", "Woningen (gedeeld)");
        press(page, "Verband vastleggen");
        assertThat(page.getByText("zou een deel van zichzelf zijn")).isVisible();

        withdraw.click();
        press(page, "Weghalen");
        assertThat(page.getByText("Er zijn nog geen verbanden vastgelegd.")).isVisible();
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private static void choose(Page page, String label, String title) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        box.fill(title);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
    }
}
