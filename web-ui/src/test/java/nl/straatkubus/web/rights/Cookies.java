package nl.straatkubus.web.rights;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cookies as a browser keeps them for the own machine: to a browser that is a safe place, so it sends cookies there that
 * are for safe connections only. Java's own would not.
 */
final class Cookies extends CookieHandler {
    private final Map<String, Map<String, String>> jars = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        List<String> pairs = jar(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .toList();
        return pairs.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", pairs)));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) {
                values.forEach(value -> keep(address, value));
            }
        });
    }

    private void keep(URI address, String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            jar(address).remove(name);
        } else {
            jar(address).put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    private Map<String, String> jar(URI address) {
        return jars.computeIfAbsent(address.getAuthority(), host -> new ConcurrentHashMap<>());
    }
}
