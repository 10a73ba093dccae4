package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * An invoice for one year of a licence.
 *
 * @param number such as {@code 2026-0041}: year and a number without gaps
 * @param municipalityName as it was when the invoice was made
 * @param firstDay of the year that is invoiced
 * @param lastDay of that year
 * @param net without VAT
 * @param vat in whole cents
 * @param sentTo e-mail address, empty while it is a draft
 */
public record Invoice(
        long id,
        String number,
        MunicipalityCode municipality,
        String municipalityName,
        LocalDate firstDay,
        LocalDate lastDay,
        Money net,
        Money vat,
        LocalDate madeOn,
        Optional<String> sentTo,
        InvoiceState state) {
    /** The percentage of Dutch VAT on a licence. */
    public static final int VAT_PERCENTAGE = 21;

    /** How many days a municipality has to pay. */
    public static final int DAYS_TO_PAY = 30;

    public Money gross() {
        return net.plus(vat);
    }
}
