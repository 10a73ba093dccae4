package nl.straatkubus.admin.billing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments as they are stored. Every method takes part in the caller's transaction. */
@Component
class PaymentTable {
    private final JdbcClient database;

    PaymentTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A payment that is reported.
     *
     * @param invoice empty when nobody knows what it is for
     * @param source {@code hand}, {@code statement} or {@code provider}
     * @param reference the same whenever the same payment is reported again
     */
    record New(
            Optional<Long> invoice,
            LocalDate receivedOn,
            long cents,
            String payer,
            String remittance,
            String source,
            String reference) {}

    /** @return false when it was reported before */
    boolean add(New payment, Instant at) {
        return database.sql("""
                        insert into payment
                            (invoice_id, received_on, cents, payer, remittance, source, reference, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (reference) do nothing
                        """)
                        .params(
                                payment.invoice().orElse(null),
                                payment.receivedOn(),
                                payment.cents(),
                                payment.payer(),
                                payment.remittance(),
                                payment.source(),
                                payment.reference(),
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return false when it was assigned before */
    boolean assign(long payment, long invoice) {
        return database.sql("update payment set invoice_id = ? where id = ? and invoice_id is null")
                        .params(invoice, payment)
                        .update()
                == 1;
    }

    List<Payment> unassigned() {
        return database.sql("select * from payment where invoice_id is null order by received_on, id")
                .query((row, _) -> new Payment(
                        row.getLong("id"),
                        row.getObject("received_on", LocalDate.class),
                        row.getLong("cents"),
                        row.getString("payer"),
                        row.getString("remittance")))
                .list();
    }
}
