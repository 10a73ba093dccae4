package nl.straatkubus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.factor.SecondFactors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Checks e-mail address and password against the accounts of the place that the session chose, and no other; then, in a
 * second form, the code of who has a second factor.
 */
final class PasswordCheck implements AuthenticationProvider {
    private static final Duration HALF_WAY = Duration.ofMinutes(5);

    private final Users users;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final Clock clock;

    PasswordCheck(Users users, SecondFactors factors, SignInThrottle throttle, AuditLog audit, Clock clock) {
        this.users = users;
        this.factors = factors;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof SignInAttempt sent)) {
            throw new AuthenticationServiceException("No sign-in was begun in this session");
        }
        SignInPlace place = sent.place();
        Users.Account account = sent.code().isEmpty()
                ? byPassword(place, attempt.getName(), String.valueOf(attempt.getCredentials()))
                : byCode(place, sent);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(place, account),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    private Users.Account byPassword(SignInPlace place, String email, String password) {
        throttle.admit(place, email);
        Optional<Users.Account> account = place.scope().get(() -> users.verify(email, password));
        if (account.isEmpty()) {
            throttle.failed(place, email);
            refused(place, email, "wrong password");
            throw new BadCredentialsException("Address or password is not right");
        }
        throttle.succeeded(place, email);
        String known = account.get().email();
        if (place.scope().get(() -> factors.isAsked(known))) {
            throw new CodeNeeded(new SignInAttempt.HalfWay(place.id(), known, clock.instant()), false);
        }
        return account.get();
    }

    private Users.Account byCode(SignInPlace place, SignInAttempt sent) {
        SignInAttempt.HalfWay halfWay = sent.halfWay()
                .filter(one -> one.place().equals(place.id()))
                .filter(one -> one.at().plus(HALF_WAY).isAfter(clock.instant()))
                .orElseThrow(() -> new BadCredentialsException("The password was given too long ago"));
        // Counted apart from passwords: who knows the password may not guess codes either.
        String key = halfWay.email() + " code";
        throttle.admit(place, key);
        if (!place.scope().get(() -> factors.verify(halfWay.email(), sent.code()))) {
            throttle.failed(place, key);
            refused(place, halfWay.email(), "wrong code");
            throw new CodeNeeded(halfWay, true);
        }
        throttle.succeeded(place, key);
        return place.scope()
                .get(() -> users.find(halfWay.email()))
                .filter(account -> !account.blocked())
                .orElseThrow(() -> new BadCredentialsException("This account is gone or blocked"));
    }

    private void refused(SignInPlace place, String email, String why) {
        Viewer stranger = new Viewer(place.municipality(), email, email, Set.of());
        SignInLog.note(audit, stranger, place.id(), why);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
