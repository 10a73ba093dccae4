/**
 * How long what was received is kept, and its deletion when that time is over: files, rows of versions that nobody sees
 * any more, trials. Uses the platform's tenancy, access and audit.
 */
package nl.straatkubus.ingest.retention;
