package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Users;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A person whose password was right at one place. It is known to the authorization server only. */
record SignedIn(SignInPlace place, Users.Account account) implements AuthenticatedPrincipal {
    @Override
    public String getName() {
        return account.email();
    }
}
