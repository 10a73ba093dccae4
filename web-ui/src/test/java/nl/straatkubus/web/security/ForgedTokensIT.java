package nl.straatkubus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens that say something else than they were given for, by strangers and by one who got hold of the signing key. */
@WebTest
class ForgedTokensIT {
    private static final String PROGRAM = "gm0642-view";
    private static final String OWN = "GM0642";
    private static final String THEIRS = "GM0505";
    private static final String LIST = "/api/v1/indicators";

    @Autowired
    private Sketch sketch;

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void twoMunicipalities() {
        sketch.draw();
    }

    @Test
    void a_token_says_whose_it_is_and_opens_that_only() {
        assertThat(asked(signed(keys, claims -> {}))).as("made as ours are").isEqualTo(200);

        assertThat(asked(signed(keys, claims -> claims.claim(Identity.TENANT, THEIRS))))
                .as("another municipality")
                .isEqualTo(401);
        assertThat(asked(signed(keys, claims -> claims.claims(all -> all.remove(Identity.TENANT)))))
                .as("the platform")
                .isEqualTo(401);
        assertThat(asked(signed(keys, claims -> claims.subject("niemand"))))
                .as("nobody")
                .isEqualTo(401);
        assertThat(asked(signed(keys, claims -> claims.audience(List.of("gm0642")))))
                .as("for signing in")
                .isEqualTo(401);
        assertThat(asked(signed(keys, claims -> claims.issuer("https://elders.example"))))
                .as("of elsewhere")
                .isEqualTo(401);
        assertThat(asked(signed(keys, claims -> claims.issuedAt(Instant.now().minus(Duration.ofHours(1)))
                        .expiresAt(Instant.now().minus(Duration.ofMinutes(5))))))
                .as("of before")
                .isEqualTo(401);
    }

    @Test
    void without_the_key_there_is_no_token() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("een-ander").generate();
        assertThat(asked(signed(new ImmutableJWKSet<>(new JWKSet(other)), claims -> {})))
                .as("another key")
                .isEqualTo(401);

        String[] parts = signed(keys, claims -> {}).split("\\.");
        String changed = text(parts[1]).replace(OWN, THEIRS);
        assertThat(changed).contains(THEIRS);
        assertThat(asked(parts[0] + "." + coded(changed) + "." + parts[2]))
                .as("changed since")
                .isEqualTo(401);
        assertThat(asked(coded("{\"alg\":\"none\"}") + "." + parts[1] + "."))
                .as("signed by nobody")
                .isEqualTo(401);
    }

    private int asked(String token) {
        return new Program(base).with(token).get(LIST).statusCode();
    }

    /** A token as ours, but for what is changed. */
    private String signed(JWKSource<SecurityContext> key, Consumer<JwtClaimsSet.Builder> change) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(base)
                .subject(PROGRAM)
                .audience(List.of(TokenClaims.API_AUDIENCE))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofMinutes(5)))
                .claim("scope", List.of("figures"))
                .claim(Identity.TENANT, OWN);
        change.accept(claims);
        return new NimbusJwtEncoder(key)
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String coded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
