/**
 * The calls under {@code /api/v1} for a municipality's programs. Every call asks {@link
 * nl.straatkubus.web.security.CurrentViewer} who it is for and reads released figures only. Uses all rooms of the
 * platform and of ingest-batch.
 */
package nl.straatkubus.web.api;
