/**
 * The privacy officer's screen: from where on figures may be shown, how each release was protected, and who saw what.
 * Read-only. Uses the platform's cube and audit, ingest-batch's thresholds, and the rooms shell, security and text.
 */
package nl.straatkubus.web.privacy;
