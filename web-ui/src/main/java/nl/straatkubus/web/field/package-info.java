/**
 * What people saw and did beside the figures: writing field notes on a phone, also without a connection, and the notes
 * of an area. Uses the platform's field notes and geography; business, shell, text and security of this module. The map and the
 * API show what this room makes of them.
 */
package nl.straatkubus.web.field;
