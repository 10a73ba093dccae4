package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.stereotype.Component;

/**
 * Proves programs by their bearer tokens. The issuer that a token names decides who verifies it: this installation its own
 * ones, the provider of a municipality all others. Both end in the same {@link MachineToken}.
 */
@Component
final class BearerTokens implements AuthenticationManagerResolver<HttpServletRequest> {
    private final RightsNow rights;
    private final JwtIssuerAuthenticationManagerResolver byIssuer;

    BearerTokens(JwtDecoder apiTokens, ProviderPrograms programs, RightsNow rights, SecuritySettings settings) {
        this.rights = rights;
        JwtAuthenticationProvider verifier = new JwtAuthenticationProvider(apiTokens);
        verifier.setJwtAuthenticationConverter(this::own);
        AuthenticationManager own = new ProviderManager(verifier);
        AuthenticationManager ofProvider = asked -> ofProvider(asked, programs);
        this.byIssuer = new JwtIssuerAuthenticationManagerResolver(
                issuer -> settings.baseUrl().equals(issuer) ? own : ofProvider);
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return byIssuer.resolve(request);
    }

    /** A token of a machine that was taken away since is worth nothing, however long it would run. */
    private MachineToken own(Jwt token) {
        Identity.Machine identity = Identity.machine(token);
        return rights.caller(identity)
                .map(caller -> new MachineToken(token, identity, caller))
                .orElseThrow(() -> new InvalidBearerTokenException("This machine is not known here any more"));
    }

    private static Authentication ofProvider(Authentication asked, ProviderPrograms programs) {
        return programs.prove(((BearerTokenAuthenticationToken) asked).getToken());
    }
}
