package nl.straatkubus.admin.customer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who sells the licences and sends the invoices, from the settings of the installation.
 *
 * @param kvk number of the Chamber of Commerce, eight digits
 * @param vatNumber such as {@code NL001234567B01}
 * @param iban where payments go
 */
@Component
public record Seller(
        @Value("${straatkubus.seller.name:Gemeente Almere}") String name,
        @Value("${straatkubus.seller.kvk:}") String kvk,
        @Value("${straatkubus.seller.vat-number:}") String vatNumber,
        @Value("${straatkubus.seller.iban:}") String iban,

        @Value("${straatkubus.seller.street:Stadhuisplein 1}")
        String street,

        @Value("${straatkubus.seller.postcode:1315 HR}") String postcode,
        @Value("${straatkubus.seller.city:Almere}") String city,
        @Value("${straatkubus.seller.email:}") String email) {
    /** Whether the law lets this seller send an invoice: who it is and where to pay stand on it. */
    public boolean isComplete() {
        return !kvk.isBlank() && !vatNumber.isBlank() && !iban.isBlank();
    }
}
