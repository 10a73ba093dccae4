package nl.straatkubus.web.security;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person who signed in at one place; the session holds this and no rights. */
final class PersonOfPlace extends DefaultOidcUser {
    private static final long serialVersionUID = 1;

    private final transient Identity.Person identity;

    PersonOfPlace(Identity.Person identity, OidcIdToken token) {
        super(java.util.Set.of(), token);
        this.identity = identity;
    }

    Identity.Person identity() {
        return identity;
    }
}
