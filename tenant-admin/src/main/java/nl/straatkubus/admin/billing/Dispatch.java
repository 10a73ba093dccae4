package nl.straatkubus.admin.billing;

import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.SELLER_INCOMPLETE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.customer.Seller;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.admin.wording.Wording;
import nl.straatkubus.platform.mail.Letter;
import nl.straatkubus.platform.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Gets an invoice out of the door: its documents, the payment provider, the letter, the access point. */
@Component
class Dispatch {
    private final Optional<PaymentProvider> provider;
    private final Optional<AccessPoint> accessPoint;
    private final InvoicePaper paper;
    private final EInvoices eInvoices;
    private final InvoiceTable table;
    private final Customers customers;
    private final Seller seller;
    private final Outbox outbox;
    private final JdbcClient database;
    private final PlatformWork work;
    private final Clock clock;

    Dispatch(
            Optional<PaymentProvider> provider,
            Optional<AccessPoint> accessPoint,
            InvoicePaper paper,
            EInvoices eInvoices,
            InvoiceTable table,
            Customers customers,
            Seller seller,
            Outbox outbox,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.provider = provider;
        this.accessPoint = accessPoint;
        this.paper = paper;
        this.eInvoices = eInvoices;
        this.table = table;
        this.customers = customers;
        this.seller = seller;
        this.outbox = outbox;
        this.database = database;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
    }

    /** An invoice with everything that goes out with it. */
    record Ready(Invoice invoice, Customer customer, String email, byte[] pdf, Optional<byte[]> ubl) {}

    Optional<String> provider() {
        return provider.map(PaymentProvider::name);
    }

    /** Makes what goes out, and has the provider and the access point take it; may be repeated. */
    Ready prepare(Invoice draft, String email) {
        if (!seller.isComplete()) {
            throw new InvoiceRefused(
                    SELLER_INCOMPLETE, "KvK number, VAT number and IBAN of the seller are not configured");
        }
        Customer customer = customers.of(draft.municipality());
        LocalDate today = Days.today(clock);
        byte[] pdf = paper.write(draft, customer, today);
        Optional<byte[]> ubl = eInvoices.write(draft, customer, today);
        provider.ifPresent(connected -> handOver(connected, draft, customer, email));
        ubl.ifPresent(xml -> accessPoint.ifPresent(point -> point.deliver(draft.number(), xml)));
        return new Ready(draft, customer, email, pdf, ubl);
    }

    /** Each answer of the provider is kept before it is asked further: a try that broke off is taken up where it was. */
    private void handOver(PaymentProvider connected, Invoice draft, Customer customer, String email) {
        if (draft.isCreditNote()) {
            creditAt(connected, draft);
            return;
        }
        String municipality = draft.municipality().value();
        String buyer = connected.customer(draft, customer, email, work.in(() -> knownCustomer(municipality)));
        work.run(() -> keepCustomer(municipality, buyer));
        String reference = work.in(() -> table.providerReference(draft.id())).orElseGet(() -> {
            String made = connected.draft(draft, buyer);
            work.run(() -> table.keepProviderReference(draft.id(), made));
            return made;
        });
        connected.send(draft, reference);
    }

    /** An invoice that the provider never had is credited by paper alone. */
    private void creditAt(PaymentProvider connected, Invoice note) {
        Optional<String> credited =
                work.in(() -> note.credits().flatMap(table::idOf).flatMap(table::providerReference));
        credited.ifPresent(reference -> {
            String made = connected.credit(note, reference);
            work.run(() -> table.keepProviderReference(note.id(), made));
        });
    }

    private Optional<String> knownCustomer(String municipality) {
        return database.sql("select reference from provider_customer where municipality = ?")
                .param(municipality)
                .query(String.class)
                .optional();
    }

    private void keepCustomer(String municipality, String reference) {
        database.sql("""
                        insert into provider_customer values (?, ?)
                        on conflict (municipality) do update set reference = excluded.reference
                        """).params(municipality, reference).update();
    }

    /** Keeps the documents and writes the letter, in the transaction that marks the invoice as sent. */
    void post(Ready ready) {
        Invoice invoice = ready.invoice();
        List<Letter.Attachment> attachments = new ArrayList<>();
        keep(attachments, invoice, Invoices.Document.PDF, ready.pdf());
        ready.ubl().ifPresent(xml -> keep(attachments, invoice, Invoices.Document.UBL, xml));
        boolean mailedByProvider = provider.isPresent() && !invoice.isCreditNote();
        if (!mailedByProvider) {
            Wording words = new Wording(ready.customer().locale());
            String kind = invoice.isCreditNote() ? "credit" : "invoice";
            outbox.write(new Letter(
                    "invoice-" + invoice.number(),
                    ready.email(),
                    words.text("mail." + kind + ".subject", invoice.number()),
                    words.text(
                            "mail." + kind + ".body",
                            invoice.number(),
                            words.amount(invoice.gross().cents()),
                            words.day(Days.today(clock).plusDays(Invoice.DAYS_TO_PAY)),
                            seller.name()),
                    attachments));
        }
    }

    private void keep(List<Letter.Attachment> attachments, Invoice invoice, Invoices.Document kind, byte[] content) {
        database.sql("insert into invoice_document values (?, ?, ?) on conflict do nothing")
                .params(invoice.id(), kind.code(), content)
                .update();
        attachments.add(new Letter.Attachment(kind.fileName(invoice), kind.type(), content));
    }

    Optional<byte[]> kept(long id, Invoices.Document kind) {
        return database.sql("select content from invoice_document where invoice_id = ? and kind = ?")
                .params(id, kind.code())
                .query(byte[].class)
                .optional();
    }

    /** The ids of those of which this form was sent. */
    Set<Long> keptAs(Invoices.Document kind, Collection<Invoice> of) {
        return Set.copyOf(
                database.sql("select invoice_id from invoice_document where kind = ? and invoice_id = any (?)")
                        .params(kind.code(), of.stream().map(Invoice::id).toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    /** As it would be sent today. */
    Optional<byte[]> document(Invoice draft, Invoices.Document kind) {
        Customer customer = customers.of(draft.municipality());
        LocalDate today = Days.today(clock);
        return kind == Invoices.Document.PDF
                ? Optional.of(paper.write(draft, customer, today))
                : eInvoices.write(draft, customer, today);
    }
}
