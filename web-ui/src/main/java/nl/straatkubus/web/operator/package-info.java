/**
 * The operator's screens: municipalities, licences, invoices and shared data. Uses tenant-admin, the public face of
 * ingest-batch, and shell and security of this module. Shows no municipality's figures.
 */
package nl.straatkubus.web.operator;
