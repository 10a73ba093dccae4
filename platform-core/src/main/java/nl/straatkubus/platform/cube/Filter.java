package nl.straatkubus.platform.cube;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * Which areas lie within bounds, from released values only. A figure that is hidden never matches: where the outcome
 * hangs on it there is none, and the area says why.
 */
public final class Filter {
    private static final float MATCH = 1;
    private static final float NO_MATCH = 0;

    private Filter() {}

    /** How many of the bounds an area has to meet. */
    public enum Match implements Coded {
        ALL("all"),
        ANY("any");

        private final String code;

        Match(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Match of(String code) {
            return Coded.of(Arrays.asList(values()), code, "match");
        }
    }

    /**
     * Values from low up to and including high; infinite for an open end.
     *
     * @throws IllegalArgumentException when low is more than high, or either is not a number
     */
    public record Range(double low, double high) {
        public static final Range OPEN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("Not a range: " + low + " to " + high);
            }
        }

        public boolean isOpen() {
            return equals(OPEN);
        }

        public boolean holds(float value) {
            return value >= low && value <= high;
        }
    }

    /** One indicator and the values that match. */
    public record Criterion(Surface surface, Range range) {}

    /**
     * What is left, counted over the rows of a level; rows that carry one figure together count as one area.
     *
     * @param areas that match
     * @param households in those areas
     * @param others areas that do not match
     */
    public record Remaining(int areas, long households, int others) {}

    /** @return the value 1 for an area that matches and 0 for one that does not */
    public static Surface of(List<Criterion> criteria, Match match) {
        List<Surface> surfaces = criteria.stream().map(Criterion::surface).toList();
        return Surface.combine(surfaces, new Surface.Combiner() {
            @Override
            public float at(int row) {
                return outcome(criteria, match, row);
            }

            @Override
            public CellState missing(int row) {
                return Combination.reason(surfaces, row);
            }
        });
    }

    /** One figure can decide: one outside its bounds where all are asked for, one within where any will do. */
    private static float outcome(List<Criterion> criteria, Match match, int row) {
        boolean known = true;
        for (Criterion criterion : criteria) {
            float value = criterion.surface().value(row);
            if (Float.isNaN(value)) {
                known = false;
            } else if (criterion.range().holds(value) == (match == Match.ANY)) {
                return match == Match.ANY ? MATCH : NO_MATCH;
            }
        }
        return !known ? Float.NaN : match == Match.ANY ? NO_MATCH : MATCH;
    }

    /** Counts what a filtered surface leaves. */
    public static Remaining remaining(Surface filtered) {
        int areas = 0;
        int others = 0;
        long households = 0;
        Set<String> before = new HashSet<>();
        for (int row : filtered.rows()) {
            boolean first = filtered.together(row).map(before::add).orElse(true);
            if (filtered.value(row) == MATCH) {
                areas += first ? 1 : 0;
                households += filtered.lattice().area(row).households();
            } else if (filtered.value(row) == NO_MATCH) {
                others += first ? 1 : 0;
            }
        }
        return new Remaining(areas, households, others);
    }
}
