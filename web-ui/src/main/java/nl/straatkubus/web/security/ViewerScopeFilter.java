package nl.straatkubus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.Origin;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the viewer and its scope to the rest of the request. A request without a viewer has no scope and so reaches no
 * data. Rights are those of this moment: who was blocked since the last request is a stranger from this one on.
 */
final class ViewerScopeFilter extends OncePerRequestFilter {
    private final RightsNow rights;
    private final OpenWindows windows;
    private final SessionTimes times;

    ViewerScopeFilter(RightsNow rights, OpenWindows windows, SessionTimes times) {
        this.rights = rights;
        this.windows = windows;
        this.times = times;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication proven = SecurityContextHolder.getContext().getAuthentication();
        Optional<Identity> identity = Identity.of(proven);
        Optional<SessionTimes.End> over = over(proven, request);
        Optional<Viewer> viewer = proven instanceof MachineToken machine
                ? Optional.of(machine.viewer())
                : identity.filter(known -> over.isEmpty()).flatMap(rights::of).map(now -> windows.follow(now, request));
        if (viewer.isEmpty()) {
            if (identity.isPresent()) {
                windows.shut(request, over.isPresent() ? Leaving.SIGNED_OUT : Leaving.ENDED);
                over.ifPresent(why -> times.remember(request, why));
                // A window is told by its own protocol that its session is over; everything else goes to sign in.
                if (!isOfWindow(request)) {
                    sendAway(request, response, over.isPresent());
                    return;
                }
            }
            chain.doFilter(request, response);
            return;
        }
        try {
            ScopedValue.where(CurrentViewer.BOUND, viewer.get()).call(() -> viewer.get()
                    .scope()
                    .call(() -> Origin.call(request.getRemoteAddr(), () -> {
                        proceed(request, response, chain);
                        return null;
                    })));
        } catch (Interrupted interrupted) {
            interrupted.rethrow();
        }
    }

    /** Whose time is over comes back to where it ended; who is kept out hears that. */
    private static void sendAway(HttpServletRequest request, HttpServletResponse response, boolean comesBack)
            throws IOException {
        if (comesBack) {
            throw new AuthenticationCredentialsNotFoundException("The session is over");
        }
        response.sendRedirect(request.getContextPath() + ApplicationSecurity.ACCESS_ENDED);
    }

    /** Why the session of a person is over. */
    private Optional<SessionTimes.End> over(Authentication proven, HttpServletRequest request) {
        return proven != null && proven.getPrincipal() instanceof PersonOfPlace person
                ? times.over(request, person.signedIn())
                : Optional.empty();
    }

    /** What a window asks by its own protocol. */
    static boolean isOfWindow(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains("v-r=");
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Interrupted {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException cause) {
            throw new Interrupted(cause);
        }
    }

    /** Carries the two checked exceptions of a chain through a scope, which lets one kind pass. */
    private static final class Interrupted extends Exception {
        private static final long serialVersionUID = 1;

        private Interrupted(Exception cause) {
            super(cause);
        }

        private void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException failure) {
                throw failure;
            }
            throw (ServletException) getCause();
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
