package nl.straatkubus.web.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.regex.Pattern;

/** A person at a screen: what journeys do more than once. */
public final class Visitor {
    private final RunningProduct product;
    private final Page page;

    public Visitor(RunningProduct product, Page page) {
        this.product = product;
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /** Chooses the place on the first screen, then gives name and password. */
    public Visitor signIn(String place, String email, String password) {
        page.navigate(product.address("/login"), atOnce());
        signInHere(place, email, password);
        return arrived();
    }

    /** The same on the first screen as it is shown now; leads where the way began. */
    void signInHere(String place, String email, String password) {
        page.getByText(place, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        identify(email, password);
    }

    /** Those who run the platform have no place on the first screen that is known by a name. */
    public Visitor signInAsOperator(String email, String password) {
        page.navigate(product.address("/oauth2/authorization/platform"), atOnce());
        identify(email, password);
        return arrived();
    }

    private Visitor arrived() {
        await("(kaart|beheer|gegevens|privacy)");
        return this;
    }

    private void identify(String email, String password) {
        await("aanmelden");
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(password);
        page.locator("form button[type=submit]").click();
    }

    /** Waits for a page to begin, not for its load event: what a page shows is awaited where it is looked at. */
    private void await(String pages) {
        try {
            page.waitForURL(
                    Pattern.compile(".*/" + pages + ".*"),
                    new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        } catch (TimeoutError stuck) {
            throw new AssertionError(
                    "Still at " + page.url() + ", which says: "
                            + page.locator("body").innerText(),
                    stuck);
        }
    }

    public Visitor goTo(String path) {
        page.navigate(product.address(path), atOnce());
        return this;
    }

    private static Page.NavigateOptions atOnce() {
        return new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
    }

    /** Ticks or unticks an indicator in the left panel. */
    void tick(String indicator) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(indicator).setExact(true))
                .first()
                .click();
    }

    /** Waits until the map shows the figures of these indicators. */
    void awaitPainted(String indicators) {
        page.waitForFunction(
                "wanted => (document.querySelector('sk-map')?.dataset.painted ?? '').replaceAll('%2C', ',')"
                        + ".includes(wanted)",
                indicators);
    }

    /** Clicks an area where the map draws it. */
    void clickOnMap(String area) {
        page.evaluate("() => document.querySelector('sk-map').rendered");
        Object at = page.evaluate(
                "code => { const map = document.querySelector('sk-map'); const box = map.getBoundingClientRect();"
                        + " const [x, y] = map.pixelOf(code); return (box.left + x) + ' ' + (box.top + y); }",
                area);
        String[] point = ((String) at).split(" ");
        page.mouse().click(Double.parseDouble(point[0]), Double.parseDouble(point[1]));
    }

    int geometryRequests() {
        return ((Number) page.evaluate("() => document.querySelector('sk-map').geometryRequests")).intValue();
    }
}
