package nl.straatkubus.admin.billing;

import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.NOTHING_TO_PAY_BACK;
import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.NOT_A_DRAFT;
import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.NOT_SENT;
import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.PAID_ALREADY;
import static nl.straatkubus.admin.billing.InvoiceRefused.Reason.UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Invoices in the platform's schema, sent by ourselves or through a payment provider. */
@Component
class StoredInvoices implements Invoices {
    private static final Logger LOG = LoggerFactory.getLogger(StoredInvoices.class);

    private final InvoiceTable table;
    private final PaymentTable payments;
    private final Settlement settlement;
    private final BankStatements statements;
    private final Dispatch dispatch;
    private final Customers customers;
    private final PlatformWork work;
    private final Clock clock;

    StoredInvoices(
            InvoiceTable table,
            PaymentTable payments,
            Settlement settlement,
            BankStatements statements,
            Dispatch dispatch,
            Customers customers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.payments = payments;
        this.settlement = settlement;
        this.statements = statements;
        this.dispatch = dispatch;
        this.customers = customers;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
    }

    @Override
    public List<Invoice> all() {
        return work.in(() -> table.all(today()));
    }

    @Override
    public List<Invoice> of(MunicipalityCode municipality) {
        return work.in(() -> table.of(municipality, today()));
    }

    @Override
    public Optional<Invoice> find(long id) {
        return work.in(() -> table.find(id, today()));
    }

    @Override
    public Optional<String> provider() {
        return dispatch.provider();
    }

    @Override
    public Invoice send(long id, String email) {
        Invoice draft = draft(find(id));
        // Outside the transaction: no connection is held while documents are made and a provider takes its time.
        Dispatch.Ready ready = dispatch.prepare(draft, email);
        return work.in(() -> {
            draft(table.locked(id, today()));
            table.markSent(id, today(), email);
            dispatch.post(ready);
            return table.find(id, today()).orElseThrow();
        });
    }

    @Override
    public void sendDue() {
        for (Invoice draft : all()) {
            Customer customer = customers.of(draft.municipality());
            boolean known = !customer.invoiceEmail().isEmpty()
                    && !(draft.orderNumber().isEmpty()
                            && customer.buyerReference().isEmpty());
            if (draft.sentOn().isEmpty() && known) {
                sendQuietly(draft, customer.invoiceEmail());
            }
        }
    }

    private void sendQuietly(Invoice draft, String email) {
        try {
            send(draft.id(), email);
        } catch (InvoiceRefused refused) {
            LOG.warn("Invoice {} stays a draft: {}", draft.number(), refused.getMessage());
        }
    }

    @Override
    public Optional<byte[]> document(long id, Document document) {
        Invoice invoice = find(id).orElseThrow(StoredInvoices::unknown);
        Optional<byte[]> kept = work.in(() -> dispatch.kept(id, document));
        return kept.isPresent() || invoice.sentOn().isPresent() ? kept : dispatch.document(invoice, document);
    }

    @Override
    public Set<Long> electronic(Collection<Invoice> of) {
        return work.in(() -> dispatch.keptAs(Document.UBL, of));
    }

    @Override
    public Invoice paid(long id, LocalDate on) {
        return change(id, invoice -> {
            switch (invoice.state()) {
                case InvoiceState.Draft _, InvoiceState.Settled _ ->
                    throw new InvoiceRefused(NOT_SENT, "Invoice " + invoice.number() + " was not sent yet");
                case InvoiceState.Paid _, InvoiceState.Credited _ ->
                    throw new InvoiceRefused(PAID_ALREADY, "Invoice " + invoice.number() + " was paid already");
                case InvoiceState.Sent _, InvoiceState.Overdue _ ->
                    settlement.byHand(invoice, on, invoice.open().cents());
            }
        });
    }

    @Override
    public Invoice paidBack(long id, LocalDate on) {
        return change(id, invoice -> {
            if (invoice.overpaid().isZero()) {
                throw new InvoiceRefused(
                        NOTHING_TO_PAY_BACK, "Nothing of invoice " + invoice.number() + " is to be paid back");
            }
            settlement.byHand(invoice, on, -invoice.overpaid().cents());
        });
    }

    @Override
    public List<Payment> unassigned() {
        return work.in(payments::unassigned);
    }

    @Override
    public Invoice assign(long payment, long id) {
        return change(id, invoice -> {
            if (invoice.sentOn().isEmpty() || invoice.isCreditNote()) {
                throw new InvoiceRefused(NOT_SENT, "Invoice " + invoice.number() + " was not sent yet");
            }
            settlement.assign(payment, invoice);
        });
    }

    @Override
    public StatementRead read(byte[] camt053) {
        List<Camt053.Entry> entries = Camt053.read(camt053);
        return work.in(() -> statements.note(entries));
    }

    private Invoice change(long id, Consumer<Invoice> change) {
        return work.in(() -> {
            change.accept(table.locked(id, today()).orElseThrow(StoredInvoices::unknown));
            return table.find(id, today()).orElseThrow();
        });
    }

    private static Invoice draft(Optional<Invoice> found) {
        Invoice invoice = found.orElseThrow(StoredInvoices::unknown);
        if (invoice.sentOn().isPresent()) {
            throw new InvoiceRefused(NOT_A_DRAFT, "Invoice " + invoice.number() + " was sent already");
        }
        return invoice;
    }

    private static InvoiceRefused unknown() {
        return new InvoiceRefused(UNKNOWN, "No invoice has this number");
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
