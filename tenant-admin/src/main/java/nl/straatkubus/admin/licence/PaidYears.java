package nl.straatkubus.admin.licence;

import java.time.LocalDate;

/** Tells whether a year was paid; whoever knows of invoices answers. */
@FunctionalInterface
public interface PaidYears {
    /** @param firstDay of the year */
    boolean isPaid(long licence, LocalDate firstDay);
}
