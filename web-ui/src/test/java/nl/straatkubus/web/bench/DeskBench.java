package nl.straatkubus.web.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.web.journey.RunningProduct;
import nl.straatkubus.web.journey.Visitor;
import org.junit.jupiter.api.Test;

/**
 * How long the operator's pages take with the municipalities of a whole country. Not part of the tests: {@code
 * ./straatkubus bench country} runs it on the municipalities that it connected.
 */
class DeskBench {
    private static final String EMAIL = "bench@operator.test";
    private static final String PASSWORD = "een goed wachtwoord";
    private static final int WARM_UP = 2;
    private static final int TURNS = 10;
    private static final double ASKED = 500;
    private static final List<String> PAGES = List.of(
            "vandaag", "licenties", "facturen", "gemeenten", "aanbiedingen", "prijzen", "gedeeld", "ondersteuning");
    /** Each answer of the server on this page, from asking to its last byte. */
    private static final String ANSWERS = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter((one) => one.entryType === 'navigation' || one.name.includes('v-r='))
              .map((one) => one.responseEnd - one.requestStart)""";

    private final BenchRows rows = new BenchRows("the operator's pages", "country-desk.json");
    private final RunningProduct product = RunningProduct.on(Path.of(System.getProperty("straatkubus.bench.data")));

    @Test
    void measure() {
        int towns = product.part(Municipalities.class).all().size();
        DataScope.platform(DataScope.Duty.WEB).run(() -> {
            Users users = product.part(Users.class);
            if (users.find(EMAIL).isEmpty()) {
                users.enrol(EMAIL, "Bench", Set.of(Function.OPERATOR), PASSWORD);
            }
        });
        Visitor operator = new Visitor(product, product.atDesk()).signInAsOperator(EMAIL, PASSWORD);
        for (String name : PAGES) {
            List<Double> answers = new ArrayList<>();
            List<Double> complete = new ArrayList<>();
            for (int turn = -WARM_UP; turn < TURNS; turn++) {
                long begun = System.nanoTime();
                Page page = operator.goTo("/beheer/" + name).page();
                page.locator("h1").first().waitFor();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                if (turn >= 0) {
                    complete.add((System.nanoTime() - begun) / 1e6);
                    ((List<?>) page.evaluate(ANSWERS)).forEach(took -> answers.add(((Number) took).doubleValue()));
                }
            }
            String what = "/beheer/%s, %d municipalities, ".formatted(name, towns);
            rows.asked(what + "answers of the server, p95", Times.of(answers).at(0.95), "ms", ASKED);
            rows.told(what + "the slowest answer", Times.of(answers).longest(), "ms");
            rows.told(
                    what + "all there and half a second of silence, p50",
                    Times.of(complete).at(0.5),
                    "ms");
        }
    }
}
