package nl.straatkubus.admin.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days start at midnight where the municipalities are, wherever the server stands. */
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
