package nl.straatkubus.web.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: keeps cookies and follows redirects one by one, so that a test sees each page's address. */
final class Browser {
    private static final int MOST_REDIRECTS = 12;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;
    private URI at;
    private HttpResponse<String> page;

    Browser(String base) {
        this.base = URI.create(base);
        this.at = this.base;
    }

    Browser open(String path) {
        follow(HttpRequest.newBuilder(base.resolve(path)).build());
        return this;
    }

    /** Sends the password page's form as the page would. */
    Browser enter(String email, String password) {
        return post("/aanmelden", Map.of("email", email, "password", password, "_csrf", csrf()));
    }

    Browser leave() {
        return post("/logout", Map.of("_csrf", csrf()));
    }

    String header(String name) {
        return page.headers().firstValue(name).orElse("");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** As if somebody had put a cookie into this browser. */
    Browser with(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
        return this;
    }

    private Browser post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        follow(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return this;
    }

    /** Path and query of the page that is shown. */
    String address() {
        return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
    }

    int status() {
        return page.statusCode();
    }

    String body() {
        return page.body();
    }

    private String csrf() {
        Matcher token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page.body());
        return token.find() ? token.group(1) : "";
    }

    private void follow(HttpRequest first) {
        HttpRequest request = first;
        try {
            for (int i = 0; i < MOST_REDIRECTS; i++) {
                page = client.send(request, BodyHandlers.ofString());
                at = request.uri();
                if (page.statusCode() / 100 != 3) {
                    return;
                }
                URI next = at.resolve(page.headers().firstValue("Location").orElseThrow());
                request = HttpRequest.newBuilder(next).build();
            }
            throw new IllegalStateException("Redirected without end, last to " + at);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
