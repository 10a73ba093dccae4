package nl.straatkubus.admin.billing.peppol;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an e-invoice says: one line, one rate of VAT, in euros.
 *
 * @param credit a credit note; amounts are what is given back
 * @param due when it must be paid
 * @param from first day of what is invoiced
 * @param until last day of that
 * @param buyerReference empty where there is an order number
 * @param orderNumber empty where there is a buyer reference; one of the two must be there (PEPPOL-EN16931-R003)
 * @param credits of a credit note the number of the invoice
 * @param iban where to pay
 * @param netCents without VAT
 * @param vatPercentage zero with a reverse charge
 * @param line what is invoiced
 */
public record Bill(
        boolean credit,
        String number,
        LocalDate issued,
        LocalDate due,
        LocalDate from,
        LocalDate until,
        String buyerReference,
        String orderNumber,
        Optional<String> credits,
        Party supplier,
        Party customer,
        String iban,
        long netCents,
        long vatCents,
        int vatPercentage,
        String line) {
    boolean isReverseCharge() {
        return vatPercentage == 0;
    }

    /**
     * One of the two.
     *
     * @param endpoint its address in the network
     * @param legal number under which it is registered; empty scheme for none
     */
    public record Party(
            String name,
            Identifier endpoint,
            Identifier legal,
            String vatNumber,
            String street,
            String city,
            String postcode,
            String country) {}

    /** @param scheme from the list of electronic address schemes: 0106 KvK, 0190 OIN */
    public record Identifier(String scheme, String value) {}
}
