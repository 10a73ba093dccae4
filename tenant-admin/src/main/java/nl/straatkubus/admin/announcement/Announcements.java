package nl.straatkubus.admin.announcement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.PlatformWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Announcements in the platform's schema. Takes the platform's scope by itself; rights are checked by the caller. */
@Component
public final class Announcements {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final PlatformWork work;
    private final Clock clock;
    // Asked at every screen; another node's announcement is seen within the minute.
    private final AtomicReference<Known> known = new AtomicReference<>();

    Announcements(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
    }

    /**
     * One announcement.
     *
     * @param english empty for none: the Dutch text is then shown to all
     * @param first the first day on which it is shown
     * @param last the last day on which it is shown
     */
    public record Announcement(long id, String dutch, String english, LocalDate first, LocalDate last) {
        public String text(Locale locale) {
            return "en".equals(locale.getLanguage()) && !english.isEmpty() ? english : dutch;
        }
    }

    private record Known(List<Announcement> all, Instant at) {}

    /** All of them, the newest first. */
    public List<Announcement> all() {
        return work.in(() -> database.sql("select * from announcement order by id desc")
                .query((row, _) -> new Announcement(
                        row.getLong("id"),
                        row.getString("dutch"),
                        row.getString("english"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list());
    }

    /** Those that are shown today. Answered from memory. */
    public List<Announcement> today() {
        Known remembered = known.get();
        if (remembered == null || remembered.at().plus(REMEMBERED).isBefore(clock.instant())) {
            remembered = new Known(all(), clock.instant());
            known.set(remembered);
        }
        LocalDate today = Days.today(clock);
        return remembered.all().stream()
                .filter(one -> !one.first().isAfter(today) && !one.last().isBefore(today))
                .toList();
    }

    /** @throws IllegalArgumentException for an empty Dutch text or days in the wrong order */
    public void make(String dutch, String english, LocalDate first, LocalDate last, String by) {
        if (dutch.isBlank() || last.isBefore(first)) {
            throw new IllegalArgumentException("An announcement has a Dutch text, and days in their order");
        }
        work.run(() -> database.sql("""
                        insert into announcement (dutch, english, first_day, last_day, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(dutch.strip(), english.strip(), first, last, by, Timestamp.from(clock.instant()))
                .update());
        known.set(null);
    }

    public void remove(long id) {
        work.run(() ->
                database.sql("delete from announcement where id = ?").param(id).update());
        known.set(null);
    }
}
