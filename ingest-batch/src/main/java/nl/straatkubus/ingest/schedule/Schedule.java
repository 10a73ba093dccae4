package nl.straatkubus.ingest.schedule;

import java.util.Optional;

/**
 * When the source of a dataset is looked at, and by when something new must have arrived.
 *
 * @param fetch empty: only by hand
 * @param expected moments by which something new must have arrived since the moment before, along whatever way; empty:
 *     nothing is expected
 * @param paused nothing is fetched and nothing expected for now
 */
public record Schedule(Optional<Rhythm> fetch, Optional<Rhythm> expected, boolean paused) {
    /** What holds for a dataset that nobody made a schedule for. */
    public static final Schedule BY_HAND = new Schedule(Optional.empty(), Optional.empty(), false);
}
