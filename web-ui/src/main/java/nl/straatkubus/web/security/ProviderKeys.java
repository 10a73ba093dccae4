package nl.straatkubus.web.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.straatkubus.ingest.source.FetchFailed;
import nl.straatkubus.web.provider.ProviderCalls;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Verifies tokens of providers by the keys that these publish. Only signatures by key pairs count. */
@Component
final class ProviderKeys {
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    /** A key that is withdrawn is worth nothing after this time. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Two questions in this time at most, however many tokens name keys that nobody knows. */
    private static final Duration ASKED_EVERY = Duration.ofSeconds(30);

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final ProviderCalls calls;
    private final RestTemplate guarded;

    ProviderKeys(ProviderCalls calls) {
        this.calls = calls;
        this.guarded = new RestTemplate(calls);
    }

    /** Asks for the keys at every sign-in, so that a key that was withdrawn is worth nothing at once. */
    NimbusJwtDecoder decoder(String keys) {
        return NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(guarded)
                .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                .build();
    }

    /**
     * For tokens that come with every call: keeps the keys for a while, and does not ask for them more often because
     * somebody sends tokens with other ones.
     *
     * @throws MalformedURLException when the keys have no address that can be asked
     */
    NimbusJwtDecoder keeping(String keys) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(
                        URI.create(keys).toURL(), this::read)
                .refreshAheadCache(false)
                .cache(KEPT.toMillis(), WAIT.toMillis())
                .rateLimited(ASKED_EVERY.toMillis())
                .build();
        return NimbusJwtDecoder.withJwkSource(source)
                .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                .build();
    }

    private Resource read(URL address) throws IOException {
        try (ClientHttpResponse answer = calls.createRequest(URI.create(address.toString()), HttpMethod.GET)
                        .execute();
                InputStream body = answer.getBody()) {
            if (answer.getStatusCode().value() != HttpStatus.OK.value()) {
                throw new IOException("The provider gives no keys");
            }
            return new Resource(new String(body.readAllBytes(), StandardCharsets.UTF_8), "application/json");
        } catch (FetchFailed closed) {
            throw new IOException("The keys are at an address that may not be asked", closed);
        }
    }
}
