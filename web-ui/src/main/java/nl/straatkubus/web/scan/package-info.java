/**
 * The vitaliteitsscan of a district, as a document of a few pages: profile by theme, maps, the course over the periods
 * against the municipality, and what stands out. Uses the platform's cube and paper, the maps of the room map and the
 * chapters of the room report.
 */
package nl.straatkubus.web.scan;
