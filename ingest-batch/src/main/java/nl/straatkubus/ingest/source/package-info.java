/**
 * Where files come from by themselves: a watched folder, HTTPS, SFTP, S3, StatLine and OGC API Features. A source fetches
 * to a temporary file and knows nothing of what happens with it. Uses datasets and formats, and the database for its
 * settings; secrets are sealed, and every address is checked before anything is sent to it.
 */
package nl.straatkubus.ingest.source;
