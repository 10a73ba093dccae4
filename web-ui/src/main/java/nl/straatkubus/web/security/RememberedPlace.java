package nl.straatkubus.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The place that a device signed in to last. */
public final class RememberedPlace {
    static final String COOKIE = "straatkubus-place";

    private RememberedPlace() {}

    /** The id of the place, which may no longer exist; empty on a device that is new here. */
    public static Optional<String> id(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        Stream<Cookie> all = cookies == null ? Stream.empty() : Arrays.stream(cookies);
        return all.filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
