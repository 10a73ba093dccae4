package nl.straatkubus.admin.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invoices as they are stored. Every method takes part in the caller's transaction. */
@Component
class InvoiceTable {
    private static final String INVOICES = """
            select i.*, c.number as credited_number,
                   coalesce((select sum(p.cents) from payment p where p.invoice_id = i.id), 0) as received_cents,
                   coalesce((select sum(n.net_cents + n.vat_cents) from invoice n where n.credits = i.id), 0)
                       as credited_cents
            from invoice i left join invoice c on c.id = i.credits
            """;

    private final JdbcClient database;

    InvoiceTable(JdbcClient database) {
        this.database = database;
    }

    /** A number that is still to be given, with what stands on the invoice. */
    record New(
            long licence,
            MunicipalityCode municipality,
            InvoiceKind kind,
            LocalDate first,
            LocalDate last,
            Money net,
            Money vat,
            VatCase vatCase,
            String orderNumber,
            Optional<Long> credits) {}

    List<Invoice> all(LocalDate today) {
        return database.sql(INVOICES + "order by i.number desc")
                .query((row, _) -> invoice(row, today))
                .list();
    }

    List<Invoice> of(MunicipalityCode municipality, LocalDate today) {
        return database.sql(INVOICES + "where i.municipality = ? order by i.number desc")
                .param(municipality.value())
                .query((row, _) -> invoice(row, today))
                .list();
    }

    /** Locked until the transaction ends, so that what is decided on it stays true. */
    Optional<Invoice> locked(long id, LocalDate today) {
        return database.sql(INVOICES + "where i.id = ? for update of i")
                .param(id)
                .query((row, _) -> invoice(row, today))
                .optional();
    }

    Optional<Invoice> find(long id, LocalDate today) {
        return database.sql(INVOICES + "where i.id = ?")
                .param(id)
                .query((row, _) -> invoice(row, today))
                .optional();
    }

    Optional<Long> idOf(String number) {
        return database.sql("select id from invoice where number = ?")
                .param(number)
                .query(Long.class)
                .optional();
    }

    /** The licence and first day of the year that an invoice is for, to tell that it was paid. */
    record Year(long licence, LocalDate firstDay) {}

    Year yearOf(long id) {
        return database.sql("select licence_id, first_day from invoice where id = ?")
                .param(id)
                .query((row, _) -> new Year(row.getLong(1), row.getObject(2, LocalDate.class)))
                .single();
    }

    /** The invoices of a licence that are for days of this year, credit notes left out, the newest first. */
    List<Invoice> ofYear(long licence, LocalDate first, LocalDate last, LocalDate today) {
        return database.sql(INVOICES + """
                        where i.licence_id = ? and i.kind <> 'credit' and i.first_day >= ? and i.last_day <= ?
                        order by i.id desc
                        """)
                .params(licence, first, last)
                .query((row, _) -> invoice(row, today))
                .list();
    }

    long add(New invoice, LocalDate today) {
        return database.sql("""
                        insert into invoice (number, licence_id, municipality, municipality_name, kind, first_day,
                                             last_day, net_cents, vat_cents, vat_case, order_number, credits, made_on)
                        values (:number, :licence, :municipality,
                                coalesce((select name from municipality where code = :municipality), :municipality),
                                :kind, :first, :last, :net, :vat, :case, :order, :credits, :today)
                        returning id
                        """)
                .param("number", nextNumber(today.getYear()))
                .param("licence", invoice.licence())
                .param("municipality", invoice.municipality().value())
                .param("kind", invoice.kind().code())
                .param("first", invoice.first())
                .param("last", invoice.last())
                .param("net", invoice.net().cents())
                .param("vat", invoice.vat().cents())
                .param("case", invoice.vatCase().code())
                .param("order", invoice.orderNumber())
                .param("credits", invoice.credits().orElse(null))
                .param("today", today)
                .query(Long.class)
                .single();
    }

    void markSent(long id, LocalDate on, String email) {
        database.sql("update invoice set sent_on = ?, sent_to = ? where id = ?")
                .params(on, email, id)
                .update();
    }

    void markSettled(long id, LocalDate on) {
        database.sql("update invoice set paid_on = ? where id = ? and paid_on is null")
                .params(on, id)
                .update();
    }

    Optional<String> providerReference(long id) {
        return database.sql("select provider_reference from invoice where id = ? and provider_reference is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    void keepProviderReference(long id, String reference) {
        database.sql("update invoice set provider_reference = ? where id = ?")
                .params(reference, id)
                .update();
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
        Money received = new Money(Math.max(0, row.getLong("received_cents")));
        InvoiceKind kind = InvoiceKind.of(row.getString("kind"));
        Optional<LocalDate> sent = Optional.ofNullable(row.getObject("sent_on", LocalDate.class));
        Optional<LocalDate> settled = Optional.ofNullable(row.getObject("paid_on", LocalDate.class));
        return new Invoice(
                row.getLong("id"),
                row.getString("number"),
                kind,
                new MunicipalityCode(row.getString("municipality")),
                row.getString("municipality_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Money(row.getLong("net_cents")),
                new Money(row.getLong("vat_cents")),
                VatCase.of(row.getString("vat_case")),
                row.getString("order_number"),
                Optional.ofNullable(row.getString("credited_number")),
                received,
                new Money(row.getLong("credited_cents")),
                row.getObject("made_on", LocalDate.class),
                sent,
                Optional.ofNullable(row.getString("sent_to")),
                InvoiceState.on(today, kind, sent, settled, !received.isZero()));
    }
}
