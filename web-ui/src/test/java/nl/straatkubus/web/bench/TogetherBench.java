package nl.straatkubus.web.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.bench.BenchCities.City;
import nl.straatkubus.web.journey.RunningProduct;
import nl.straatkubus.web.journey.Visitor;
import org.junit.jupiter.api.Test;

/**
 * How soon guests see what their host does: two phones and nine windows of the size of a thumb, all browsers on this
 * very machine. Eleven devices have processors of their own to draw with; here they would take each other's. And what the
 * log costs somebody who looks. Not part of the tests: {@code ./straatkubus bench together} runs it.
 */
class TogetherBench {
    private static final int GUESTS = 10;
    private static final int TURNS = 20;
    private static final int LOOKS = 20_000;
    private static final String WATCH = """
            () => { const map = document.querySelector('sk-map');
              new MutationObserver(() => requestAnimationFrame(() => { window.paintedAt = Date.now(); }))
                .observe(map, { attributes: true, attributeFilter: ['data-painted'] }); }""";
    private static final String CLICK = """
            (label) => { const box = [...document.querySelectorAll('vaadin-checkbox')]
                .find((one) => one.textContent.trim() === label);
              box.querySelector('input').click(); return Date.now(); }""";

    private final BenchRows rows = new BenchRows("looking together", "together.json");
    private final RunningProduct product = RunningProduct.withoutDemo();

    @Test
    void measure() throws IOException {
        City city = new BenchCities(product.context()).build("GM9933", "Samendijk", 3_200);
        log(city);
        latency(city);
    }

    private void latency(City city) throws IOException {
        Page host = new Visitor(product, product.onPhone())
                .signIn(city.name(), city.email(), BenchCities.PASSWORD)
                .goTo("/kaart?i=" + BenchCities.code(0).value())
                .page();
        host.waitForFunction("() => (document.querySelector('sk-map')?.dataset.painted ?? '') !== ''");
        String code = opened(host);
        List<Page> guests = new ArrayList<>();
        for (int number = 0; number < GUESTS; number++) {
            guests.add(joined(number == 0 ? product.onPhone() : product.inThumbnail(), code, "Gast " + number));
        }
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < TURNS + 2; turn++) {
            double at = ((Number) host.evaluate(CLICK, BenchCities.title(1 + turn / 2))).doubleValue();
            for (Page guest : guests) {
                guest.waitForFunction("at => window.paintedAt >= at", at);
                double took = ((Number) guest.evaluate("() => window.paintedAt")).doubleValue() - at;
                if (turn >= 2) {
                    times.add(took);
                }
            }
            host.waitForTimeout(300);
        }
        Times all = Times.of(times);
        rows.told("host's click to ten guests' painted maps, p50", all.at(0.5), "ms");
        rows.asked("host's click to ten guests' painted maps, p95", all.at(0.95), "ms", 500);
    }

    private static String opened(Page host) {
        host.locator(".sk-together-tool").click();
        List<String> words = List.of("Meting", "J. de Boer", "De Kade");
        for (int field = 0; field < words.size(); field++) {
            host.locator("vaadin-dialog vaadin-text-field input").nth(field).fill(words.get(field));
        }
        host.getByText("Beginnen").click();
        String code = host.locator(".sk-together-code").innerText().strip();
        host.getByText("Klaar").click();
        return code;
    }

    private Page joined(Page guest, String code, String name) {
        guest.navigate(product.address("/samen/" + code));
        guest.locator("vaadin-text-field input").nth(1).fill(name);
        guest.getByText("Meekijken", new Page.GetByTextOptions().setExact(true)).click();
        guest.waitForFunction("() => (document.querySelector('sk-map')?.dataset.painted ?? '') !== ''");
        guest.evaluate(WATCH);
        return guest;
    }

    /** From the call to its return; the entries are written by another thread meanwhile. */
    private void log(City city) throws IOException {
        AuditLog audit = product.part(AuditLog.class);
        Viewer viewer = new Viewer(Optional.of(city.code()), "bench", "Bench", Set.of(Function.AREA_MANAGER));
        List<Double> times = new ArrayList<>();
        viewer.scope().run(() -> {
            for (int look = 0; look < LOOKS; look++) {
                long start = System.nanoTime();
                audit.saw(viewer, new AuditLog.Look("viewed", "indicator-" + look % 40, "2025", "", "street"));
                times.add((System.nanoTime() - start) / 1e6);
            }
        });
        Times all = Times.of(times);
        rows.asked("log of one view, p50", all.at(0.5), "ms", 1);
        rows.asked("log of one view, p99", all.at(0.99), "ms", 1);
    }
}
