/**
 * Geography from files: outlines of neighbourhoods and points of postcodes become the drafts of lattices. Uses the
 * platform's geography; knows nothing of datasets.
 */
package nl.straatkubus.ingest.geography;
