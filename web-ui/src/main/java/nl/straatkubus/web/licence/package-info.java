/**
 * A municipality's own page about its licence, and the gates that hold every screen and call to what the licence allows.
 * Uses tenant-admin, the pieces of {@code web.business}, and the rooms security, shell and text.
 */
package nl.straatkubus.web.licence;
