package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A person whose password was right at one place. It is known to the authorization server only. */
record SignedIn(SignInPlace place, Users.Account account) implements AuthenticatedPrincipal {
    @Override
    public String getName() {
        return account.email();
    }

    Viewer viewer() {
        return new Viewer(place.municipality(), account.email(), account.name(), account.functions());
    }
}
