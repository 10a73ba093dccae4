package nl.straatkubus.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private volatile Instant now;

    public MovableClock() {
        this("2026-01-01T12:00:00Z");
    }

    /** Standing at this very moment, such as {@code 2026-03-31T22:30:00Z}. */
    public MovableClock(String instant) {
        now = Instant.parse(instant);
    }

    /** Noon of this day in Amsterdam. */
    public void moveTo(String day) {
        now = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    /** This very moment, such as {@code 2026-03-31T22:30:00Z}. */
    public void moveToInstant(String instant) {
        now = Instant.parse(instant);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
