package nl.straatkubus.ingest.alarm;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters about alarms in the schema of the scope, in Dutch. */
@Component
final class Letters {
    private static final Locale DUTCH = Locale.of("nl");
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient database;
    private final Datasets datasets;
    private final Clock clock;
    private final String baseUrl;

    Letters(JdbcClient database, Datasets datasets, Clock clock, @Value("${straatkubus.base-url:}") String baseUrl) {
        this.database = database;
        this.datasets = datasets;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** A letter that is to be sent now. */
    record Due(long id, String recipient, String subject, String body, int attempts) {}

    void write(Alarm alarm, List<String> recipients) {
        String title = datasets.find(alarm.dataset())
                .map(DatasetOverview::definition)
                .map(definition -> definition.title().in(DUTCH))
                .orElse(alarm.dataset().value());
        String link = baseUrl
                + (DataScope.required().isShared()
                        ? "/beheer/gedeeld/" + alarm.dataset() + "/bron"
                        : "/gegevens/" + alarm.dataset() + "/bron");
        String subject =
                Sentence.of("alarm.subject." + alarm.kind().code(), title).text(DUTCH);
        String body = Sentence.of("alarm.body", title, alarm.reason().text(DUTCH), link)
                .text(DUTCH);
        for (String recipient : recipients) {
            database.sql("""
                            insert into alarm_letter (alarm_id, recipient, subject, body, written_at, again_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(alarm.id(), recipient, subject, body, now(), now())
                    .update();
        }
    }

    List<Due> due() {
        return database.sql("""
                        select * from alarm_letter where sent_at is null and not given_up and again_at <= ? order by id
                        """)
                .param(now())
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    /** Claims a letter for one attempt, so that a process that ends in the middle does not try at once again. */
    boolean claims(Due letter) {
        Duration wait = Duration.ofMinutes(1L << letter.attempts());
        Instant again = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return database.sql("""
                        update alarm_letter set attempts = attempts + 1, again_at = ?, given_up = attempts + 1 >= ?
                        where id = ? and attempts = ? and sent_at is null
                        """)
                        .params(Timestamp.from(again), MOST_ATTEMPTS, letter.id(), letter.attempts())
                        .update()
                == 1;
    }

    void sent(Due letter) {
        database.sql("update alarm_letter set sent_at = ?, given_up = false where id = ?")
                .params(now(), letter.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
