/**
 * Invoices and credit notes for agreed years: their numbers, documents, ways out (mail, payment provider, e-invoice) and
 * payments (by hand, from a bank statement, told by the provider). Uses licence, customer, wording, and mail and paper of
 * platform-core. A payment provider stands behind {@link nl.straatkubus.admin.billing.PaymentProvider} and is used only
 * where its key is configured.
 */
package nl.straatkubus.admin.billing;
