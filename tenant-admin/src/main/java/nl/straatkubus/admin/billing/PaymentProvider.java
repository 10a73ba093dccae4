package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.util.Optional;

/** Sends invoices for us and tells when they are paid. */
interface PaymentProvider {
    String name();

    /**
     * Sends an invoice by e-mail. Repeating it for the same invoice sends it once.
     *
     * @return the provider's own reference
     * @throws InvoiceRefused when the provider did not take it
     */
    String send(Invoice invoice, String email);

    /**
     * Reads a message that claims to come from the provider.
     *
     * @param body exactly as it was received
     * @param signature the header that came with it
     * @throws ForgedMessage when the provider did not sign it, or too long ago
     */
    Message read(String body, String signature);

    /**
     * What the provider told.
     *
     * @param id the same whenever the same message is delivered again
     * @param paid the payment that it is about, empty for anything else
     */
    record Message(String id, String kind, Optional<Payment> paid) {}

    /** @param invoiceNumber our own number */
    record Payment(String invoiceNumber, LocalDate on) {}
}
