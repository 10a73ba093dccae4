package nl.straatkubus.web.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on as clocks do, and jumps ahead when a story does. */
final class JumpingClock extends Clock {
    private final Clock real = systemDefaultZone();
    private volatile Duration ahead = Duration.ZERO;

    void jump(int days) {
        ahead = ahead.plusDays(days);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return offset(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
