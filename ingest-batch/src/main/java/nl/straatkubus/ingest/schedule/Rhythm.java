package nl.straatkubus.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.scheduling.support.CronExpression;

/**
 * Moments that come back, by the clock of the Netherlands. Each local time comes once: a time that is skipped when
 * summer begins comes as much later as the clock skips, and one that comes twice when summer ends counts the first time.
 */
public sealed interface Rhythm {
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** As a cron expression of six fields, seconds first. */
    String cron();

    record EveryMinutes(int minutes) implements Rhythm {
        @Override
        public String cron() {
            return "0 */" + minutes + " * * * *";
        }
    }

    record Daily(LocalTime at) implements Rhythm {
        @Override
        public String cron() {
            return time(at) + " * * *";
        }
    }

    record Weekly(DayOfWeek day, LocalTime at) implements Rhythm {
        @Override
        public String cron() {
            return time(at) + " * * " + day.getValue();
        }
    }

    /** @param day 1 to 28, so that every month has it */
    record Monthly(int day, LocalTime at) implements Rhythm {
        @Override
        public String cron() {
            return time(at) + " " + day + " * *";
        }
    }

    /** @param day 1 to 28 of the first month of each quarter */
    record Quarterly(int day, LocalTime at) implements Rhythm {
        @Override
        public String cron() {
            return time(at) + " " + day + " 1,4,7,10 *";
        }
    }

    record Yearly(MonthDay day, LocalTime at) implements Rhythm {
        @Override
        public String cron() {
            return time(at) + " " + day.getDayOfMonth() + " " + day.getMonthValue() + " *";
        }
    }

    /** Any other expression. */
    record Custom(String cron) implements Rhythm {}

    /**
     * Reads an expression of five or six fields.
     *
     * @throws InvalidSchedule when it is none, never comes, or comes more often than every five minutes
     */
    static Rhythm of(String cron) {
        return CronReading.read(cron);
    }

    /** The first moment after another; empty when there is none within some years. */
    default Optional<Instant> next(Instant after) {
        CronExpression expression = CronExpression.parse(cron());
        LocalDateTime local = after.atZone(ZONE).toLocalDateTime();
        while (true) {
            local = expression.next(local);
            if (local == null) {
                return Optional.empty();
            }
            Instant moment = local.atZone(ZONE).toInstant();
            if (moment.isAfter(after)) {
                return Optional.of(moment);
            }
        }
    }

    /** The first moments after another, at most so many. */
    default List<Instant> next(Instant after, int count) {
        return Stream.iterate(next(after), Optional::isPresent, moment -> next(moment.get()))
                .map(Optional::get)
                .limit(count)
                .toList();
    }

    /** The last moment before another, at most 400 days earlier. */
    default Optional<Instant> previous(Instant before) {
        Optional<Instant> found = Optional.empty();
        Optional<Instant> moment = next(before.minus(Duration.ofDays(400)));
        while (moment.filter(one -> one.isBefore(before)).isPresent()) {
            found = moment;
            moment = next(moment.get());
        }
        return found;
    }

    private static String time(LocalTime at) {
        return "0 " + at.getMinute() + " " + at.getHour();
    }
}
