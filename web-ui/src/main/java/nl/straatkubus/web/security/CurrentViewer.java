package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Viewer;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person or machine behind the running request, from its verified token and nothing else. */
@Component
public final class CurrentViewer {
    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Viewer viewer() {
        return ViewerClaims.viewer(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }
}
