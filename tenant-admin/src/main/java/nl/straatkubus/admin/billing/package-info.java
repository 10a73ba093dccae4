/**
 * Invoices for agreed years, and how they are sent and paid. Uses licence and tenancy; a payment provider stands behind
 * {@link nl.straatkubus.admin.billing.PaymentProvider} and is used only where its key is configured.
 */
package nl.straatkubus.admin.billing;
