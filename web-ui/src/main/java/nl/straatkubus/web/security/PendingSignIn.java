package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * The place that a browser chose to sign in to and whose password page it now sees. It is kept in the session, so that
 * the password page itself cannot be pointed elsewhere.
 */
@Component
public final class PendingSignIn {
    private static final String ATTRIBUTE = "straatkubus.pending-sign-in";

    private final SignInPlaces places;

    PendingSignIn(SignInPlaces places) {
        this.places = places;
    }

    /** Empty when no sign-in was begun in this session or its place was closed since. */
    public Optional<SignInPlace> place(HttpServletRequest request) {
        if (request.getSession(false) == null
                || !(request.getSession(false).getAttribute(ATTRIBUTE) instanceof SavedRequest pending)) {
            return Optional.empty();
        }
        String[] client = pending.getParameterValues("client_id");
        return client == null ? Optional.empty() : places.open(client[0]);
    }

    /** Keeps authorization requests apart from the page that the application itself wants to return to. */
    static HttpSessionRequestCache cache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setSessionAttrName(ATTRIBUTE);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
