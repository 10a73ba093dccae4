package nl.straatkubus.web.security;

import java.util.List;
import nl.straatkubus.web.provider.ProviderCalls;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Verifies tokens of providers by the keys that these publish. Only signatures by key pairs count. */
@Component
final class ProviderKeys {
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final RestTemplate guarded;

    ProviderKeys(ProviderCalls calls) {
        this.guarded = new RestTemplate(calls);
    }

    /** Asks for the keys at every sign-in, so that a key that was withdrawn is worth nothing at once. */
    NimbusJwtDecoder decoder(String keys) {
        return NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(guarded)
                .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                .build();
    }
}
