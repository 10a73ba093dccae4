/**
 * A municipality's licence: the years it has paid for, the state that follows from them today, and what that state
 * allows. Uses tenancy of platform-core; knows nothing of invoices, which hear of a new year through {@link
 * nl.straatkubus.admin.licence.TermAgreed}.
 */
package nl.straatkubus.admin.licence;
