/**
 * The data steward's screens: datasets and how fresh they are, a file on its way in, what an import did and how to undo
 * it. Uses ingest-batch's public faces, licences, and the rooms relations, source, shell, security and text.
 */
package nl.straatkubus.web.data;
