package nl.straatkubus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the way to a place: remembers the choice on the device, and brings whoever chose a closed place back to
 * the list with the reason.
 */
final class SignInGate extends OncePerRequestFilter {
    static final String WAY = "/oauth2/authorization/";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SignInPlaces places;

    SignInGate(SignInPlaces places) {
        this.places = places;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith(WAY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = path(request).substring(WAY.length());
        if (places.open(id).isEmpty()) {
            String known = places.find(id).map(SignInPlace::id).orElse("");
            response.sendRedirect(request.getContextPath() + "/login?closed=" + known);
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(RememberedPlace.COOKIE, id)
                .maxAge(REMEMBERED)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        chain.doFilter(request, response);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
