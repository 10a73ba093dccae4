package nl.straatkubus.ingest.review;

import java.util.List;

/**
 * What differs on the map between two versions of a dataset, told by their releases.
 *
 * @param from number of the version that is compared with
 * @param areas counts by size of area, from small to large; sizes without any figure are left out
 * @param totals the figure of the whole municipality for each indicator and period of the second version
 * @param jumps the largest changes first, at most a handful
 * @param periodsAdded periods that only the second version has, oldest first
 * @param periodsRemoved periods that only the first version has
 */
public record VersionChanges(
        int from,
        int to,
        List<Areas> areas,
        List<Effects.Total> totals,
        List<Effects.Jump> jumps,
        List<String> periodsAdded,
        List<String> periodsRemoved) {

    /**
     * Areas of one size, each counted once whatever the number of figures it has.
     *
     * @param level code of the size: {@code street}, {@code block}, {@code neighbourhood}, {@code district} or
     *     {@code municipality}
     * @param added with a figure in the second version only
     * @param changed with a figure in both, of which one at least differs
     * @param removed with a figure in the first version only
     */
    public record Areas(String level, long added, long changed, long removed, long same) {}
}
