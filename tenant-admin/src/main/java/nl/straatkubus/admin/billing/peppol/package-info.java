/**
 * E-invoices: Peppol BIS Billing 3.0 documents in UBL 2.1, and the official rules to judge them by, without a network.
 * Knows no invoice of ours; {@code billing} fills in a {@link nl.straatkubus.admin.billing.peppol.Bill}.
 */
package nl.straatkubus.admin.billing.peppol;
