package nl.straatkubus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the viewer's scope to the rest of the request. A request without a viewer has no scope and so reaches no data.
 */
final class ViewerScopeFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Viewer> viewer =
                ViewerClaims.viewer(SecurityContextHolder.getContext().getAuthentication());
        if (viewer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            viewer.get().scope().call(() -> {
                proceed(request, response, chain);
                return null;
            });
        } catch (Interrupted interrupted) {
            interrupted.rethrow();
        }
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
