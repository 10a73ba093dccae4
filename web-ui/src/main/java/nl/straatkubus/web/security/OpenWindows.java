package nl.straatkubus.web.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.support.SupportAccess;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * The windows that a person has open in one browser. A window is built for the rights of a moment and for what the
 * licence allows then; when these change, it is taken away and the browser builds it anew, at the same address.
 */
@Component
final class OpenWindows {
    private static final String LAST = "straatkubus.viewer";

    private final Functions functions;
    private final Catalogue catalogue;
    private final SupportAccess support;
    private final Licences licences;

    OpenWindows(Functions functions, Catalogue catalogue, SupportAccess support, Licences licences) {
        this.support = support;
        this.licences = licences;
        this.functions = functions;
        this.catalogue = catalogue;
    }

    /** Gives the request the roles of this moment, and closes windows that were built for others. */
    Viewer follow(Viewer person, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Viewer now = LookingAs.function(session)
                .filter(code -> person.may(Right.MANAGE_USERS))
                .flatMap(code -> person.scope().get(() -> looking(person, code)))
                .or(() -> Supporting.municipality(session).flatMap(code -> support.eyes(person, code)))
                .orElse(person);
        Object last = session.getAttribute(LAST);
        Moment moment = new Moment(now, allowed(now));
        if (!moment.equals(last)) {
            session.setAttribute(LAST, moment);
            if (last != null) {
                close(session);
            }
        }
        Authentication proven = SecurityContextHolder.getContext().getAuthentication();
        if (proven instanceof OAuth2AuthenticationToken token
                && !Set.copyOf(token.getAuthorities()).equals(RightsNow.roles(now))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new OAuth2AuthenticationToken(
                    token.getPrincipal(), RightsNow.roles(now), token.getAuthorizedClientRegistrationId()));
            // Screens ask the session, not the request, which roles there are.
            session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, context);
            SecurityContextHolder.setContext(context);
        }
        return now;
    }

    /** What a window was built for: who looks, and what the licence of the municipality allows. */
    private record Moment(Viewer viewer, Set<Activity> allowed) {}

    private Set<Activity> allowed(Viewer viewer) {
        return viewer.municipality().stream()
                .flatMap(code -> Arrays.stream(Activity.values()).filter(one -> licences.allows(code, one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Viewer> looking(Viewer person, String code) {
        return functions.find(code).map(function -> person.as(function, catalogue.indicators()));
    }

    /** Ends the session of one who is not let in any more, with everything that is open in it. */
    void shut(HttpServletRequest request) {
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void close(HttpSession session) {
        for (VaadinSession windows : VaadinSession.getAllSessions(session)) {
            windows.accessSynchronously(() -> List.copyOf(windows.getUIs())
                    .forEach(window -> window.accessSynchronously(() -> windows.removeUI(window))));
        }
    }
}
