package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An area manager without a mouse. */
class KeyboardIT {
    private static final String FOCUSED = "() => { let at = document.activeElement;"
            + " while (at?.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; }"
            + " return at?.id || at?.getAttribute('aria-label') || at?.textContent?.trim() || ''; }";

    private final RunningProduct product = RunningProduct.get();

    @Test
    void walks_the_map_opens_a_street_and_comes_back_to_it() {
        Visitor mila = mila(product.atDesk()).goTo("/kaart?i=bijstand");
        Page page = mila.page();
        mila.awaitPainted("bijstand");
        Locator map = page.locator("sk-map #map");
        Locator said = page.locator("sk-map .live");

        map.focus();
        page.keyboard().press("ArrowRight");
        assertThat(said).containsText(Pattern.compile("\\d{4} [A-Z]{2}, \\d+%, .*klasse"));
        String first = said.innerText();
        page.keyboard().press("ArrowRight");
        assertThat(said).not().hasText(first);

        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*[?&]a=\\d{4}[A-Z]{2}.*"));
        Locator close = page.getByRole(AriaRole.BUTTON, named("Sluit gebied"));
        assertThat(page.getByRole(AriaRole.HEADING, named("Wat opvalt"))).isVisible();

        page.keyboard().press("Escape");
        assertThat(close).isHidden();
        assertThat(page.evaluate(FOCUSED)).isEqualTo("map");

        page.keyboard().press("Enter");
        close.focus();
        page.keyboard().press("Escape");
        assertThat(close).isHidden();
        assertThat(map).isFocused();
    }

    @Test
    void leaves_only_the_streets_where_two_problems_meet() {
        Visitor mila = mila(product.atDesk()).goTo("/kaart");
        Page page = mila.page();
        page.getByRole(AriaRole.BUTTON, named("Kies voor mij een voorbeeld")).press("Enter");
        Locator told = page.locator(".sk-tray").getByText(Pattern.compile("\\d+ straten, circa .* huishoudens"));
        assertThat(told).isVisible();
        String streets = told.innerText().replaceAll(" straten.*", "");

        page.getByRole(AriaRole.BUTTON, named("Alleen samen hoog")).press("Enter");
        assertThat(page.locator(".sk-title h1")).hasText(streets + " straten voldoen");

        page.getByRole(AriaRole.BUTTON, named("Twee-in-één")).press("Enter");
        page.getByRole(AriaRole.BUTTON, named("Bekijk als tabel")).press("Enter");
        assertThat(page.locator("vaadin-grid.sk-table").getByText("beide hoog").first())
                .isVisible();
    }

    @Test
    void gets_the_indicators_as_a_drawer_on_a_phone_and_comes_back_to_what_opened_it() {
        Visitor mila = mila(product.onPhone()).goTo("/kaart?i=bijstand");
        Page page = mila.page();
        mila.awaitPainted("bijstand");
        Locator tab = page.locator(".sk-phone-only");

        tab.press("Enter");
        Locator close = page.getByRole(AriaRole.BUTTON, named("Sluit indicatoren"));
        assertThat(close).isFocused();
        page.keyboard().press("Escape");
        assertThat(close).isHidden();
        assertThat(tab).isFocused();
    }

    @Test
    void finds_the_map_as_it_was_left_behind_the_menu_of_a_phone() {
        Visitor mila = mila(product.onPhone()).goTo("/kaart");
        Page page = mila.page();
        page.getByRole(AriaRole.BUTTON, named("Kies indicatoren")).click();
        mila.tick("Bijstandsuitkering");
        mila.tick("Huurachterstand");
        page.locator(".sk-rail").getByText("Kaart").click();

        mila.awaitPainted("bijstand,achterstand-huur");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sluit indicatoren"))).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*i=bijstand(,|%2C)achterstand-huur.*"));
        page.locator(".sk-rail").getByText("Signalen").click();
        assertThat(page).hasURL(Pattern.compile(".*/signalen.*"));
        page.locator(".sk-rail").getByText("Kaart").click();
        mila.awaitPainted("bijstand,achterstand-huur");
        assertThat(page).hasURL(Pattern.compile(".*i=bijstand(,|%2C)achterstand-huur.*"));
    }

    @Test
    void turns_the_map_into_its_table_and_back_with_one_key_unless_such_keys_are_off() {
        Visitor mila = mila(product.atDesk()).goTo("/kaart?i=bijstand");
        Page page = mila.page();
        Locator table = page.locator("vaadin-grid.sk-table");
        mila.awaitPainted("bijstand");
        page.keyboard().press("t");
        assertThat(table).isVisible();
        page.keyboard().press("T");
        assertThat(table).isHidden();

        useKeys(mila, false);
        mila.goTo("/kaart?i=bijstand").awaitPainted("bijstand");
        page.keyboard().press("t");
        page.getByRole(AriaRole.BUTTON, named("Buurt")).click();
        assertThat(page).hasURL(Pattern.compile(".*l=neighbourhood.*"));
        assertThat(table).isHidden();

        useKeys(mila, true);
        mila.goTo("/kaart?i=bijstand").awaitPainted("bijstand");
        page.keyboard().press("t");
        assertThat(table).isVisible();
    }

    private static void useKeys(Visitor mila, boolean wanted) {
        Locator used = mila.goTo("/toegankelijkheid")
                .page()
                .getByRole(AriaRole.CHECKBOX, named("Sneltoetsen van één teken gebruiken"));
        assertThat(used).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(!wanted));
        used.click();
        mila.page()
                .waitForFunction(
                        "wanted => localStorage.getItem('straatkubus.keys') === wanted", wanted ? "on" : "off");
    }

    private Visitor mila(Page page) {
        return new Visitor(product, page).signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
