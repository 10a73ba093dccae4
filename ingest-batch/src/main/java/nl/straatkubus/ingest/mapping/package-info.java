/**
 * What the columns of a file mean, and how areas, periods and numbers are spelled in them. Uses the rooms dataset,
 * format and wording.
 */
package nl.straatkubus.ingest.mapping;
