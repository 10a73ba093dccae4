/**
 * The municipality's portal before it has an environment: an offer to accept, and the invitation of its first
 * administrator. Who has the link may enter. Uses tenant-admin and the frame of the sign-in pages.
 */
package nl.straatkubus.web.order;
