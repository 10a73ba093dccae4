package nl.straatkubus.web.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Checks e-mail address and password against the accounts of the place that the session chose, and no other. */
final class PasswordCheck implements AuthenticationProvider {
    private final Users users;
    private final SignInThrottle throttle;
    private final AuditLog audit;

    PasswordCheck(Users users, SignInThrottle throttle, AuditLog audit) {
        this.users = users;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof SignInPlace place)) {
            throw new AuthenticationServiceException("No sign-in was begun in this session");
        }
        String email = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        throttle.admit(place, email);
        Optional<Users.Account> account = place.scope().get(() -> users.verify(email, password));
        if (account.isEmpty()) {
            throttle.failed(place, email);
            Viewer stranger = new Viewer(place.municipality(), email, email, Set.of());
            place.scope().run(() -> audit.record(stranger, "signed-in", place.id(), "wrong password"));
            throw new BadCredentialsException("Address or password is not right");
        }
        throttle.succeeded(place, email);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(place, account.get()),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
