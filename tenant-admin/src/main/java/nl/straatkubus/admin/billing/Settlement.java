package nl.straatkubus.admin.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.PaidYears;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.admin.licence.TermChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Notes payments, and tells the licence when its year is paid. Every method but one takes part in a transaction. */
@Component
final class Settlement implements PaidYears {
    private static final String HAND = "hand";

    private final InvoiceTable table;
    private final PaymentTable payments;
    private final JdbcClient database;
    private final PlatformWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(
            InvoiceTable table,
            PaymentTable payments,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.payments = payments;
        this.database = database;
        this.work = new PlatformWork(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** A year without an invoice that was paid in full is not paid. Takes the platform's scope by itself. */
    @Override
    public boolean isPaid(long licence, LocalDate firstDay) {
        return work.in(() ->
                database.sql("""
                        select exists (select 1 from invoice i where i.licence_id = ? and i.first_day = ?
                                       and i.kind = 'year' and i.paid_on is not null
                                       and exists (select 1 from payment p where p.invoice_id = i.id))
                        """).params(licence, firstDay).query(Boolean.class).single());
    }

    /** @return false when this payment was noted before */
    boolean note(PaymentTable.New payment) {
        boolean isNew = payments.add(payment, clock.instant());
        if (isNew) {
            payment.invoice().ifPresent(invoice -> settle(invoice, payment.receivedOn()));
        }
        return isNew;
    }

    /** What the payment provider reported of an invoice so far, in cents. */
    long fromProvider(long invoice) {
        return database.sql("select coalesce(sum(cents), 0) from payment where invoice_id = ? and source = 'provider'")
                .param(invoice)
                .query(Long.class)
                .single();
    }

    /** Notes what was open of an invoice as paid, or with a negative amount what was too much as paid back. */
    void byHand(Invoice invoice, LocalDate on, long cents) {
        String reference = HAND + "-" + invoice.number() + "-" + clock.instant().toEpochMilli() + "-" + cents;
        note(new PaymentTable.New(
                Optional.of(invoice.id()), on, cents, invoice.municipalityName(), invoice.number(), HAND, reference));
    }

    void assign(long payment, Invoice invoice) {
        if (!payments.assign(payment, invoice.id())) {
            throw new InvoiceRefused(InvoiceRefused.Reason.ASSIGNED_ALREADY, "The payment was assigned already");
        }
        settle(invoice.id(), Days.today(clock));
    }

    /** Marks an invoice of which nothing is open any more, once. */
    void settle(long id, LocalDate on) {
        Invoice invoice = table.find(id, Days.today(clock)).orElseThrow();
        Money settled = invoice.received().plus(invoice.credited());
        if (invoice.isCreditNote() || settled.compareTo(invoice.gross()) < 0) {
            return;
        }
        table.markSettled(id, on);
        if (invoice.kind() == InvoiceKind.YEAR && !invoice.received().isZero()) {
            InvoiceTable.Year year = table.yearOf(id);
            events.publishEvent(new TermChanged.Paid(year.licence(), year.firstDay()));
        }
    }
}
