package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AreaManagerIT {
    private static final int SLICE_ON_THE_WIRE = 30_000;
    private final RunningProduct product = RunningProduct.get();

    @Test
    void combines_a_shared_and_an_own_indicator_understands_a_street_and_shares_the_view() {
        Visitor mila = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/kaart?v=4.6690,51.8100,15");
        Page page = mila.page();
        List<Integer> paints = new CopyOnWriteArrayList<>();
        page.onResponse(response -> noteSize(response, paints));

        mila.tick("Bijstandsuitkering");
        mila.awaitPainted("bijstand");
        mila.tick("Huurachterstand");
        mila.awaitPainted("bijstand,achterstand-huur");

        assertThat(page.getByText("beide hoog").first()).isVisible();
        assertThat(mila.geometryRequests())
                .as("a colour change fetches no geometry")
                .isEqualTo(1);

        mila.clickOnMap("3311AA");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("3311 AA")))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*a=3311AA.*"));
        assertThat(page.locator("main, body").first()).containsText("Huurachterstand");

        String shared = page.url();
        page.navigate(shared);
        mila.awaitPainted("bijstand,achterstand-huur");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("3311 AA")))
                .isVisible();
        assertThat(page.getByText("beide hoog").first()).isVisible();
        assertThat(paints).isNotEmpty().allMatch(size -> size <= SLICE_ON_THE_WIRE);
    }

    private static void noteSize(Response response, List<Integer> sizes) {
        String length = response.headers().get("content-length");
        if (response.url().contains("/map/paint") && length != null) {
            sizes.add(Integer.parseInt(length));
        }
    }

    @Test
    void reads_the_same_as_a_table_and_in_english() {
        Visitor mila = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/kaart?i=bijstand");
        Page page = mila.page();

        page.getByText("Tabel", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();

        assertThat(page.locator("vaadin-grid").first()).containsText(Pattern.compile("33\\d{2} [A-Z]{2}"));
    }

    @Test
    void a_neighbourhood_professional_sees_the_name_of_a_special_indicator_and_nothing_more() {
        Visitor sven = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "wijkagent@dordrecht.demo", "demo")
                .goTo("/kaart?i=achterstand-huur");
        Page page = sven.page();

        assertThat(page.getByText("Geen toegang").first()).isAttached();
        assertThat(page.evaluate("() => document.querySelector('sk-map')?.dataset.painted ?? ''")
                        .toString())
                .doesNotContain("achterstand-huur");
    }

    @Test
    void filters_to_the_streets_that_meet_both_bounds_and_takes_them_along() {
        Visitor mila = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/kaart?i=bijstand,achterstand-huur");
        Page page = mila.page();
        mila.awaitPainted("bijstand,achterstand-huur");

        page.getByRole(AriaRole.BUTTON, named("Filter")).click();
        mila.awaitPainted("m=filter");
        assertThat(page).hasURL(Pattern.compile("(?=.*m=filter)(?=.*[?&]f=).*"));
        int both = matching(page);
        page.getByRole(AriaRole.BUTTON, named("Aan minstens één")).click();
        mila.awaitPainted("o=any");
        assertThat(matching(page)).isGreaterThan(both);
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Bijstandsuitkering: laagste waarde"))
                .press("End");
        assertThat(page).hasURL(Pattern.compile(".*bijstand(:|%3A)\\d+.*"));
        page.getByRole(AriaRole.BUTTON, named("Score")).click();
        assertThat(page).hasURL(Pattern.compile("(?=.*m=score)(?=.*[?&]f=).*"));

        page.getByText("Meenemen").first().click();
        Download taken = page.waitForDownload(
                () -> page.getByRole(AriaRole.MENUITEM, named("Tabel (CSV)")).click());
        assertThat(taken.suggestedFilename()).isEqualTo("straatkubus.csv");
    }

    @Test
    void saves_a_view_for_colleagues_who_open_it_by_their_own_rights() {
        Visitor mila = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/kaart?i=bijstand,achterstand-huur&m=score");
        mila.awaitPainted("bijstand,achterstand-huur");
        mila.page().getByText("Weergaven").first().click();
        mila.page().getByRole(AriaRole.MENUITEM, named("Bewaar deze weergave")).click();
        mila.page().getByLabel("Naam").fill("Maandagoverleg");
        mila.page().getByText("Ook voor collega's van mijn gemeente").click();
        mila.page().getByRole(AriaRole.BUTTON, named("Bewaren")).click();

        Visitor sven = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "wijkagent@dordrecht.demo", "demo")
                .goTo("/kaart");
        assertThat(sven.page().getByText("Meenemen")).hasCount(0);
        sven.page().getByText("Weergaven").first().click();
        sven.page()
                .getByText(Pattern.compile("Maandagoverleg \\(van .*"))
                .first()
                .click();
        sven.awaitPainted("bijstand");
        assertThat(sven.page()
                        .evaluate("() => document.querySelector('sk-map').dataset.painted")
                        .toString())
                .doesNotContain("achterstand-huur");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** The number in the title: {@code 86 straten voldoen}. */
    private static int matching(Page page) {
        String title = page.locator(".sk-title h1").innerText();
        return Integer.parseInt(title.replaceAll("\\D", ""));
    }

    @Test
    void finds_the_same_on_a_phone() {
        Visitor mila = new Visitor(product, product.onPhone())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/kaart?i=bijstand,achterstand-huur&a=3311AA");
        Page page = mila.page();

        mila.awaitPainted("bijstand,achterstand-huur");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("3311 AA")))
                .isVisible();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("nothing sticks out at the side")
                .isLessThanOrEqualTo(0);
    }
}
