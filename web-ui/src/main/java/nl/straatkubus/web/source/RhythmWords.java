package nl.straatkubus.web.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.straatkubus.ingest.schedule.Rhythm;
import nl.straatkubus.ingest.schedule.Schedule;
import nl.straatkubus.web.text.Translations;

/** Rhythms and their moments in words. */
public final class RhythmWords {
    private final Locale locale;

    public RhythmWords(Locale locale) {
        this.locale = Translations.spoken(locale);
    }

    /** When a dataset is fetched: {@code Elke maand, dag 10, om 06:00}, {@code Handmatig}. */
    public String fetched(Schedule schedule) {
        if (schedule.paused()) {
            return text("source.rhythm.paused");
        }
        return schedule.fetch().map(this::of).orElseGet(() -> text("source.rhythm.hand"));
    }

    /** {@code Elke maand, dag 10, om 06:00}. */
    public String of(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.EveryMinutes often -> text("source.rhythm.minutes", Integer.toString(often.minutes()));
            case Rhythm.Daily daily -> text("source.rhythm.daily", time(daily.at()));
            case Rhythm.Weekly weekly ->
                text("source.rhythm.weekly", weekly.day().getDisplayName(TextStyle.FULL, locale), time(weekly.at()));
            case Rhythm.Monthly monthly ->
                text("source.rhythm.monthly", Integer.toString(monthly.day()), time(monthly.at()));
            case Rhythm.Quarterly quarterly ->
                text("source.rhythm.quarterly", Integer.toString(quarterly.day()), time(quarterly.at()));
            case Rhythm.Yearly yearly ->
                text(
                        "source.rhythm.yearly",
                        DateTimeFormatter.ofPattern("d MMMM", locale).format(yearly.day()),
                        time(yearly.at()));
            case Rhythm.Custom custom -> text("source.rhythm.custom", custom.cron());
        };
    }

    /** {@code ma 10 november 2025 06:00}. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm", locale).format(at.atZone(Rhythm.ZONE));
    }

    /** A moment that is over: {@code vandaag 06:00}, {@code gisteren 06:00}, {@code 10 nov 06:00}, {@code 10 nov 2024}. */
    public String lately(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(Rhythm.ZONE);
        LocalDate today = LocalDate.ofInstant(now, Rhythm.ZONE);
        String time = DateTimeFormatter.ofPattern("HH:mm", locale).format(then);
        if (then.toLocalDate().equals(today)) {
            return text("source.today", time);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return text("source.yesterday", time);
        }
        return then.getYear() == today.getYear()
                ? shortly(at)
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(then);
    }

    /** {@code 10 nov. 06:00}. */
    public String shortly(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm", locale).format(at.atZone(Rhythm.ZONE));
    }

    private static String time(LocalTime at) {
        return at.toString();
    }

    private String text(String key, Object... parameters) {
        return Translations.text(locale, key, parameters);
    }
}
