/**
 * The privacy officer's screens: from where on figures may be shown and what that would do, how each release was
 * protected, and who saw what. Uses the platform's cube and audit, ingest-batch's policies and reprotection, and the
 * rooms certificate, shell, security and text.
 */
package nl.straatkubus.web.privacy;
