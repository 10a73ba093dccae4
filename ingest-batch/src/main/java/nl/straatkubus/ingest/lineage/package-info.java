/**
 * Leads from a figure back to the files it was made from, for each viewer as far as its function goes. Uses the rooms
 * dataset and wording, and the platform's access and tenancy.
 */
package nl.straatkubus.ingest.lineage;
