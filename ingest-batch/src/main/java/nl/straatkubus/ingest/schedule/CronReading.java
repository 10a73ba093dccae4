package nl.straatkubus.ingest.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.scheduling.support.CronExpression;

/** Recognises the usual rhythms in a cron expression. */
final class CronReading {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final int LAST_SAFE_DAY = 28;
    private static final Pattern MINUTES = Pattern.compile("0 (?:0|\\*)/(\\d{1,2}) \\* \\* \\* \\*");
    private static final Pattern FIXED =
            Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) (\\*|\\d{1,2}) (\\*|\\d{1,2}|1,4,7,10) (\\*|[0-7])");
    /** Some weeks and the moments in them that show how close together the moments of an expression come. */
    private static final Instant ANY_DAY = Instant.parse("2025-01-01T00:00:00Z");

    private static final int MOMENTS = 100;

    private CronReading() {}

    static Rhythm read(String text) {
        String bare = text.strip().replaceAll("\\s+", " ");
        String cron = bare.split(" ").length == 5 ? "0 " + bare : bare;
        if (!CronExpression.isValidExpression(cron)) {
            throw new InvalidSchedule(Sentence.of("schedule.no-cron", text));
        }
        Rhythm rhythm = usual(cron);
        requireSlow(rhythm, text);
        return rhythm;
    }

    private static Rhythm usual(String cron) {
        Matcher minutes = MINUTES.matcher(cron);
        if (minutes.matches()) {
            return new Rhythm.EveryMinutes(Integer.parseInt(minutes.group(1)));
        }
        Matcher fixed = FIXED.matcher(cron);
        try {
            return fixed.matches() ? fixed(fixed, cron) : new Rhythm.Custom(cron);
        } catch (DateTimeException noSuchDay) {
            return new Rhythm.Custom(cron);
        }
    }

    private static Rhythm fixed(Matcher fields, String cron) {
        LocalTime at = LocalTime.of(Integer.parseInt(fields.group(2)), Integer.parseInt(fields.group(1)));
        String day = fields.group(3);
        String month = fields.group(4);
        String weekday = fields.group(5);
        boolean anyDay = day.equals("*");
        if (!weekday.equals("*")) {
            return anyDay && month.equals("*")
                    ? new Rhythm.Weekly(DayOfWeek.of((Integer.parseInt(weekday) + 6) % 7 + 1), at)
                    : new Rhythm.Custom(cron);
        }
        if (anyDay) {
            return month.equals("*") ? new Rhythm.Daily(at) : new Rhythm.Custom(cron);
        }
        int number = Integer.parseInt(day);
        if (month.matches("\\d+")) {
            return new Rhythm.Yearly(MonthDay.of(Integer.parseInt(month), number), at);
        }
        if (number > LAST_SAFE_DAY) {
            return new Rhythm.Custom(cron);
        }
        return month.equals("*") ? new Rhythm.Monthly(number, at) : new Rhythm.Quarterly(number, at);
    }

    private static void requireSlow(Rhythm rhythm, String text) {
        List<Instant> moments = rhythm.next(ANY_DAY, MOMENTS);
        if (moments.isEmpty()) {
            throw new InvalidSchedule(Sentence.of("schedule.never", text));
        }
        for (int i = 1; i < moments.size(); i++) {
            if (Duration.between(moments.get(i - 1), moments.get(i)).compareTo(SHORTEST) < 0) {
                throw new InvalidSchedule(Sentence.of("schedule.too-often", SHORTEST.toMinutes()));
            }
        }
    }
}
