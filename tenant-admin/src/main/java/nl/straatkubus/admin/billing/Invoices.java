package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * The invoices to municipalities, and the credit notes. One is made as a draft with every year that is agreed at a price,
 * made dearer or taken back, in the same transaction, so that no year goes without an invoice and no number is lost.
 */
public interface Invoices {
    /** The newest number first. */
    List<Invoice> all();

    /** Those of one municipality, the newest number first. */
    List<Invoice> of(MunicipalityCode municipality);

    Optional<Invoice> find(long id);

    /** Who sends invoices and takes payments; empty when that is done by hand. */
    Optional<String> provider();

    /**
     * Sends a draft: writes its documents, keeps them, hands it to the payment provider where there is one, and mails it.
     * Repeating it after a failure sends it once.
     *
     * @throws InvoiceRefused when it is no draft any more, what the law asks is missing, its e-invoice breaks the rules,
     *     or the provider did not take it
     */
    Invoice send(long id, String email);

    /** Sends every draft of which is known where it goes; one that fails stays a draft and is tried the next day. */
    void sendDue();

    /** What was sent, byte for byte; of a draft what would be sent now. */
    Optional<byte[]> document(long id, Document document);

    /** Of which of these an e-invoice was sent, by their ids: a draft has none yet, and some customers take paper only. */
    Set<Long> electronic(Collection<Invoice> of);

    /** The forms of an invoice. */
    enum Document {
        PDF("pdf", "application/pdf", ".pdf"),
        /** Peppol BIS Billing 3.0; missing where the customer cannot be addressed by an e-invoice. */
        UBL("ubl", "application/xml", ".xml");

        private final String code;
        private final String type;
        private final String ending;

        Document(String code, String type, String ending) {
            this.code = code;
            this.type = type;
            this.ending = ending;
        }

        String code() {
            return code;
        }

        public String type() {
            return type;
        }

        public String fileName(Invoice invoice) {
            return (invoice.isCreditNote() ? "creditnota-" : "factuur-") + invoice.number() + ending;
        }
    }

    /**
     * Notes that what was open of it was paid.
     *
     * @throws InvoiceRefused for a draft or what was paid already
     */
    Invoice paid(long id, LocalDate on);

    /**
     * Notes that what was paid too much was paid back.
     *
     * @throws InvoiceRefused when nothing is to be paid back
     */
    Invoice paidBack(long id, LocalDate on);

    /** Payments of which nobody knows what they are for. */
    List<Payment> unassigned();

    /**
     * Says what a payment was for.
     *
     * @throws InvoiceRefused when the invoice is unknown or a draft, or the payment was assigned already
     */
    Invoice assign(long payment, long invoice);

    /**
     * Notes the payments of a bank statement. Reading the same statement again notes nothing twice.
     *
     * @param camt053 an ISO 20022 bank-to-customer statement (camt.053)
     * @throws StatementUnreadable when it is something else
     */
    StatementRead read(byte[] camt053);

    /**
     * What a bank statement brought.
     *
     * @param matched numbers of invoices that a payment was noted for
     * @param unmatched how many payments wait for a person
     * @param known how many were noted before
     */
    record StatementRead(List<String> matched, int unmatched, int known) {}
}
