package nl.straatkubus.admin.billing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as Stripe does, over HTTP, and remembers what it was asked. A repeated key gives the first answer again. */
public final class StripeStandIn implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Made> invoices = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger stalled = new AtomicInteger();
    private volatile int failureStatus = 500;
    private volatile String failing = "";

    /** One request, as it came over the line. */
    record Call(String method, String path, String idempotencyKey, String apiVersion, Map<String, String> form) {}

    private static final class Made {
        private final String id;
        private final String number;
        private volatile String status = "draft";
        private volatile long paidCents;
        private volatile long paidAt;

        Made(String id, String number) {
            this.id = id;
            this.number = number;
        }

        String json() {
            return """
                    {"id":"%s","object":"invoice","status":"%s","number":"%s","amount_paid":%d,
                     "metadata":{"straatkubus_invoice":"%s"},"status_transitions":{"paid_at":%s}}
                    """.formatted(id, status, number, paidCents, number, paidAt == 0 ? "null" : Long.toString(paidAt));
        }
    }

    public StripeStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Call> calls() {
        return calls;
    }

    void forgetCalls() {
        calls.clear();
    }

    /** As if it could no longer know by their keys what was asked before: Stripe keeps keys for a day. */
    void forgetKeys() {
        answers.clear();
    }

    /** The next requests are answered with this status, before anything is done. */
    void fails(int times, int status) {
        failureStatus = status;
        failures.set(times);
    }

    /** The next requests are carried out and their answers are held back for ever. */
    void stalls(int times) {
        stalled.set(times);
    }

    /** Requests whose path ends like this are answered with this status; an empty end lets all pass. */
    void failsAt(String ending, int status) {
        failureStatus = status;
        failing = ending;
    }

    /** A bank transfer for an invoice with this number of ours; known before it was sent here too. */
    String pays(String number, long cents, Instant at) {
        Made invoice = invoices.values().stream()
                .filter(made -> made.number.equals(number))
                .findFirst()
                .orElseGet(() -> make(number));
        invoice.paidCents += cents;
        invoice.paidAt = at.getEpochSecond();
        invoice.status = "paid";
        return invoice.id;
    }

    long invoicesMade() {
        return invoices.size();
    }

    private Made make(String number) {
        Made made = new Made("in_" + NUMBERS.incrementAndGet(), number);
        invoices.put(made.id, made);
        return made;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        calls.add(new Call(
                exchange.getRequestMethod(),
                path,
                key,
                exchange.getRequestHeaders().getFirst("Stripe-Version"),
                form));
        boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (fails || !failing.isEmpty() && path.endsWith(failing)) {
            respond(exchange, failureStatus, "{\"error\":{\"type\":\"api_error\",\"message\":\"Come back later\"}}");
            return;
        }
        boolean repeated = key != null && exchange.getRequestMethod().equals("POST");
        String done = repeated ? answers.computeIfAbsent(key, _ -> work(path, form)) : work(path, form);
        if (stalled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return;
        }
        respond(exchange, 200, done);
    }

    private String work(String path, Map<String, String> form) {
        String[] parts = path.substring(1).split("/");
        if (parts[1].equals("invoices")) {
            Made made = parts.length == 2
                    ? make(form.get("number"))
                    : invoices.computeIfAbsent(parts[2], id -> new Made(id, "unknown"));
            if (path.endsWith("/finalize")) {
                made.status = "open";
            }
            return made.json();
        }
        return "{\"id\":\"" + (parts[1].equals("customers") ? "cus_" : "obj_") + NUMBERS.incrementAndGet() + "\"}";
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
