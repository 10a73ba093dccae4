/**
 * Files as rows of text, with the place of each where the file tells it: finds out how a file is written and reads it row
 * by row, whatever its size. Knows nothing of what the columns mean; uses the room wording, and of the platform's
 * geography only the national grid.
 */
package nl.straatkubus.ingest.format;
