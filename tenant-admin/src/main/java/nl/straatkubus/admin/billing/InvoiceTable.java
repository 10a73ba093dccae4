package nl.straatkubus.admin.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.TermAgreed;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invoices as they are stored. Every method takes part in the caller's transaction. */
@Component
class InvoiceTable {
    private static final String COLUMNS =
            "select id, number, municipality, municipality_name, first_day, last_day, net_cents, vat_cents, made_on,"
                    + " sent_on, sent_to, paid_on from invoice ";

    private final JdbcClient database;

    InvoiceTable(JdbcClient database) {
        this.database = database;
    }

    List<Invoice> all(LocalDate today) {
        return database.sql(COLUMNS + "order by number desc")
                .query((row, _) -> invoice(row, today))
                .list();
    }

    /** Locked until the transaction ends, so that what is decided on it stays true. */
    Optional<Invoice> locked(long id, LocalDate today) {
        return database.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> invoice(row, today))
                .optional();
    }

    Optional<Invoice> find(long id, LocalDate today) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> invoice(row, today))
                .optional();
    }

    void add(TermAgreed agreed, LocalDate today) {
        Money net = agreed.term().price();
        database.sql("""
                        insert into invoice (number, licence_id, municipality, municipality_name, first_day, last_day,
                                             net_cents, vat_cents, made_on)
                        values (:number, :licence, :municipality,
                                coalesce((select name from municipality where code = :municipality), :municipality),
                                :first, :last, :net, :vat, :today)
                        """)
                .param("number", nextNumber(today.getYear()))
                .param("licence", agreed.licence())
                .param("municipality", agreed.municipality().value())
                .param("first", agreed.term().first())
                .param("last", agreed.term().last())
                .param("net", net.cents())
                .param("vat", net.percent(Invoice.VAT_PERCENTAGE).cents())
                .param("today", today)
                .update();
    }

    void markSent(long id, LocalDate on, String email, Optional<String> reference) {
        database.sql("""
                        update invoice set sent_on = :on, sent_to = :email, provider_reference = :reference
                        where id = :id
                        """)
                .param("id", id)
                .param("on", on)
                .param("email", email)
                .param("reference", reference.orElse(null))
                .update();
    }

    void markPaid(long id, LocalDate on) {
        database.sql("update invoice set paid_on = :on where id = :id")
                .param("id", id)
                .param("on", on)
                .update();
    }

    /** The first report of a payment holds; one that is delivered late does not change it. */
    void markPaid(String number, LocalDate on) {
        database.sql("update invoice set paid_on = :on where number = :number and paid_on is null")
                .param("number", number)
                .param("on", on)
                .update();
    }

    /** @return false when this message was handled before */
    boolean isNew(PaymentProvider.Message message, Instant at) {
        return database.sql("""
                        insert into payment_message (id, kind, received_at) values (:id, :kind, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", message.id())
                        .param("kind", message.kind())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private String nextNumber(int year) {
        int number = database.sql("""
                        insert into invoice_number (year, last_number) values (:year, 1)
                        on conflict (year) do update set last_number = invoice_number.last_number + 1
                        returning last_number
                        """).param("year", year).query(Integer.class).single();
        return "%d-%04d".formatted(year, number);
    }

    private static Invoice invoice(ResultSet row, LocalDate today) throws SQLException {
        return new Invoice(
                row.getLong("id"),
                row.getString("number"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("municipality_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Money(row.getLong("net_cents")),
                new Money(row.getLong("vat_cents")),
                row.getObject("made_on", LocalDate.class),
                Optional.ofNullable(row.getString("sent_to")),
                InvoiceState.on(
                        today, row.getObject("sent_on", LocalDate.class), row.getObject("paid_on", LocalDate.class)));
    }
}
