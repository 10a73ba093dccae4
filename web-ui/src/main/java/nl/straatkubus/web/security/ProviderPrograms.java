package nl.straatkubus.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.provider.ApiAudience;
import nl.straatkubus.web.provider.Provider;
import nl.straatkubus.web.provider.Providers;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Proves programs by tokens of their municipality's own provider. What a token says decides whom to ask for keys, and only
 * for a program that was registered; it counts once it was verified by these.
 */
@Component
final class ProviderPrograms {
    /** The program that a token was given to; at providers that follow RFC 9068 also in tokens of people. */
    private static final String CLIENT = "client_id";

    private static final String AUTHORIZED_PARTY = "azp";
    private static final String TYPE = "typ";
    private static final String ACCESS_TOKEN = "Bearer";
    private static final String BOUND = "cnf";
    private static final String NAME = "preferred_username";
    private static final String NAME_OF_PROGRAM = "service-account-";

    private final ApiAudience audiences;
    private final SignInPlaces places;
    private final Providers providers;
    private final Machines machines;
    private final ProviderTokens tokens;
    private final RightsNow rights;

    ProviderPrograms(
            ApiAudience audiences,
            SignInPlaces places,
            Providers providers,
            Machines machines,
            ProviderTokens tokens,
            RightsNow rights) {
        this.audiences = audiences;
        this.places = places;
        this.providers = providers;
        this.machines = machines;
        this.tokens = tokens;
        this.rights = rights;
    }

    /** What a token says, proven or not. */
    private record Said(String issuer, List<String> audience, String client) {}

    private record Registered(MunicipalityCode municipality, Provider provider, Machines.Machine machine) {
        Identity.Machine identity() {
            return new Identity.Machine(Optional.of(municipality), machine.clientId(), machine.scopes());
        }
    }

    /**
     * @throws InvalidBearerTokenException for a token that opens nothing here
     * @throws ProviderSilent when it cannot be verified now
     */
    MachineToken prove(String bearer) {
        Said said = unproven(bearer);
        Registered registered = registered(said).orElseThrow(ProviderPrograms::refusal);
        Jwt token = tokens.verified(bearer, registered.provider());
        if (!said.audience().equals(token.getAudience()) || !isOfProgram(token, said.client())) {
            throw refusal();
        }
        Identity.Machine identity = registered.identity();
        return rights.caller(identity)
                .map(caller -> new MachineToken(token, identity, caller))
                .orElseThrow(ProviderPrograms::refusal);
    }

    private static Said unproven(String bearer) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(bearer).getJWTClaimsSet();
            return new Said(claims.getIssuer(), claims.getAudience(), claims.getStringClaim(CLIENT));
        } catch (ParseException unreadable) {
            throw new InvalidBearerTokenException("This is no token", unreadable);
        }
    }

    /**
     * The program, where the municipality's provider is in use and the one that the token names. What the licence allows
     * it is decided for each call, as for programs with a secret of ours.
     */
    private Optional<Registered> registered(Said said) {
        return audiences
                .place(said.audience())
                .flatMap(places::built)
                .flatMap(SignInPlace::municipality)
                .flatMap(code -> providers
                        .active(code)
                        .filter(provider -> provider.issuer().equals(said.issuer()))
                        .flatMap(provider -> Optional.ofNullable(said.client())
                                .flatMap(client -> machines.atProvider(code, client))
                                .map(machine -> new Registered(code, provider, machine))));
    }

    /**
     * Whether Keycloak gave this token to the program for itself. It writes {@code client_id} only then, but an
     * administrator may have it written for people too, and a name may be chosen; together they are neither.
     */
    private static boolean isOfProgram(Jwt token, String client) {
        String name = NAME_OF_PROGRAM + client.toLowerCase(Locale.ROOT);
        return client.equals(token.getClaimAsString(CLIENT))
                && client.equals(token.getClaimAsString(AUTHORIZED_PARTY))
                && name.equals(token.getClaimAsString(NAME))
                && ACCESS_TOKEN.equals(token.getClaimAsString(TYPE))
                // Bound to a key of its holder, which a bearer does not show.
                && !token.hasClaim(BOUND);
    }

    private static InvalidBearerTokenException refusal() {
        return new InvalidBearerTokenException("This token is of no program here");
    }
}
