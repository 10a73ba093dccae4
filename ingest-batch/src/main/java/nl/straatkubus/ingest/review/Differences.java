package nl.straatkubus.ingest.review;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How the rows of a file differ from those of the version in force, in the parts that the file holds. Counts of areas,
 * never a value.
 *
 * @param against number of the version in force, empty before the first one
 * @param parts one for each municipality and period of the file, in that order
 */
public record Differences(Optional<Integer> against, List<Part> parts) {
    public Differences {
        parts = List.copyOf(parts);
    }

    /**
     * One municipality in one period.
     *
     * @param added areas that only the file has
     * @param changed areas of which at least one number differs
     * @param removed areas that only the version in force has
     * @param same areas with exactly the same numbers
     */
    public record Part(String municipality, String period, long added, long changed, long removed, long same) {}

    public long added() {
        return sum(Part::added);
    }

    public long changed() {
        return sum(Part::changed);
    }

    public long removed() {
        return sum(Part::removed);
    }

    public long same() {
        return sum(Part::same);
    }

    private long sum(ToLongFunction<Part> count) {
        return parts.stream().mapToLong(count).sum();
    }
}
