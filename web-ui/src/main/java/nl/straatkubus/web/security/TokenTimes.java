package nl.straatkubus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tells a token that is of another time from one that is wrong: the clocks of the provider and of this machine differ more
 * than is usual, which people can do something about. The validators after it refuse by the same tolerance.
 */
final class TokenTimes implements OAuth2TokenValidator<Jwt> {
    static final String CODE = "other_time";
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final Clock clock;

    TokenTimes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = clock.instant();
        boolean ended = isBefore(token.getExpiresAt(), now.minus(TOLERANCE));
        boolean ahead = isBefore(now.plus(TOLERANCE), token.getIssuedAt())
                || isBefore(now.plus(TOLERANCE), token.getNotBefore());
        return ended || ahead
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(CODE, "The token is of another time", null))
                : OAuth2TokenValidatorResult.success();
    }

    private static boolean isBefore(Instant one, Instant other) {
        return Optional.ofNullable(one)
                .flatMap(first -> Optional.ofNullable(other).map(first::isBefore))
                .orElse(false);
    }
}
