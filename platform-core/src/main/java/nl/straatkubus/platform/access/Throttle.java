package nl.straatkubus.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after some wrong tries a key waits a minute, then twice as long after every further one, up to a
 * quarter of an hour. Safe for use by several threads.
 *
 * @param <K> what is counted by, such as an address or a device
 */
public final class Throttle<K> {
    private static final int REMEMBERED = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final int freeTries;
    private final Clock clock;
    private final Map<K, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param freeTries how many wrong tries are answered before the first wait */
    public Throttle(int freeTries, Clock clock) {
        this.freeTries = freeTries;
        this.clock = clock;
    }

    private record Failures(int count, Instant until) {}

    /** Whether the key may try now. */
    public synchronized boolean admits(K key) {
        Failures known = failures.get(key);
        return known == null || !clock.instant().isBefore(known.until());
    }

    public synchronized void failed(K key) {
        Failures known = failures.get(key);
        Instant now = clock.instant();
        boolean stale = known == null || now.isAfter(known.until().plus(LONGEST_WAIT));
        int count = stale ? 1 : known.count() + 1;
        failures.put(key, new Failures(count, now.plus(wait(count))));
    }

    public synchronized void succeeded(K key) {
        failures.remove(key);
    }

    private Duration wait(int count) {
        if (count < freeTries) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - freeTries, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
