package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an area manager does with several areas and with two maps. */
class MapToolsIT {
    private static final String SQUARE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'><rect width='256' height='256'/></svg>";
    private static final String NEIGHBOURHOOD = "BU05050503";
    private final RunningProduct product = RunningProduct.get();

    private Visitor mila(Page page) {
        return new Visitor(product, page).signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo");
    }

    @Test
    void chooses_areas_in_the_table_and_in_the_list_without_a_pointer() {
        Visitor mila = mila(product.atDesk()).goTo("/kaart?i=bijstand&l=neighbourhood&t=1&s=");
        Page page = mila.page();
        Locator box = page.getByRole(
                        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("Neem .* mee")))
                .first();
        box.focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile(".*[?&]s=BU0505\\d+.*"));

        Locator search = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Voeg straat, buurt of wijk toe"));
        search.fill("3311AA");
        page.locator("vaadin-combo-box-item").getByText("3311 AA").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*3311AA.*"));
        page.getByRole(AriaRole.BUTTON, named("Leegmaken")).click();
        assertThat(page).not().hasURL(Pattern.compile(".*3311AA.*"));
    }

    @Test
    void has_the_figures_fetched_once_while_the_button_goes_down_and_sees_them_when_it_comes_up() {
        Visitor mila = mila(product.atDesk()).goTo("/kaart?i=bijstand");
        Page page = mila.page();
        mila.awaitPainted("bijstand");
        List<String> ahead = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/map/paint") && request.url().contains("t=")) {
                ahead.add(request.url());
            }
        });
        Locator box = page.locator("[data-indicator=achterstand-huur]");
        box.hover();
        page.waitForRequest(request -> request.url().contains("t=achterstand-huur"), page.mouse()::down);
        assertThat(box.locator("input")).not().isChecked();
        page.mouse().up();
        mila.awaitPainted("achterstand-huur");
        assertThat(ahead).hasSize(1);
    }

    @Test
    void lays_an_aerial_photo_below_and_hears_when_it_cannot_be_reached() {
        Page page = product.atDesk();
        page.route(
                "https://service.pdok.nl/**",
                asked -> asked.fulfill(new Route.FulfillOptions()
                        .setContentType("image/svg+xml")
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(SQUARE)));
        Visitor mila = mila(page).goTo("/kaart?i=bijstand");
        mila.awaitPainted("bijstand");

        page.getByRole(AriaRole.BUTTON, named("Ondergrond")).press("Enter");
        page.getByText("Luchtfoto", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Beeldmateriaal")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*[?&]g=photo.*"));

        // A map in view might ask for one more square, and hear of it too early.
        page.navigate("about:blank");
        page.route("https://service.pdok.nl/**", Route::abort);
        mila.goTo("/kaart?i=bijstand&g=photo");
        assertThat(page.getByText("Deze ondergrond is nu niet bereikbaar.").first())
                .isVisible();
        assertThat(page).not().hasURL(Pattern.compile(".*g=photo.*"));
    }

    @Test
    void sets_limits_of_her_own_that_legend_and_link_keep() {
        Visitor mila = mila(product.atDesk()).goTo("/kaart?i=bijstand&b=4_9_15");
        Page page = mila.page();
        mila.awaitPainted("b=4_9_15");

        Locator limits = page.getByLabel("Grenzen tussen de klassen");
        assertThat(limits).hasValue("4  9  15");
        assertThat(page.locator(".sk-breaks").first()).containsText("9%");
        limits.fill("5 12");
        limits.press("Enter");
        mila.awaitPainted("b=5_12");
        limits.fill("12 5");
        limits.press("Enter");
        assertThat(page.getByText("oplopende getallen").first()).isVisible();
    }

    @Test
    void compares_on_a_phone_where_nothing_sticks_out() {
        Visitor mila = mila(product.onPhone()).goTo("/kaart?i=bijstand&c=bijstand");
        Page page = mila.page();
        mila.awaitPainted("bijstand");

        assertThat(page.getByRole(
                        AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Schuif tussen de twee kaarten")))
                .isVisible();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
        page.getByRole(AriaRole.BUTTON, named("Sluit de tweede kaart")).click();
        assertThat(page.locator(".sk-since")).isVisible();
    }

    @Test
    void hears_that_figures_were_not_fetched_until_they_are() {
        Page page = product.atDesk();
        Visitor mila = mila(page);
        page.route("**/map/paint**", Route::abort);
        mila.goTo("/kaart?i=bijstand");
        Locator told = page.getByText("De cijfers zijn niet opgehaald");
        assertThat(told).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Inzoomen")).click();
        assertThat(page).hasURL(Pattern.compile(".*[?&]v=.*"));
        assertThat(told).isVisible();

        page.unroute("**/map/paint**");
        page.getByRole(AriaRole.BUTTON, named("Opnieuw proberen")).click();
        mila.awaitPainted("bijstand");
        assertThat(told).isHidden();
    }

    @Test
    void takes_a_choice_back_before_its_figures_came_and_keeps_what_is_shown() {
        Page page = product.atDesk();
        Visitor mila = mila(page).goTo("/kaart?i=bijstand");
        mila.awaitPainted("bijstand");
        List<Route> held = new ArrayList<>();
        page.route("**/map/paint**", held::add);
        mila.tick("Huurachterstand");
        assertThat(page).hasURL(Pattern.compile(".*[?&]i=bijstand(,|%2C)achterstand-huur.*"));
        mila.tick("Huurachterstand");
        assertThat(page).hasURL(Pattern.compile(".*[?&]i=bijstand(&.*)?$"));

        page.unroute("**/map/paint**");
        held.forEach(Route::resume);
        String before = page.url();
        page.getByRole(AriaRole.BUTTON, named("Inzoomen")).click();
        assertThat(page).not().hasURL(before);
        assertThat(page.locator("sk-map")).not().hasAttribute("data-painted", Pattern.compile(".*achterstand-huur.*"));
    }

    @Test
    void goes_where_the_last_of_two_quick_clicks_leads() {
        Page page = product.atDesk();
        Visitor mila = mila(page).goTo("/kaart?i=bijstand");
        mila.awaitPainted("bijstand");
        Locator menu = page.locator(".sk-rail");

        menu.getByText("Notities").click();
        menu.getByText("Kaart").click();
        menu.getByText("Signalen").click();

        assertThat(menu.locator("[aria-current=page]")).hasText("Signalen");
        assertThat(page).hasURL(Pattern.compile(".*/signalen$"));
        assertThat(page.locator(".sk-screen h1")).isVisible();
    }

    @Test
    void drags_the_sheet_of_an_area_on_a_phone() {
        Visitor mila = mila(product.onPhone()).goTo("/kaart?i=bijstand&a=3311AA");
        Page page = mila.page();
        Locator sheet = page.locator(".sk-area:visible");
        Locator handle = sheet.locator("sk-sheet-handle");
        handle.waitFor();
        double half = sheet.boundingBox().height;

        drag(page, handle, -300);
        page.waitForCondition(() -> sheet.boundingBox().height > half + 200);
        drag(page, handle, 600);
        page.waitForCondition(() -> sheet.boundingBox().height == 120);
    }

    private static void drag(Page page, Locator handle, double by) {
        BoundingBox box = handle.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2 + by, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
