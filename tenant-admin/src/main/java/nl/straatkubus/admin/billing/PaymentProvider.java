package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.admin.customer.Customer;

/**
 * Sends invoices for us and takes payments. Every call that changes something carries a key that follows from our own
 * numbers, and what the provider answered is kept before the next call: repeating after any failure does nothing twice.
 */
interface PaymentProvider {
    String name();

    /** Makes or finds the customer, and keeps what is known of it current. */
    String customer(Invoice invoice, Customer customer, String email, Optional<String> known);

    /**
     * Makes the invoice as a draft at the provider.
     *
     * @param customer the provider's reference of the customer
     * @return the provider's own reference
     * @throws InvoiceRefused when the provider did not take it
     */
    String draft(Invoice invoice, String customer);

    /** Sends a draft of {@link #draft}; one that was sent already is left as it is. */
    void send(Invoice invoice, String reference);

    /** Gives back of an invoice that the provider sent. */
    String credit(Invoice creditNote, String reference);

    /**
     * What the provider now says of an invoice: never what a message said, which may be old or out of order.
     *
     * @throws InvoiceRefused when the provider cannot be asked
     */
    Standing look(String reference);

    /**
     * Reads who a message that claims to come from the provider is about.
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
     * @param invoice the provider's reference of the invoice that it is about, empty for anything else
     */
    record Message(String id, String kind, Optional<String> invoice) {}

    /**
     * How an invoice stands at the provider.
     *
     * @param invoiceNumber our own number, empty for an invoice that we did not make
     * @param paidCents what was paid, over all payments
     * @param paidOn when the last of it was paid
     */
    record Standing(Optional<String> invoiceNumber, long paidCents, Optional<LocalDate> paidOn) {}
}
