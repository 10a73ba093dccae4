/**
 * The operator's map of the country: the figures that all municipalities share, over all of them, for looking whether what
 * was delivered is right. Shows nothing that belongs to one municipality. Uses the platform's tiles, shared figures and
 * geography, and the rooms shell, security and text.
 */
package nl.straatkubus.web.country;
