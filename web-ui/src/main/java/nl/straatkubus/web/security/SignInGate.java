package nl.straatkubus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.straatkubus.web.provider.ProviderUnavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the way to a place and back: remembers the choice on the device, and brings whoever chose a closed
 * place, or one whose provider gives no answer, back to the list with the reason.
 */
final class SignInGate extends OncePerRequestFilter {
    static final String WAY = "/oauth2/authorization/";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SignInPlaces places;
    private final PlaceRegistrations registrations;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    SignInGate(SignInPlaces places, PlaceRegistrations registrations) {
        this.places = places;
        this.registrations = registrations;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith(WAY) && !path(request).startsWith(PlaceRegistrations.REDIRECT_PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean back = path(request).startsWith(PlaceRegistrations.REDIRECT_PATH);
        String registration = path(request).substring((back ? PlaceRegistrations.REDIRECT_PATH : WAY).length());
        String id = PlaceRegistrations.placeOf(registration);
        if (places.open(id).isEmpty()) {
            String known = places.find(id).map(SignInPlace::id).orElse("");
            response.sendRedirect(request.getContextPath() + "/login?closed=" + known);
            return;
        }
        if (back && isElsewhere(registration, request)) {
            response.sendRedirect(request.getContextPath() + "/login?again");
            return;
        }
        try {
            registrations.findByRegistrationId(registration);
        } catch (ProviderUnavailable silent) {
            response.sendRedirect(request.getContextPath() + "/login?silent=" + id);
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

    /** An answer at another address than where it was asked for may come from another provider (RFC 9700, 4.4). */
    private boolean isElsewhere(String registration, HttpServletRequest request) {
        OAuth2AuthorizationRequest begun = asked.loadAuthorizationRequest(request);
        return begun != null && !registration.equals(begun.getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
