package nl.straatkubus.web.security;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Scope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts the place in ID tokens of persons and access tokens of machines; only the latter open the API. */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String API_AUDIENCE = "straatkubus-api";

    private final Machines machines;

    TokenClaims(Machines machines) {
        this.machines = machines;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)
                && context.getPrincipal().getPrincipal() instanceof SignedIn person) {
            write(person.place().municipality(), context);
        }
        if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)
                && context.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            machines.find(context.getRegisteredClient().getClientId()).ifPresent(machine -> machine(machine, context));
            context.getClaims().audience(List.of(API_AUDIENCE));
        }
    }

    /** A machine that names no scopes asks for all it has (RFC 6749, 3.3). */
    private static void machine(Machines.Machine machine, JwtEncodingContext context) {
        write(machine.municipality(), context);
        if (context.getAuthorizedScopes().isEmpty()) {
            context.getClaims()
                    .claim(
                            OAuth2ParameterNames.SCOPE,
                            machine.scopes().stream().map(Scope::code).toList());
        }
    }

    private static void write(Optional<MunicipalityCode> municipality, JwtEncodingContext context) {
        municipality.ifPresent(code -> context.getClaims().claim(Identity.TENANT, code.value()));
    }
}
