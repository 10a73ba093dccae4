package nl.straatkubus.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The letters of the scope's schema that wait for the mail server. Every method takes part in the caller's transaction. */
@Component
public final class Outbox {
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient database;
    private final Clock clock;
    private final boolean post;

    Outbox(JdbcClient database, Clock clock, ObjectProvider<JavaMailSender> post) {
        this.database = database;
        this.clock = clock;
        this.post = post.getIfAvailable() != null;
    }

    /** A letter that is to be sent now. */
    record Due(long id, Letter letter, int attempts) {}

    /** Whether this installation has a mail server; without one letters would only pile up. */
    public boolean isOpen() {
        return post;
    }

    /**
     * Writes a letter, unless there is no mail server or one with its key was written before.
     *
     * @return whether it was written now
     */
    public boolean write(Letter letter) {
        return post && insert(letter).isPresent();
    }

    private Optional<Long> insert(Letter letter) {
        Optional<Long> id = database.sql("""
                        insert into letter (key, recipient, subject, body, written_at, again_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (key) do nothing returning id
                        """)
                .params(letter.key(), letter.recipient(), letter.subject(), letter.body(), now(), now())
                .query(Long.class)
                .optional();
        id.ifPresent(written -> letter.attachments().forEach(part -> database.sql(
                        "insert into letter_attachment (letter_id, name, type, content) values (?, ?, ?, ?)")
                .params(written, part.name(), part.type(), part.content())
                .update()));
        return id;
    }

    List<Due> due() {
        return database.sql("""
                        select * from letter where sent_at is null and not given_up and again_at <= ? order by id
                        """)
                .param(now())
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        new Letter(
                                row.getString("key"),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body"),
                                attachments(row.getLong("id"))),
                        row.getInt("attempts")))
                .list();
    }

    private List<Letter.Attachment> attachments(long letter) {
        return database.sql("select name, type, content from letter_attachment where letter_id = ? order by name")
                .param(letter)
                .query((row, n) ->
                        new Letter.Attachment(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .list();
    }

    /** Claims a letter for one attempt, so that a process that ends in the middle does not try at once again. */
    boolean claims(Due letter) {
        Duration wait = Duration.ofMinutes(1L << letter.attempts());
        Instant again = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return database.sql("""
                        update letter set attempts = attempts + 1, again_at = ?, given_up = attempts + 1 >= ?
                        where id = ? and attempts = ? and sent_at is null
                        """)
                        .params(Timestamp.from(again), MOST_ATTEMPTS, letter.id(), letter.attempts())
                        .update()
                == 1;
    }

    /** The text goes once it arrived: nobody needs it here, and a link in it may open something. */
    void sent(Due letter) {
        database.sql("update letter set sent_at = ?, given_up = false, body = '' where id = ?")
                .params(now(), letter.id())
                .update();
    }

    /** How many letters the mail server did not take after all attempts. */
    public int givenUp() {
        return database.sql("select count(*) from letter where given_up and sent_at is null")
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
