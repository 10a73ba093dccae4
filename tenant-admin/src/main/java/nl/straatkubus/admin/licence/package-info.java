/**
 * A municipality's licence: the years that were offered and agreed, what they cost, the state that follows from them
 * today, and what that state allows. Uses tenancy of platform-core; knows nothing of invoices, which hear of years
 * through {@link nl.straatkubus.admin.licence.TermAgreed} and {@link nl.straatkubus.admin.licence.TermChanged} and tell
 * by {@link nl.straatkubus.admin.licence.PaidYears} which were paid.
 */
package nl.straatkubus.admin.licence;
