package nl.straatkubus.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How much each program asks: as many calls at once as it may make in a minute, and then one whenever its turn comes (the
 * generic cell rate algorithm, ITU-T I.371). Counted at each web node by itself.
 */
@Component
final class CallRates {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final int most;
    private final Cache<String, Turn> turns =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(MOST).build();

    CallRates(Clock clock, SecuritySettings settings) {
        this.clock = clock;
        this.most = settings.programs().callsPerMinute();
    }

    /** When the calls of a program that were answered so far would all have had their turn. */
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
     * Counts a call. One that is refused does not count, so that waiting helps.
     *
     * @return how long to wait, for one that is too many
     */
    Optional<Duration> tooMany(MachineToken machine) {
        int perMinute = Math.min(most, machine.callsPerMinute().orElse(most));
        return turns.get(machine.getName(), name -> new Turn()).take(clock.instant(), WINDOW.dividedBy(perMinute));
    }
}
