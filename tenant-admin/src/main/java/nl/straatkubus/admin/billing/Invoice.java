package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * An invoice for (a part of) one year of a licence, or a credit note that gives back of one.
 *
 * @param number such as {@code 2026-0041}: year and a number without gaps; invoices and credit notes share the row
 * @param municipalityName as it was when the invoice was made
 * @param firstDay of what is invoiced or credited
 * @param lastDay of that
 * @param net without VAT; of a credit note what is given back
 * @param vat in whole cents
 * @param orderNumber of the municipality's purchase order, may be empty
 * @param credits of a credit note the number of the invoice of which it gives back
 * @param received what was paid, less what was paid back
 * @param credited what credit notes give back of it, with VAT
 * @param sentOn empty while it is a draft
 * @param sentTo e-mail address, empty while it is a draft
 */
public record Invoice(
        long id,
        String number,
        InvoiceKind kind,
        MunicipalityCode municipality,
        String municipalityName,
        LocalDate firstDay,
        LocalDate lastDay,
        Money net,
        Money vat,
        VatCase vatCase,
        String orderNumber,
        Optional<String> credits,
        Money received,
        Money credited,
        LocalDate madeOn,
        Optional<LocalDate> sentOn,
        Optional<String> sentTo,
        InvoiceState state) {
    /** The percentage of Dutch VAT on a licence. */
    public static final int VAT_PERCENTAGE = 21;

    /** How many days a municipality has to pay. */
    public static final int DAYS_TO_PAY = 30;

    public Money gross() {
        return net.plus(vat);
    }

    /** What is still to be paid; nothing of a credit note. */
    public Money open() {
        Money settled = received.plus(credited);
        return kind == InvoiceKind.CREDIT || settled.compareTo(gross()) >= 0 ? Money.ZERO : gross().minus(settled);
    }

    /** What was received too much and is to be paid back: paid double, or credited after it was paid. */
    public Money overpaid() {
        Money settled = received.plus(credited);
        return kind == InvoiceKind.CREDIT || received.isZero() || settled.compareTo(gross()) <= 0
                ? Money.ZERO
                : settled.minus(gross());
    }

    public boolean isCreditNote() {
        return kind == InvoiceKind.CREDIT;
    }
}
