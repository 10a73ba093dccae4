package nl.straatkubus.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * What the authorization server remembers of codes and tokens it gave. Codes live for minutes and tokens verify
 * themselves, so nothing is kept longer than the longest token, and never more than a fixed number.
 */
@Component
final class ShortLivedAuthorizations implements OAuth2AuthorizationService {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final Cache<String, OAuth2Authorization> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    @Override
    public void save(OAuth2Authorization authorization) {
        known.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        known.invalidate(authorization.getId());
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return known.getIfPresent(id);
    }

    @Override
    public OAuth2Authorization findByToken(String value, OAuth2TokenType type) {
        return known.asMap().values().stream()
                .filter(authorization -> holds(authorization, value, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(OAuth2Authorization authorization, String value, OAuth2TokenType type) {
        OAuth2Authorization.Token<OAuth2Token> token = authorization.getToken(value);
        boolean code = token != null && token.getToken() instanceof OAuth2AuthorizationCode;
        return token != null && (type == null || code == type.getValue().equals(OAuth2ParameterNames.CODE));
    }
}
