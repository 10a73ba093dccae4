/**
 * When sources are looked at and when data is expected: planned moments, fetches that are tried again, and what comes of
 * them. Uses sources, imports, alarms and signals, and db-scheduler in a table of its own. A fetched file takes the same road as
 * an upload.
 */
package nl.straatkubus.ingest.schedule;
