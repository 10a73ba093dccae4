package nl.straatkubus.web.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.straatkubus.web.journey.RunningProduct;

/**
 * What maps of statistics commonly do at a click: fetch the areas with their figures as GeoJSON, and build the layer anew.
 * Drawn by the same engine in the same browser, for the same person: once with the GeoJSON that the product makes at the
 * click, as it makes its paints, and once with one that lies ready.
 */
final class CommonWay {
    private static final Path ENGINE = Path.of("node_modules/ol/dist/ol.js");
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div>
            <script src="common-way.js"></script><script>
            const colours = ['#f1eaf8', '#d5c0e8', '#b08fd2', '#8257b0', '#4a2572'];
            const styles = colours.map((colour) => new ol.style.Style({
              fill: new ol.style.Fill({ color: colour }), stroke: new ol.style.Stroke({ color: '#fff', width: 1 }) }));
            const map = new ol.Map({ target: 'map', controls: [], pixelRatio: 1,
              view: new ol.View({ center: [0, 0], zoom: 2 }) });
            let layer;
            async function click({ address, figure }) {
              const start = performance.now();
              const answer = await fetch(address);
              const features = new ol.format.GeoJSON().readFeatures(await answer.json(),
                { featureProjection: 'EPSG:3857' });
              const source = new ol.source.Vector({ features });
              if (layer) { map.removeLayer(layer); } else { map.getView().fit(source.getExtent()); }
              layer = new ol.layer.Vector({ source,
                style: (feature) => styles[Math.floor((feature.get(figure) ?? 0) / 8)] });
              map.addLayer(layer);
              await new Promise((done) => map.once('rendercomplete', done));
              await new Promise(requestAnimationFrame);
              return performance.now() - start;
            }
            </script>""";

    private final Page page;

    /** @param page of someone who is signed in at the product */
    CommonWay(Page page, RunningProduct product) throws IOException {
        this.page = page;
        page.route(
                "**/common-way",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(PAGE)));
        byte[] engine = Files.readAllBytes(ENGINE);
        page.route(
                "**/common-way.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBodyBytes(engine)));
        page.navigate(product.address("/common-way"));
        page.unrouteAll();
    }

    /** Milliseconds from a click to the layer, with GeoJSON made for it. */
    double made(int number) {
        return click(
                "map/take/straatkubus.geojson?i=" + BenchCities.code(number).value(), number);
    }

    /** Milliseconds from a click to the layer, with the same GeoJSON made beforehand and no way to go. */
    double ready(int number) {
        Object at = page.evaluate(
                "async (address) => URL.createObjectURL(new Blob([await (await fetch(address)).text()]))",
                address(number));
        return click((String) at, number);
    }

    private static String address(int number) {
        return "map/take/straatkubus.geojson?i=" + BenchCities.code(number).value();
    }

    private double click(String address, int number) {
        Object painted =
                page.evaluate("wish => click(wish)", Map.of("address", address, "figure", BenchCities.title(number)));
        return ((Number) painted).doubleValue();
    }
}
