/**
 * The two parties of a contract: the municipality that is invoiced ({@link nl.straatkubus.admin.customer.Customer}) and
 * who invoices ({@link nl.straatkubus.admin.customer.Seller}). Uses licence for its way to the platform's schema.
 */
package nl.straatkubus.admin.customer;
