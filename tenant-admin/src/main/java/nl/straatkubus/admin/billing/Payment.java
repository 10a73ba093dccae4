package nl.straatkubus.admin.billing;

import java.time.LocalDate;

/**
 * Money that came in, and of which nobody knows yet what it is for.
 *
 * @param remittance what the payer wrote with it
 */
public record Payment(long id, LocalDate receivedOn, long cents, String payer, String remittance) {}
