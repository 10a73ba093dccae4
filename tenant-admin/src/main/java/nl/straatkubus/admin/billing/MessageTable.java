package nl.straatkubus.admin.billing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inbox of the payment provider's messages, as stored. Every method takes part in the caller's transaction. */
@Component
class MessageTable {
    private final JdbcClient database;

    MessageTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a message, once however often it is delivered. */
    void keep(PaymentProvider.Message message, String body, Instant at) {
        database.sql("""
                        insert into payment_message (id, kind, received_at, body, about) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)
                .params(
                        message.id(),
                        message.kind(),
                        Timestamp.from(at),
                        body,
                        message.invoice().orElse(null))
                .update();
    }

    /** A message that waits, and the provider's reference of the invoice that it is about. */
    record Waiting(String id, Optional<String> invoice) {}

    List<Waiting> waiting() {
        return database.sql("""
                        select id, about from payment_message where handled_at is null order by received_at
                        """)
                .query((row, _) -> new Waiting(row.getString(1), Optional.ofNullable(row.getString(2))))
                .list();
    }

    void handled(String id, Instant at) {
        database.sql("update payment_message set handled_at = ?, failure = null where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void failed(String id, String why) {
        database.sql("update payment_message set attempts = attempts + 1, failure = ? where id = ?")
                .params(why, id)
                .update();
    }

    /** Lets a message be handled again; what it says was done already does nothing twice. */
    void again(String id) {
        database.sql("update payment_message set handled_at = null where id = ?")
                .param(id)
                .update();
    }

    List<String> sentAndOpen() {
        return database.sql("""
                        select provider_reference from invoice
                        where provider_reference is not null and sent_on is not null and kind <> 'credit'
                          and (paid_on is null or paid_on > current_date - 60)
                        order by id
                        """).query(String.class).list();
    }
}
