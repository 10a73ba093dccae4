/** Rows on their way into the database in the fastest form that it takes. Uses the driver only. */
package nl.straatkubus.ingest.copy;
