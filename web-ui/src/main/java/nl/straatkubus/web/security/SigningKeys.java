package nl.straatkubus.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs every token. It is made once and kept in the platform's schema, so that a restart keeps people
 * signed in to their machines' tokens and all nodes agree; nodes that start together settle on the first one stored.
 */
@Component
final class SigningKeys implements JWKSource<SecurityContext> {
    private static final int BITS = 2048;

    private final JdbcClient jdbc;
    private JWKSet known;

    SigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(keys());
    }

    private synchronized JWKSet keys() {
        if (known == null) {
            known = DataScope.platform(DataScope.Duty.WEB).get(() -> new JWKSet(storedOrMade()));
        }
        return known;
    }

    private JWK storedOrMade() {
        List<String> stored = stored();
        if (stored.isEmpty()) {
            jdbc.sql("insert into signing_key (id, jwk) values (1, ?) on conflict do nothing")
                    .param(made().toJSONString())
                    .update();
            stored = stored();
        }
        try {
            return JWK.parse(stored.getFirst());
        } catch (ParseException damaged) {
            throw new IllegalStateException("The signing key in table signing_key is damaged", damaged);
        }
    }

    private List<String> stored() {
        return jdbc.sql("select jwk from signing_key").query(String.class).list();
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java runtime cannot make RSA keys", impossible);
        }
    }
}
