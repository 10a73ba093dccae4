package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The invoices to municipalities. One is made as a draft with every year that is agreed at a price, in the same
 * transaction, so that no year goes without an invoice and no number is lost.
 */
public interface Invoices {
    /** The newest number first. */
    List<Invoice> all();

    Optional<Invoice> find(long id);

    /** Who sends invoices and takes payments; empty when that is done by hand. */
    Optional<String> provider();

    /**
     * Sends a draft: through the payment provider where there is one, else it is noted that it was sent by hand.
     * Repeating it after a failure sends it once.
     *
     * @throws InvoiceRefused when it is no draft any more, or the provider did not take it
     */
    Invoice send(long id, String email);

    /**
     * Notes that it was paid.
     *
     * @throws InvoiceRefused for a draft or what was paid already
     */
    Invoice paid(long id, LocalDate on);
}
