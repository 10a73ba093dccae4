package nl.straatkubus.web.security;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be verified at this moment, because the provider that gave it does not give its keys. */
final class ProviderSilent extends AuthenticationException {
    private static final long serialVersionUID = 1;

    ProviderSilent() {
        super("The provider of this token does not answer");
    }
}
