package nl.straatkubus.web.security;

import com.nimbusds.jwt.JWTClaimNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Scope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who was proven to ask. What that one may do is looked up anew for every request. */
sealed interface Identity {
    String TENANT = "tenant";

    /** @param municipality empty for an operator */
    record Person(Optional<MunicipalityCode> municipality, String email) implements Identity {}

    /**
     * @param municipality empty for a machine of the operator
     * @param scopes that the token was asked with
     */
    record Machine(Optional<MunicipalityCode> municipality, String clientId, Set<Scope> scopes) implements Identity {
        public Machine {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Empty for a stranger, and for one who only gave a password at the authorization server. */
    static Optional<Identity> of(Authentication authentication) {
        return switch (authentication) {
            case MachineToken machine -> Optional.of(machine.identity());
            case Authentication one
            when one.getPrincipal() instanceof PersonOfPlace person -> Optional.of(person.identity());
            case null, default -> Optional.empty();
        };
    }

    /** What a token of the own authorization server says of a machine. */
    static Machine machine(Jwt token) {
        List<String> scopes = Optional.ofNullable(token.getClaimAsStringList(OAuth2ParameterNames.SCOPE))
                .orElse(List.of());
        return new Machine(tenant(token), token.getSubject(), Scope.named(scopes));
    }

    /** What a token of the own authorization server says of a person. */
    static Person person(ClaimAccessor token) {
        return new Person(tenant(token), token.getClaimAsString(JWTClaimNames.SUBJECT));
    }

    private static Optional<MunicipalityCode> tenant(ClaimAccessor token) {
        return Optional.ofNullable(token.getClaimAsString(TENANT)).map(MunicipalityCode::new);
    }
}
