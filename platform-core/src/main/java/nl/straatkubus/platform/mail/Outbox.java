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
    /** Longer than any talk with a mail server takes, given the time limits of its connection. */
    public static final Duration SURELY_OVER = Duration.ofMinutes(10);

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
                        select * from letter
                        where sent_at is null and in_hand_since is null and not given_up and again_at <= ? order by id
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

    /**
     * Takes a letter in hand for one attempt. It stays in hand until it is known whether the mail server took it, also
     * when this process ends in the middle, so that nobody sends it a second time unknowingly.
     */
    boolean takesInHand(Due letter) {
        Duration wait = Duration.ofMinutes(1L << letter.attempts());
        Instant again = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return database.sql("""
                        update letter set attempts = attempts + 1, again_at = ?, given_up = attempts + 1 >= ?,
                            in_hand_since = ?
                        where id = ? and attempts = ? and sent_at is null and in_hand_since is null
                        """)
                        .params(Timestamp.from(again), MOST_ATTEMPTS, now(), letter.id(), letter.attempts())
                        .update()
                == 1;
    }

    /** The text goes once it arrived: nobody needs it here, and a link in it may open something. */
    void sent(Due letter) {
        database.sql("update letter set sent_at = ?, given_up = false, body = '' where id = ?")
                .params(now(), letter.id())
                .update();
    }

    /** The mail server surely has not taken it: it waits for its next attempt. */
    void refused(Due letter) {
        database.sql("update letter set in_hand_since = null where id = ?")
                .param(letter.id())
                .update();
    }

    /** A letter of which nobody knows whether the mail server took it. */
    public record Doubtful(long id, String recipient, String subject, Instant since) {}

    /** The letters that a person must decide about, the oldest first. */
    public List<Doubtful> doubtful() {
        return database.sql("""
                        select id, recipient, subject, in_hand_since from letter
                        where sent_at is null and in_hand_since < ? order by in_hand_since, id
                        """)
                .param(Timestamp.from(clock.instant().minus(SURELY_OVER)))
                .query((row, n) -> new Doubtful(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getTimestamp("in_hand_since").toInstant()))
                .list();
    }

    /**
     * Decides about a doubtful letter; does nothing to one about which was decided meanwhile.
     *
     * @param again true sends it once more with the same Message-ID, false takes it as sent
     */
    public void decide(Doubtful letter, boolean again) {
        String change = again
                ? "in_hand_since = null, given_up = false, attempts = 0, again_at = ?"
                : "given_up = false, sent_at = ?";
        database.sql("update letter set " + change + " where id = ? and sent_at is null and in_hand_since = ?")
                .params(again ? now() : Timestamp.from(letter.since()), letter.id(), Timestamp.from(letter.since()))
                .update();
    }

    /** How many letters the mail server did not take after all attempts. */
    public int givenUp() {
        return database.sql("select count(*) from letter where given_up and sent_at is null and in_hand_since is null")
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
