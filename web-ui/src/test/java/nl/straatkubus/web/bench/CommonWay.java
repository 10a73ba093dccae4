package nl.straatkubus.web.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import nl.straatkubus.platform.geography.Lattices;
import org.locationtech.jts.geom.Coordinate;

/**
 * What maps of statistics commonly do at a click: fetch the areas with their figures as GeoJSON, and build the layer anew.
 * Served beside the product and drawn by the same engine in the same browser.
 */
final class CommonWay implements AutoCloseable {
    private static final Path ENGINE = Path.of("node_modules/ol/dist/ol.js");
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div>
            <script src="ol.js"></script><script>
            const colours = ['#f1eaf8', '#d5c0e8', '#b08fd2', '#8257b0', '#4a2572'];
            const styles = colours.map((colour) => new ol.style.Style({
              fill: new ol.style.Fill({ color: colour }), stroke: new ol.style.Stroke({ color: '#fff', width: 1 }) }));
            const map = new ol.Map({ target: 'map', controls: [], pixelRatio: 1,
              view: new ol.View({ center: [0, 0], zoom: 2 }) });
            let layer;
            async function click(number) {
              const start = performance.now();
              const answer = await fetch('values-' + number + '.geojson');
              const features = new ol.format.GeoJSON().readFeatures(await answer.json(),
                { featureProjection: 'EPSG:3857' });
              const source = new ol.source.Vector({ features });
              if (layer) { map.removeLayer(layer); } else { map.getView().fit(source.getExtent()); }
              layer = new ol.layer.Vector({ source, style: (feature) => styles[Math.floor(feature.get('value') / 8)] });
              map.addLayer(layer);
              await new Promise((done) => map.once('rendercomplete', done));
              return performance.now() - start;
            }
            </script>""";

    private final HttpServer server;
    private final List<Lattices.Outline> outlines;

    CommonWay(List<Lattices.Outline> outlines) throws IOException {
        this.outlines = outlines;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext(
                "/", exchange -> answer(exchange, "text/html", gzip(PAGE.getBytes(StandardCharsets.UTF_8))));
        byte[] engine = gzip(Files.readAllBytes(ENGINE));
        server.createContext("/ol.js", exchange -> answer(exchange, "text/javascript", engine));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Makes the answer of a click beforehand, so that only what the browser waits for is counted. */
    void prepare(int number) {
        byte[] body = gzip(geoJson(number).getBytes(StandardCharsets.UTF_8));
        server.createContext("/values-" + number + ".geojson", exchange -> answer(exchange, "application/json", body));
    }

    private String geoJson(int number) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (Lattices.Outline outline : outlines) {
            out.append(out.charAt(out.length() - 1) == '[' ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"value\":")
                    .append(random.nextInt(40))
                    .append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
            Coordinate[] ring = outline.shape().getCoordinates();
            for (int i = 0; i < ring.length; i++) {
                out.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.6f,%.6f]", ring[i].x, ring[i].y));
            }
            out.append("]]}}");
        }
        return out.append("]}").toString();
    }

    private static void answer(HttpExchange exchange, String type, byte[] gzipped) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, gzipped.length);
            exchange.getResponseBody().write(gzipped);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
