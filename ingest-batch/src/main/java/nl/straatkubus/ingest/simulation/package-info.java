/**
 * Measures how well signals find what was put into made-up streets, and how often they cry wolf: on figures as they are,
 * and as they are released. Writes the report {@code docs/signals-report.md}. Stands here because only this module may
 * name figures before they are protected; uses disclosure, and of platform the cube, the catalogue, geography and
 * signals.
 */
package nl.straatkubus.ingest.simulation;
