/**
 * The operator's screens: municipalities, licences, invoices and shared data. Uses tenant-admin, the public face of
 * ingest-batch, and the rooms data, privacy, source, shell and security. Shows no municipality's figures.
 */
package nl.straatkubus.web.operator;
