package nl.straatkubus.web.rights;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's browser as far as the server can tell: keeps cookies, follows the way of signing in, and speaks the
 * protocol of the screens, so that every screen can be tried in milliseconds.
 */
public final class ScreenCaller {
    private static final Pattern FORM_KEY = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern SCREEN_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern OWNER = Pattern.compile("\"owner\":\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final int REDIRECTS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new Cookies()).build();
    private final String base;
    private String window = "";
    private String key = "";
    private int messages;

    public ScreenCaller(String base) {
        this.base = base;
    }

    /** Signs in at a place; the caller then holds a session there. */
    public ScreenCaller signIn(String place, String email, String password) {
        HttpResponse<String> arrived = signedIn(place, email, password);
        if (arrived.statusCode() != 200 || arrived.uri().getPath().contains("login")) {
            throw new IllegalStateException("Not signed in: " + arrived.statusCode() + " " + arrived.uri());
        }
        return this;
    }

    /** The page at which one arrives who signs in. */
    public HttpResponse<String> signedIn(String place, String email, String password) {
        String page = follow("/oauth2/authorization/" + place).body();
        String form = "_csrf=" + encoded(found(FORM_KEY, page)) + "&email=" + encoded(email) + "&password="
                + encoded(password);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/aanmelden"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return follow(answer);
    }

    /** Gives the code of a second factor on the page that asks for it; the page at which one arrives. */
    public HttpResponse<String> code(String code) {
        String form =
                "_csrf=" + encoded(found(FORM_KEY, follow("/aanmelden?code").body())) + "&code=" + encoded(code);
        return follow(submit(base + "/aanmelden", form));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*"));
    }

    /** What was answered, byte by byte. */
    public byte[] bytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a form as a page has it. */
    public HttpResponse<String> submit(String address, String form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a field note as the form in the browser does. */
    public HttpResponse<String> note(String json) {
        Matcher owner = OWNER.matcher(get("/map/notes/pass").body());
        Matcher proof = FORM_KEY.matcher(follow("/").body());
        String body =
                "--grens\r\nContent-Disposition: form-data; name=\"note\"\r\nContent-Type: application/json\r\n\r\n"
                        + json + "\r\n--grens--\r\n";
        return send(HttpRequest.newBuilder(URI.create(base + "/map/notes"))
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .header("X-CSRF-TOKEN", proof.find() ? proof.group(1) : "none")
                .header("X-Note-Owner", owner.find() ? owner.group(1) : "nobody")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens a window and goes to a screen in it; what was shown is told by the server itself. */
    public HttpResponse<String> open(String screen) {
        return open(screen, "");
    }

    /** The same with what was chosen in the screen's address. */
    public HttpResponse<String> open(String screen, String query) {
        HttpResponse<String> started = get("/?v-r=init&location=&query=");
        if (started.statusCode() != 200) {
            return started;
        }
        window = found(WINDOW, started.body());
        key = found(SCREEN_KEY, started.body());
        messages = 0;
        return tell("""
                {"type":"event","node":1,"event":"ui-navigate",
                 "data":{"route":"%s","query":"%s","appShellTitle":"","historyState":null,"trigger":""}}""".formatted(screen, query));
    }

    /** Asks again in the window that was opened last, as any click in it would. */
    public HttpResponse<String> again() {
        return tell("");
    }

    /** Presses a button of the window that was opened last, also one that a browser would not let press. */
    public HttpResponse<String> press(int node) {
        return tell("""
                {"type":"event","node":%d,"event":"click","data":{"event.shiftKey":false,"event.metaKey":false,
                 "event.detail":1,"event.ctrlKey":false,"event.clientX":1,"event.clientY":1,"event.altKey":false,
                 "event.button":0,"event.screenX":1,"event.screenY":1}}""".formatted(node));
    }

    /** Sets a property of a control as the browser does when somebody changes it. */
    public HttpResponse<String> set(int node, String property, String json) {
        return tell("{\"type\":\"mSync\",\"node\":%d,\"feature\":1,\"property\":\"%s\",\"value\":%s}"
                .formatted(node, property, json));
    }

    private HttpResponse<String> tell(String event) {
        String message = "{\"csrfToken\":\"%s\",\"syncId\":%d,\"clientId\":%d,\"rpc\":[%s]}"
                .formatted(key, messages, messages, event);
        messages++;
        return send(HttpRequest.newBuilder(URI.create(base + "/?v-r=uidl&v-uiId=" + window))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message)));
    }

    /** Follows redirects one by one, so that each takes its cookies along. */
    public HttpResponse<String> follow(String path) {
        return follow(get(path));
    }

    /** Follows where an answer sends us, if it does. */
    public HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; i < REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next).header("Accept", "text/html,*/*"));
        }
        return answer;
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

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Nothing like " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
