package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Published inside the transaction that changes an agreed year: what it costs or gives back is settled there. */
public sealed interface TermChanged {
    /**
     * A year is dearer from a day on.
     *
     * @param term as it is now
     * @param from the first day on the new plan
     * @param supplement for the days from then on, without VAT
     */
    record Upgraded(
            long licence,
            MunicipalityCode municipality,
            Term term,
            LocalDate from,
            Money supplement,
            String orderNumber)
            implements TermChanged {}

    /**
     * A year, or its end, was taken back.
     *
     * @param term as it was agreed
     * @param from the first day that is not served
     * @param amount for the days from then on, without VAT
     */
    record Credited(long licence, MunicipalityCode municipality, Term term, LocalDate from, Money amount)
            implements TermChanged {}

    /** A year was paid in full. */
    record Paid(long licence, LocalDate firstDay) implements TermChanged {}
}
