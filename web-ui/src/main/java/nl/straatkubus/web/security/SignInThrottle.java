package nl.straatkubus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords for an address at a place, it waits a minute, then twice as long after
 * every further one, up to a quarter of an hour. Counts addresses without an account too, so that waiting tells nothing.
 */
@Component
final class SignInThrottle {
    private static final int FREE_TRIES = 5;
    private static final int REMEMBERED = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws LockedException while the address has to wait */
    synchronized void admit(SignInPlace place, String email) {
        Failures known = failures.get(key(place, email));
        if (known != null && clock.instant().isBefore(known.until())) {
            throw new LockedException("Too many wrong passwords");
        }
    }

    synchronized void failed(SignInPlace place, String email) {
        Key key = key(place, email);
        Instant now = clock.instant();
        Failures known = failures.get(key);
        boolean stale = known == null || now.isAfter(known.until().plus(LONGEST_WAIT));
        int count = stale ? 1 : known.count() + 1;
        failures.put(key, new Failures(count, now.plus(wait(count))));
    }

    synchronized void succeeded(SignInPlace place, String email) {
        failures.remove(key(place, email));
    }

    private static Duration wait(int count) {
        if (count < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Key key(SignInPlace place, String email) {
        return new Key(place.id(), email.strip().toLowerCase(Locale.ROOT));
    }

    private record Key(String place, String email) {}

    private record Failures(int count, Instant until) {}
}
