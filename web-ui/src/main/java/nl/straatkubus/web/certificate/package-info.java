/**
 * How a release was protected, read from its certificate and written for people: as lines for a page and as a file. Uses
 * the platform's levels and the room text.
 */
package nl.straatkubus.web.certificate;
