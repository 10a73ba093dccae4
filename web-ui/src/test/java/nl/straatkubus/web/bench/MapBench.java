package nl.straatkubus.web.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.straatkubus.web.bench.BenchCities.City;
import nl.straatkubus.web.journey.RunningProduct;
import nl.straatkubus.web.journey.Visitor;
import org.junit.jupiter.api.Test;

/**
 * How fast the map answers, on the production front end in a real browser, beside the common way of doing the same. Not
 * part of the tests, because times are no promise of a shared machine: {@code ./straatkubus bench map} runs it.
 */
class MapBench {
    private static final int TURNS = 30;
    private static final int BETWEEN_CLICKS_MS = 100;
    /** A hand presses a mouse button for about as long. */
    private static final int PRESS_MS = 80;

    /** Where to click, once it is certain that the time of the click and of its colours will be noticed. */
    private static final String AIM = """
            (label) => {
              const box = [...document.querySelectorAll('vaadin-checkbox')].find((one) => one.textContent.trim() === label);
              const map = document.querySelector('sk-map');
              const before = map.dataset.painted;
              window.clicked = new Promise((resolve) =>
                window.addEventListener('click', () => resolve(performance.now()), { capture: true, once: true }));
              window.shown = new Promise((resolve) => {
                const watch = new MutationObserver(() => {
                  if (map.dataset.painted !== before) {
                    watch.disconnect();
                    requestAnimationFrame(() => resolve(performance.now()));
                  }
                });
                watch.observe(map, { attributes: true, attributeFilter: ['data-painted'] });
              });
              box.closest('details').open = true;
              const input = box.querySelector('input');
              input.scrollIntoView({ block: 'nearest' });
              const { x, y, width, height } = input.getBoundingClientRect();
              return [x + width / 2, y + height / 2];
            }""";

    private static final String FROM_CLICK = """
            async (label) => {
              const map = document.querySelector('sk-map');
              const lost = new Promise((_, fail) => setTimeout(() => fail(new Error(label + ' was not painted: '
                + JSON.stringify({ painted: map.dataset.painted, paint: map.paint }))), 20000));
              return (await Promise.race([window.shown, lost])) - (await window.clicked);
            }""";

    /** The server has answered as well, and the picture is drawn smoothly: what a person waits for before the next click. */
    private static final String SETTLED = """
            () => { const map = document.querySelector('sk-map'); return map.dataset.painted === map.paint; }""";

    private static final String SMOOTH = """
            () => Promise.race([document.querySelector('sk-map').smooth,
              new Promise((_, fail) => setTimeout(() => fail(new Error('The picture stays rough')), 20000))])""";
    private static final String RECORD = """
            () => { window.frames = []; let last; window.recording = true;
              const tick = (at) => { if (last !== undefined) { window.frameTimes.push(at - last); } last = at;
                if (window.recording) { requestAnimationFrame(tick); } };
              window.frameTimes = []; requestAnimationFrame(tick); }""";

    private final BenchRows rows = new BenchRows("the map", "map.json");
    private final RunningProduct product = RunningProduct.withoutDemo();
    private final BenchCities cities = new BenchCities(product.context());

    @Test
    void measure() throws Exception {
        City small = cities.build("GM9905", "Vijfduizend", 5_000);
        clicks(small, 150).context().close();
        bytes(cities.build("GM9932", "Dertigduizend", 3_200));
        City large = cities.build("GM9920", "Twintigduizend", 20_000);
        new ServerBench(product, large, rows).measure();
        Page page = clicks(large, 300);
        frames(page);
    }

    /** From the click of a mouse on an indicator, each time another one, to its colours on the screen. */
    private Page clicks(City city, double target) throws Exception {
        Page page = new Visitor(product, product.atDesk())
                .signIn(city.name(), city.email(), BenchCities.PASSWORD)
                .goTo("/kaart")
                .page();
        page.waitForFunction("() => document.querySelector('sk-map')?.dataset.painted === ''");
        for (int warm = 0; warm < 5; warm++) {
            click(page, warm);
            click(page, warm);
        }
        List<Double> ours = new ArrayList<>();
        List<Double> made = new ArrayList<>();
        List<Double> ready = new ArrayList<>();
        Page other = page.context().newPage();
        CommonWay way = new CommonWay(other, product);
        way.made(0);
        for (int turn = 0; turn < TURNS; turn++) {
            int number = 5 + turn;
            page.bringToFront();
            ours.add(click(page, number));
            click(page, number);
            if (turn < TURNS / 3) {
                other.bringToFront();
                made.add(way.made(number));
                ready.add(way.ready(number));
            }
        }
        page.bringToFront();
        String size = String.format(Locale.ROOT, "%,d areas", city.lattice().postcodes());
        Times times = Times.of(ours);
        rows.row("click to painted map, " + size + ", p50", times.at(0.5), "ms", target, true);
        rows.row("click to painted map, " + size + ", p95", times.at(0.95), "ms", target, true);
        rows.told("pressing the button before it, in which figures are fetched, not counted", PRESS_MS, "ms");
        double common = Times.of(made).at(0.5);
        double prepared = Times.of(ready).at(0.5);
        rows.told("GeoJSON with values and a new layer, " + size + ", p50", common, "ms");
        rows.row("ratio of these, " + size, common / times.at(0.5), "x", 8, false);
        rows.told("the same with GeoJSON that lay ready, " + size + ", p50", prepared, "ms");
        other.close();
        return page;
    }

    private static double click(Page page, int number) {
        String label = BenchCities.title(number);
        @SuppressWarnings("unchecked")
        List<Number> at = (List<Number>) page.evaluate(AIM, label);
        page.mouse().move(at.getFirst().doubleValue(), at.getLast().doubleValue());
        page.mouse().down();
        page.waitForTimeout(PRESS_MS);
        page.mouse().up();
        double painted = ((Number) page.evaluate(FROM_CLICK, label)).doubleValue();
        page.waitForFunction(SETTLED);
        page.evaluate(SMOOTH);
        page.waitForTimeout(BETWEEN_CLICKS_MS);
        return painted;
    }

    /** Dragging and zooming over everything at once, where all areas are in sight. */
    private void frames(Page page) {
        click(page, 1);
        page.waitForTimeout(500);
        page.evaluate(RECORD);
        page.mouse().move(900, 450);
        page.mouse().down();
        for (int step = 0; step < 40; step++) {
            page.mouse().move(900 - step * 12, 450 + step * 4);
        }
        page.mouse().up();
        page.waitForTimeout(600);
        Times pan = recorded(page);
        page.evaluate(RECORD);
        for (int step = 0; step < 16; step++) {
            page.mouse().wheel(0, step < 8 ? -240 : 240);
            page.waitForTimeout(120);
        }
        page.waitForTimeout(800);
        Times zoom = recorded(page);
        rows.row("longest frame while panning over 20,000 areas", pan.longest(), "ms", 100, true);
        rows.row("longest frame while zooming over 20,000 areas", zoom.longest(), "ms", 100, true);
    }

    private static Times recorded(Page page) {
        page.evaluate("() => { window.recording = false; }");
        @SuppressWarnings("unchecked")
        List<Number> frames = (List<Number>) page.evaluate("() => window.frameTimes");
        return Times.of(frames.stream().map(Number::doubleValue).toList());
    }

    /** Everything that travels for a first look at a city of the size of Dordrecht, and for each further indicator. */
    private void bytes(City city) {
        Page page = new Visitor(product, product.atDesk())
                .signIn(city.name(), city.email(), BenchCities.PASSWORD)
                .page();
        BrowserContext context = page.context();
        CDPSession session = context.newCDPSession(page);
        AtomicLong travelled = new AtomicLong();
        session.send("Network.enable");
        session.send("Network.clearBrowserCache");
        session.on(
                "Network.loadingFinished",
                event -> travelled.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(product.address("/kaart?i=" + BenchCities.code(0).value()));
        page.waitForFunction(
                "() => (document.querySelector('sk-map')?.dataset.painted ?? '').includes('indicator-00')");
        page.waitForTimeout(1500);
        rows.row("first view of 3,200 areas, all bytes", travelled.get() / 1024.0, "KB", 1536, true);
        double most = 0;
        for (int number = 1; number <= 5; number++) {
            click(page, number - 1);
            travelled.set(0);
            click(page, number);
            page.waitForTimeout(300);
            most = Math.max(most, travelled.get() / 1024.0);
        }
        rows.row("a further indicator of 3,200 areas, the largest of 5", most, "KB", 30, true);
    }
}
