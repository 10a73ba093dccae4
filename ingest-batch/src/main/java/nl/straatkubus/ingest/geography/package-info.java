/**
 * Geography from files: outlines of neighbourhoods and points of postcodes become the drafts of lattices. Uses the
 * platform's geography and, so that figures follow it, the room reprotection.
 */
package nl.straatkubus.ingest.geography;
