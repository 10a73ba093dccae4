package nl.straatkubus.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real web server on a free port of this machine that answers as the test says and remembers what it was asked. */
public final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    public final List<String> asked = new CopyOnWriteArrayList<>();

    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public WebServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.start();
    }

    public WebServer on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try {
                answer.to(exchange);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        return this;
    }

    public WebServer text(String path, String text) {
        return on(path, exchange -> send(exchange, 200, text));
    }

    public static void send(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public URI at(String path) {
        return URI.create("http://" + name() + path);
    }

    public String name() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** A way out that may speak with this server and no other, under these limits. */
    GuardedHttp client(FetchLimits limits) {
        return new GuardedHttp(new OutgoingAddresses(name()), limits);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
