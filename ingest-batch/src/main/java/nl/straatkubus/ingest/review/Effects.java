package nl.straatkubus.ingest.review;

import java.util.List;
import java.util.Optional;

/**
 * What a release changes on the map, told by released figures of neighbourhoods and larger areas only.
 *
 * @param against number of the version that it is compared with, empty before the first one
 * @param totals the figure of the whole municipality, for each indicator and period of the file
 * @param jumps the largest changes first, at most a handful
 * @param visibility what the areas of the latest period show
 */
public record Effects(Optional<Integer> against, List<Total> totals, List<Jump> jumps, Visibility visibility) {
    public Effects {
        totals = List.copyOf(totals);
        jumps = List.copyOf(jumps);
    }

    /**
     * The figure of one municipality.
     *
     * @param place its name
     * @param now empty where it is protected or there is none
     * @param before the figure in force of the same period, empty likewise
     */
    public record Total(String indicator, String place, String period, Optional<Double> now, Optional<Double> before) {}

    /**
     * A figure that differs much from the one before it.
     *
     * @param area code of the area
     * @param name its name
     * @param beforePeriod the period itself where it was there, else the one before it
     * @param change relative to the figure before: 0.5 is half as much again
     * @param beyond whether that is more than the dataset tolerates
     */
    public record Jump(
            String indicator,
            String area,
            String name,
            String period,
            double now,
            String beforePeriod,
            double before,
            double change,
            boolean beyond) {}

    /**
     * Areas of the level that people look at: street blocks, or neighbourhoods where no geography has any.
     *
     * @param own with a figure of their own for at least one indicator
     * @param larger with only the figure of a larger area, up to the neighbourhood
     * @param hidden with nothing to show although something was delivered
     */
    public record Visibility(int own, int larger, int hidden) {
        public static final Visibility NOTHING = new Visibility(0, 0, 0);
    }
}
