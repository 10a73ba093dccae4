package nl.straatkubus.web.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** How tokens are signed and verified: by the own key, without asking over the network. */
@Configuration
@EnableConfigurationProperties(SecuritySettings.class)
class TokenSecurity {
    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecuritySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.baseUrl()).build();
    }

    /** For the API: the issuer and the audience must be ours. */
    @Bean
    @Primary
    JwtDecoder apiTokens(JWKSource<SecurityContext> keys, SecuritySettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.baseUrl()),
                new JwtAudienceValidator(TokenClaims.API_AUDIENCE)));
        return decoder;
    }

    /** For sign-in: the issuer must be ours and the audience the place where the sign-in began. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(
            JWKSource<SecurityContext> keys, PlaceRegistrations registrations, ProviderKeys providers, Clock clock) {
        return registration -> {
            NimbusJwtDecoder decoder = registrations.isOwn(registration)
                    ? NimbusJwtDecoder.withJwkSource(keys).build()
                    : providers.decoder(registration.getProviderDetails().getJwkSetUri());
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new TokenTimes(clock),
                    JwtValidators.createDefaultWithIssuer(
                            registration.getProviderDetails().getIssuerUri()),
                    new OidcIdTokenValidator(registration)));
            return decoder;
        };
    }
}
