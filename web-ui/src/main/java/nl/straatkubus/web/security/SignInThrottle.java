package nl.straatkubus.web.security;

import java.time.Clock;
import java.util.Locale;
import nl.straatkubus.platform.access.Throttle;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords for an address at a place. Counts addresses without an account too, so that waiting
 * tells nothing.
 */
@Component
final class SignInThrottle {
    private static final int FREE_TRIES = 5;

    private final Throttle<Key> throttle;

    SignInThrottle(Clock clock) {
        throttle = new Throttle<>(FREE_TRIES, clock);
    }

    private record Key(String place, String email) {}

    /** @throws LockedException while the address has to wait */
    void admit(SignInPlace place, String email) {
        if (!throttle.admits(key(place, email))) {
            throw new LockedException("Too many wrong passwords");
        }
    }

    void failed(SignInPlace place, String email) {
        throttle.failed(key(place, email));
    }

    void succeeded(SignInPlace place, String email) {
        throttle.succeeded(key(place, email));
    }

    private static Key key(SignInPlace place, String email) {
        return new Key(place.id(), email.strip().toLowerCase(Locale.ROOT));
    }
}
