package nl.straatkubus.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipality's program: gets a token with its client credentials and calls the API over HTTP. */
public final class Program {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private String token = "";

    public Program(String base) {
        this.base = base;
    }

    public Program as(String clientId, String secret) {
        return as(clientId, secret, "");
    }

    /** @param scopes with spaces between; empty for all that the program has */
    public Program as(String clientId, String secret, String scopes) {
        HttpResponse<String> answer = answer(clientId, secret, scopes);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return with(JSON.readTree(answer.body()).get("access_token").asString());
    }

    /** What the authorization server says to a program that asks a token. */
    public HttpResponse<String> answer(String clientId, String secret, String scopes) {
        String credentials = Base64.getEncoder()
                .encodeToString((clientId + ":" + secret.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        String form = "grant_type=client_credentials" + (scopes.isEmpty() ? "" : "&scope=" + scopes.replace(" ", "+"));
        return send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public Program with(String bearer) {
        token = bearer;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Uploads one file as a form does. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content) {
        String head = "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        String text = head + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--grens--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.ISO_8859_1)));
    }

    /** Sends a form with boundary {@code grens} as it streams in. */
    HttpResponse<String> upload(String path, Supplier<InputStream> form) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(HttpRequest.BodyPublishers.ofInputStream(form)));
    }

    public byte[] bytes(String path, String accept) {
        try {
            return client.send(request(path, "Accept", accept).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public JsonNode json(String path) {
        return json(get(path));
    }

    /** Sends a form of parts; the one named {@code order} is JSON, the others are files but for {@code version}. */
    public HttpResponse<String> form(String path, Map<String, String> parts) {
        StringBuilder body = new StringBuilder();
        parts.forEach((name, content) -> {
            String file = name.equals("version") ? "" : "; filename=\"" + name + ".json\"";
            String type = name.equals("order") ? "application/json" : "text/plain";
            body.append("--grens\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n%s\r\n"
                    .formatted(name, file, type, content));
        });
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--grens--\r\n")));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public static List<String> texts(JsonNode array, String field) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).get(field).asString())
                .toList();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
