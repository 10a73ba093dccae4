package nl.straatkubus.admin.billing;

/**
 * Delivers e-invoices into the Peppol network. Without one they are mailed and can be downloaded; an installation that has
 * a contract with a service provider adds a bean that speaks to it.
 */
public interface AccessPoint {
    /**
     * Delivers a document; doing it again with the same number delivers nothing twice.
     *
     * @param number of the invoice or credit note
     * @param ubl a valid Peppol BIS Billing 3.0 document
     * @throws RuntimeException when it was not taken; the invoice then stays a draft and is tried again
     */
    void deliver(String number, byte[] ubl);
}
