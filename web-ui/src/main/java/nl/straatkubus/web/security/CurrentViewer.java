package nl.straatkubus.web.security;

import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/** The person or machine behind the running request, from its verified token and the rights of this moment. */
@Component
public final class CurrentViewer {
    static final ScopedValue<Viewer> BOUND = ScopedValue.newInstance();

    /** Empty while nobody is signed in. */
    public Optional<Viewer> present() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Viewer viewer() {
        if (!BOUND.isBound()) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return BOUND.get();
    }
}
