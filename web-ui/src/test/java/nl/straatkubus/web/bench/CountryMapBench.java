package nl.straatkubus.web.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tiles.CountryTiles;
import nl.straatkubus.web.journey.RunningProduct;
import nl.straatkubus.web.journey.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole country in a real browser: 465,000 postcodes of 342 municipalities as vector tiles, from cutting them to zooming
 * from all of them into one street. Not part of the tests: {@code ./straatkubus bench country-map} runs it.
 */
class CountryMapBench {
    private static final String EMAIL = "kaart@operator.test";
    private static final int INDICATORS = 3;
    private static final int CLOSEST = 16;
    private static final int PATIENCE_MS = 60_000;
    private static final String SETTLED = "() => document.querySelector('sk-country')?.settled === true";
    private static final String RECORD = """
            () => { let last; window.recording = true; window.frameTimes = [];
              const tick = (at) => { if (last !== undefined) { window.frameTimes.push(at - last); } last = at;
                if (window.recording) { requestAnimationFrame(tick); } };
              requestAnimationFrame(tick); }""";
    private static final String RECORDED = "() => { window.recording = false; return window.frameTimes; }";

    private final BenchRows rows = new BenchRows("the map of the country", "country-map.json");
    private final RunningProduct product = RunningProduct.withoutDemo();
    private final AtomicLong travelled = new AtomicLong();

    @Test
    void measure() {
        List<Lattice> lattices = load();
        cut();
        release(lattices);
        Page page = open();
        journey(page, lattices);
        restyle(page);
        rows.told("heap of the product and this measurement", ServerBench.megabytesUsed(), "MB");
        rows.told(
                "memory of the page's scripts",
                ((Number) page.evaluate("() => performance.memory.usedJSHeapSize")).doubleValue() / (1 << 20),
                "MB");
    }

    private List<Lattice> load() {
        long begin = System.nanoTime();
        List<Lattice> lattices = new ArrayList<>();
        for (int number = 0; number < GridCountry.MUNICIPALITIES; number++) {
            var draft = GridCountry.town(number);
            lattices.add(DataScope.shared(Duty.WORKER)
                    .get(() -> product.part(Lattices.class).load(draft)));
        }
        rows.told("postcodes", GridCountry.postcodes(), "");
        rows.told("generating, loading and cutting them", seconds(begin), "s");
        return lattices;
    }

    /** Cuts everything once more, to see what that takes by itself. */
    private void cut() {
        DatabaseAddress address = product.part(DatabaseAddress.class);
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(address.url(), address.ownerUser(), address.ownerPassword()));
        owner.sql("truncate shared.tile_piece, shared.cut_lattice").update();
        long begin = System.nanoTime();
        DataScope.shared(Duty.WORKER).run(product.part(CountryTiles.class)::cutMissing);
        rows.told("cutting the country into tiles", seconds(begin), "s");
        Map<String, Object> stored = owner.sql("""
                        select count(distinct (z, x, y)) as tiles, pg_total_relation_size('shared.tile_piece') as bytes
                        from shared.tile_piece
                        """).query().singleRow();
        rows.told("tiles", ((Number) stored.get("tiles")).doubleValue(), "");
        rows.told("their room in the database", ((Number) stored.get("bytes")).doubleValue() / (1 << 20), "MB");
    }

    private void release(List<Lattice> lattices) {
        DataScope.platform(Duty.WEB).run(() -> product.part(Users.class)
                .enrol(EMAIL, "Kaart", Set.of(Function.OPERATOR), BenchCities.PASSWORD));
        DataScope.shared(Duty.WORKER).run(() -> {
            List<Slice> slices = new ArrayList<>();
            for (int number = 0; number < INDICATORS; number++) {
                var code = BenchCities.sharedCode(number);
                product.part(Catalogue.class).define(BenchCities.indicator(code, number, Ownership.SHARED));
                for (Lattice lattice : lattices) {
                    slices.add(BenchCities.slice(lattice, lattice.id(), code, number + (int) lattice.id()));
                }
            }
            Releases releases = product.part(Releases.class);
            releases.activate("landelijk", releases.store("landelijk", 1, slices, "{}"));
        });
    }

    private Page open() {
        Page page = new Visitor(product, product.atDesk())
                .signInAsOperator(EMAIL, BenchCities.PASSWORD)
                .page();
        page.setDefaultTimeout(PATIENCE_MS);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                event -> travelled.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(product.address("/beheer/kaart"));
        page.waitForFunction("() => document.querySelector('sk-country')?.fetched.tiles > 0");
        page.waitForFunction(SETTLED);
        travelled.set(0);
        page.reload();
        page.waitForFunction("() => document.querySelector('sk-country')?.fetched.tiles > 0");
        page.waitForFunction(SETTLED);
        rows.told("opening the country once more: bytes, tiles kept by the browser", travelled.get() / 1024.0, "KB");
        return page;
    }

    /** From the whole country into the streets of a large city, wheel by wheel, with a drag at every zoom. */
    private void journey(Page page, List<Lattice> lattices) {
        Lattice large = lattices.stream()
                .max(java.util.Comparator.comparingInt(Lattice::postcodes))
                .orElseThrow();
        var middle = large.area(large.root());
        page.evaluate(
                "([lon, lat]) => document.querySelector('sk-country').goTo(lon, lat, 8)",
                List.of(middle.longitude(), middle.latitude()));
        page.waitForFunction(SETTLED);
        Map<Integer, Double> settling = new HashMap<>();
        List<Double> zooming = new ArrayList<>();
        List<Double> panning = new ArrayList<>();
        double mostBytes = 0;
        page.mouse().move(640, 560);
        for (int zoom = 9; zoom <= CLOSEST; zoom++) {
            travelled.set(0);
            page.evaluate(RECORD);
            long begin = System.nanoTime();
            page.mouse().wheel(0, -240);
            page.waitForTimeout(300);
            page.waitForFunction(SETTLED);
            settling.put(zoom, seconds(begin) * 1000);
            zooming.addAll(recorded(page));
            page.evaluate(RECORD);
            drag(page);
            page.waitForFunction(SETTLED);
            panning.addAll(recorded(page));
            mostBytes = Math.max(mostBytes, travelled.get() / 1024.0);
        }
        rows.asked(
                "longest frame while zooming from the country to a street",
                Times.of(zooming).longest(),
                "ms",
                100);
        rows.told("19 of 20 frames while zooming", Times.of(zooming).at(0.95), "ms");
        rows.asked(
                "longest frame while dragging at every zoom", Times.of(panning).longest(), "ms", 100);
        rows.told("19 of 20 frames while dragging", Times.of(panning).at(0.95), "ms");
        rows.told(
                "slowest zoom step until everything is drawn",
                settling.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow(),
                "ms");
        rows.told("most bytes of one zoom step with a drag, tiles and figures", mostBytes, "KB");
        bytesPerTile(page);
    }

    private static void drag(Page page) {
        page.mouse().down();
        for (int step = 1; step <= 30; step++) {
            page.mouse().move(640 - step * 12, 560 - step * 4);
        }
        page.mouse().up();
        page.mouse().move(640, 560);
        page.waitForTimeout(300);
    }

    private void bytesPerTile(Page page) {
        @SuppressWarnings("unchecked")
        Map<String, Number> fetched =
                (Map<String, Number>) page.evaluate("() => document.querySelector('sk-country').fetched");
        double tiles = fetched.get("tiles").doubleValue();
        rows.told("tiles fetched on the way", tiles, "");
        rows.told("a tile before packing, on average", fetched.get("bytes").doubleValue() / tiles / 1024, "KB");
    }

    /** Other figures for what is in sight, where the tiles are there. */
    private void restyle(Page page) {
        Number fetchedBefore = (Number) page.evaluate("() => document.querySelector('sk-country').fetched.tiles");
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < 2 * INDICATORS; turn++) {
            String paint = "map/country/paint?i="
                    + BenchCities.sharedCode(turn % INDICATORS).value() + "&p=" + BenchCities.PERIOD.code();
            Number time = (Number) page.evaluate("""
                    async (paint) => { const map = document.querySelector('sk-country'); const begin = performance.now();
                      map.paint = paint; await map.updateComplete; await new Promise(requestAnimationFrame);
                      while (!map.settled) { await new Promise(requestAnimationFrame); }
                      return performance.now() - begin; }""", paint);
            times.add(time.doubleValue());
        }
        rows.told(
                "other figures for what is in sight, in the middle of turns",
                Times.of(times).at(0.5),
                "ms");
        Number fetchedAfter = (Number) page.evaluate("() => document.querySelector('sk-country').fetched.tiles");
        rows.asked("tiles fetched for other figures", fetchedAfter.doubleValue() - fetchedBefore.doubleValue(), "", 0);
    }

    private static List<Double> recorded(Page page) {
        @SuppressWarnings("unchecked")
        List<Number> frames = (List<Number>) page.evaluate(RECORDED);
        return frames.stream().map(Number::doubleValue).toList();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
