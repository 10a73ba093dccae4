package nl.straatkubus.admin.billing;

import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.NOT_A_DRAFT;
import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.NOT_SENT;
import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.PAID_ALREADY;
import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.admin.licence.TermAgreed;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices in the platform's schema, sent by hand or through a payment provider. */
@Component
class StoredInvoices implements Invoices, PaymentMessages {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final InvoiceTable table;
    private final Optional<PaymentProvider> provider;
    private final TransactionTemplate apart;
    private final Clock clock;

    StoredInvoices(
            InvoiceTable table,
            Optional<PaymentProvider> provider,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.provider = provider;
        this.clock = clock;
        // A caller's transaction belongs to another schema: never take part in it.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<Invoice> all() {
        return inPlatform(() -> table.all(today()));
    }

    @Override
    public Optional<Invoice> find(long id) {
        return inPlatform(() -> table.find(id, today()));
    }

    @Override
    public Optional<String> provider() {
        return provider.map(PaymentProvider::name);
    }

    /** Takes part in the transaction that agreed the year: both are there or neither. */
    @EventListener
    void make(TermAgreed agreed) {
        if (agreed.term().price().isZero()) {
            return;
        }
        table.add(agreed, today());
    }

    @Override
    public Invoice send(long id, String email) {
        Invoice draft = draft(find(id));
        // Outside the transaction: no connection is held while a provider takes its time.
        Optional<String> reference = provider.map(connected -> connected.send(draft, email));
        return inPlatform(() -> {
            draft(table.locked(id, today()));
            table.markSent(id, today(), email, reference);
            return table.find(id, today()).orElseThrow();
        });
    }

    @Override
    public Invoice paid(long id, LocalDate on) {
        return inPlatform(() -> {
            Invoice invoice = table.locked(id, today()).orElseThrow(StoredInvoices::unknown);
            switch (invoice.state()) {
                case InvoiceState.Draft _ ->
                    throw new InvoiceRefused(NOT_SENT, "Invoice " + invoice.number() + " was not sent yet");
                case InvoiceState.Paid _ ->
                    throw new InvoiceRefused(PAID_ALREADY, "Invoice " + invoice.number() + " was paid already");
                case InvoiceState.Sent _, InvoiceState.Overdue _ -> table.markPaid(id, on);
            }
            return table.find(id, today()).orElseThrow();
        });
    }

    @Override
    public void receive(String body, String signature) {
        PaymentProvider connected = provider.orElseThrow(() -> new ForgedMessage("No payment provider is connected"));
        PaymentProvider.Message message = connected.read(body, signature);
        inPlatform(() -> {
            if (table.isNew(message, clock.instant())) {
                message.paid().ifPresent(payment -> table.markPaid(payment.invoiceNumber(), payment.on()));
            }
            return message;
        });
    }

    private static Invoice draft(Optional<Invoice> found) {
        Invoice invoice = found.orElseThrow(StoredInvoices::unknown);
        if (!(invoice.state() instanceof InvoiceState.Draft)) {
            throw new InvoiceRefused(NOT_A_DRAFT, "Invoice " + invoice.number() + " was sent already");
        }
        return invoice;
    }

    private static InvoiceRefused unknown() {
        return new InvoiceRefused(UNKNOWN, "No invoice has this number");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private <T> T inPlatform(Supplier<T> work) {
        return DataScope.platform(DataScope.Duty.WEB).get(() -> apart.execute(_ -> work.get()));
    }
}
