package nl.straatkubus.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who asks how much: as much at once as is allowed in a minute, and then one whenever its turn comes (the generic cell rate
 * algorithm, ITU-T I.371). Counted at each web node by itself.
 */
final class Turns {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, Turn> turns =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(MOST).build();

    Turns(Clock clock) {
        this.clock = clock;
    }

    /** When what was answered so far would all have had its turn. */
    private static final class Turn {
        private Instant until = Instant.MIN;

        private synchronized Optional<Duration> take(Instant now, Duration step) {
            Instant then = (until.isAfter(now) ? until : now).plus(step);
            Duration ahead = Duration.between(now, then);
            if (ahead.compareTo(WINDOW) > 0) {
                return Optional.of(ahead.minus(WINDOW));
            }
            until = then;
            return Optional.empty();
        }
    }

    /**
     * Counts a question. One that is refused does not count, so that waiting helps.
     *
     * @return how long to wait, for one that is too many
     */
    Optional<Duration> tooMany(String who, int perMinute) {
        return turns.get(who, name -> new Turn()).take(clock.instant(), WINDOW.dividedBy(perMinute));
    }
}
