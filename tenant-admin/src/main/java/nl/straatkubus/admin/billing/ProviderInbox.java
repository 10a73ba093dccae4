package nl.straatkubus.admin.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.PlatformWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/** The inbox: first kept, then handled, so that a message that was answered with thanks is never lost. */
@Component
final class ProviderInbox implements PaymentMessages {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderInbox.class);

    private final Optional<PaymentProvider> provider;
    private final MessageTable messages;
    private final InvoiceTable invoices;
    private final Settlement settlement;
    private final PlatformWork work;
    private final Clock clock;

    ProviderInbox(
            Optional<PaymentProvider> provider,
            MessageTable messages,
            InvoiceTable invoices,
            Settlement settlement,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.provider = provider;
        this.messages = messages;
        this.invoices = invoices;
        this.settlement = settlement;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
    }

    @Override
    public void receive(String body, String signature) {
        PaymentProvider connected = provider.orElseThrow(() -> new ForgedMessage("No payment provider is connected"));
        PaymentProvider.Message message = connected.read(body, signature);
        try {
            work.run(() -> messages.keep(message, body, clock.instant()));
        } catch (DataAccessException | TransactionException away) {
            throw new InboxClosed(away);
        }
        try {
            handleWaiting();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Message {} of the payment provider is kept and waits: {}", message.id(), away.getMessage());
        }
    }

    @Override
    public void handleWaiting() {
        provider.ifPresent(connected -> work.in(messages::waiting).forEach(waiting -> handle(connected, waiting)));
    }

    private void handle(PaymentProvider connected, MessageTable.Waiting waiting) {
        try {
            waiting.invoice().ifPresent(reference -> take(connected.look(reference)));
            work.run(() -> messages.handled(waiting.id(), clock.instant()));
        } catch (RuntimeException failure) {
            LOG.warn("Message {} of the payment provider waits: {}", waiting.id(), failure.getMessage());
            work.run(() -> messages.failed(waiting.id(), failure.getMessage()));
        }
    }

    @Override
    public void replay(String id) {
        work.run(() -> messages.again(id));
        handleWaiting();
    }

    @Override
    public int reconcile() {
        return provider.map(this::reconcile).orElse(0);
    }

    private int reconcile(PaymentProvider connected) {
        int found = 0;
        for (String reference : work.in(messages::sentAndOpen)) {
            try {
                found += take(connected.look(reference)) ? 1 : 0;
            } catch (InvoiceRefused failure) {
                LOG.warn("Invoice {} could not be looked up; it is tried again tomorrow", reference, failure);
            }
        }
        return found;
    }

    /** Notes what is more than was noted before, so that any number of looks gives each cent once. */
    private boolean take(PaymentProvider.Standing standing) {
        return work.in(() ->
                standing.invoiceNumber().flatMap(invoices::idOf).stream().anyMatch(id -> noteMissing(id, standing)));
    }

    private boolean noteMissing(long id, PaymentProvider.Standing standing) {
        LocalDate today = Days.today(clock);
        Invoice invoice = invoices.locked(id, today).orElseThrow();
        long missing = standing.paidCents() - settlement.fromProvider(id);
        return missing > 0
                && settlement.note(new PaymentTable.New(
                        Optional.of(id),
                        standing.paidOn().orElse(today),
                        missing,
                        invoice.municipalityName(),
                        invoice.number(),
                        "provider",
                        "provider-" + invoice.number() + "-" + standing.paidCents()));
    }
}
