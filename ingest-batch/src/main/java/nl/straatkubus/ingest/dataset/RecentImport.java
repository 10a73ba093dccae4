package nl.straatkubus.ingest.dataset;

import java.time.Instant;

/**
 * How one of the last imports of a dataset went.
 *
 * @param state {@code waiting}, {@code running}, {@code held}, {@code completed} or {@code failed}
 * @param rowsRejected rows that were left out, those outside the geography included
 * @param at when the file was received
 */
public record RecentImport(long id, String state, long rowsAccepted, long rowsRejected, Instant at) {}
