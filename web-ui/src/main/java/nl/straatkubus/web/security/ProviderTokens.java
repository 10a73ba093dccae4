package nl.straatkubus.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.straatkubus.web.provider.Provider;
import nl.straatkubus.web.provider.ProviderUnavailable;
import nl.straatkubus.web.provider.Providers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Verifies access tokens of providers: by whom they were given and when, not for whom. */
@Component
final class ProviderTokens {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    /** Who calls meanwhile hears at once that there is no answer, instead of waiting for one. */
    private static final Duration SILENT_FOR = Duration.ofSeconds(15);

    private static final int MOST = 1_000;

    private final Providers providers;
    private final ProviderKeys keys;
    private final Clock clock;
    private final Cache<String, Optional<JwtDecoder>> decoders = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, Optional<JwtDecoder>>creating(
                    (issuer, found) -> found.isPresent() ? KNOWN_FOR : SILENT_FOR))
            .build();

    ProviderTokens(Providers providers, ProviderKeys keys, Clock clock) {
        this.providers = providers;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @throws InvalidBearerTokenException for a token that the provider did not give, or that is of another time
     * @throws ProviderSilent when its keys do not come
     */
    Jwt verified(String token, Provider provider) {
        JwtDecoder decoder =
                decoders.get(provider.issuer(), issuer -> decoder(provider)).orElseThrow(ProviderSilent::new);
        try {
            return decoder.decode(token);
        } catch (BadJwtException wrong) {
            throw new InvalidBearerTokenException("The provider did not give this token, or for another time", wrong);
        } catch (JwtException withoutKeys) {
            throw new ProviderSilent();
        }
    }

    private Optional<JwtDecoder> decoder(Provider provider) {
        try {
            NimbusJwtDecoder decoder =
                    keys.keeping(providers.endpoints(provider).keys());
            JwtTimestampValidator times = new JwtTimestampValidator(TokenTimes.TOLERANCE);
            times.setClock(clock);
            times.setAllowEmptyExpiryClaim(false);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    types(), new TokenTimes(clock), times, new JwtIssuerValidator(provider.issuer())));
            return Optional.of(decoder);
        } catch (ProviderUnavailable | MalformedURLException | IllegalArgumentException silent) {
            return Optional.empty();
        }
    }

    /** As RFC 7519 and RFC 9068 call them. */
    private static JwtTypeValidator types() {
        JwtTypeValidator types = new JwtTypeValidator("JWT", "at+jwt");
        types.setAllowEmpty(true);
        return types;
    }
}
