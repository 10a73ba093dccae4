package nl.straatkubus.web.security;

import java.time.Instant;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person who signed in at one place; the session holds this and no rights. */
final class PersonOfPlace extends DefaultOidcUser {
    private static final long serialVersionUID = 1;

    private final transient Identity.Person identity;
    private final Instant signedIn;

    PersonOfPlace(Identity.Person identity, OidcIdToken token, Instant signedIn) {
        super(Set.of(), token);
        this.identity = identity;
        this.signedIn = signedIn;
    }

    Identity.Person identity() {
        return identity;
    }

    /** By the clock of this machine, whatever the token says. */
    Instant signedIn() {
        return signedIn;
    }
}
