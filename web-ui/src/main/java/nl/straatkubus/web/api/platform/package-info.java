/**
 * The operator's calls: municipalities, licences, invoices and the messages of the payment provider. Uses the operator's
 * desk and tenant-admin.
 */
package nl.straatkubus.web.api.platform;
