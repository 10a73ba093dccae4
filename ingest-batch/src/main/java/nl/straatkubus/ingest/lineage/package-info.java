/**
 * Leads from a figure back to the files it was made from, for each viewer as far as its function goes. Uses the room
 * dataset and the platform's access and tenancy.
 */
package nl.straatkubus.ingest.lineage;
