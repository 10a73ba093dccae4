/**
 * Files as rows of text: finds out how a file is written and reads it row by row, whatever its size. Knows nothing of
 * what the columns mean; uses only the room wording.
 */
package nl.straatkubus.ingest.format;
