package nl.straatkubus.web.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
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
    private final WindowMoments moments;
    private final WindowWatch watch;

    OpenWindows(WindowMoments moments, WindowWatch watch) {
        this.moments = moments;
        this.watch = watch;
    }

    /** Gives the request the roles of this moment, and closes windows that were built for others. */
    Viewer follow(Viewer person, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Moment now = moments.of(person, Moment.Way.of(session));
        Optional<Moment> last = Moment.last(session);
        if (!last.equals(Optional.of(now))) {
            now.keep(session);
            if (last.isPresent()) {
                close(session);
            }
        }
        hold(RightsNow.roles(now.viewer()), session);
        return now.viewer();
    }

    /** Gives the request and its session these roles. */
    private static void hold(Set<GrantedAuthority> roles, HttpSession session) {
        Authentication proven = SecurityContextHolder.getContext().getAuthentication();
        if (proven instanceof OAuth2AuthenticationToken token
                && !Set.copyOf(token.getAuthorities()).equals(roles)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new OAuth2AuthenticationToken(
                    token.getPrincipal(), roles, token.getAuthorizedClientRegistrationId()));
            // Screens ask the session, not the request, which roles there are.
            session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, context);
            SecurityContextHolder.setContext(context);
        }
    }

    /** Ends the session of one who is not let in any more, with everything that is open in it. */
    void shut(HttpServletRequest request, Leaving why) {
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        HttpSession session = request.getSession(false);
        if (session != null) {
            watch.leave(session, why);
            session.invalidate();
        }
    }

    private void close(HttpSession session) {
        watch.leave(session, Leaving.CHANGED);
        for (VaadinSession windows : VaadinSession.getAllSessions(session)) {
            windows.accessSynchronously(() -> List.copyOf(windows.getUIs())
                    .forEach(window -> window.accessSynchronously(() -> windows.removeUI(window))));
        }
    }
}
