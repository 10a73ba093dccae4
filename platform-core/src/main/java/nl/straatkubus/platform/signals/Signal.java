package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Area;

/**
 * A place that deserves attention, in the direction that the catalogue calls worse. Not a judgement.
 *
 * @param rank 1 for the first of its list
 * @param figures what stands out: one figure, or those of a theme of which several moved together, the strongest first
 * @param period the latest period looked at
 * @param recentPeriods how many periods, up to and with the latest, were held against the earlier ones
 * @param overPeriods how many periods lie between the end of those earlier ones and the latest: over so many it moved
 * @param inARow over how many periods, up to and with the latest, it was found; 1 for the first time
 * @param excess cases beyond the expected number over the recent periods together; cases short of it where higher is
 *     better
 * @param lowerBound the least excess that fits the figures, at 95%
 * @param rate the smallest share of false discoveries, among those of its figure or theme, at which it is one; up to 0.10
 * @param context what else the figures say of the place; empty for a theme
 */
public record Signal(
        int rank,
        Sort sort,
        Theme theme,
        List<Figure> figures,
        Place place,
        Period period,
        int recentPeriods,
        int overPeriods,
        int inARow,
        Peerage peerage,
        double excess,
        double lowerBound,
        double rate,
        Optional<Context> context) {

    /** What kind of attention a signal asks for. */
    public enum Sort implements Coded {
        /** One figure got worse against the area's own past and its peers. */
        RISE("rise"),
        /** One figure lies beyond what its peers lead to expect, whether it moved or not. */
        LEVEL("level"),
        /** Several figures of a theme got worse together, none of them enough by itself. */
        THEME("theme");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Sort of(String code) {
            return Coded.of(Arrays.asList(values()), code, "sort of signal");
        }
    }

    public Signal {
        figures = List.copyOf(figures);
    }

    /**
     * Where it is.
     *
     * @param heart a street block or a neighbourhood
     * @param areas those whose figures were taken together, the heart first
     * @param reach everything that belongs to it: windows that overlap are one signal
     * @param name what people call it: the street with most of its households, or the neighbourhood
     * @param households in {@code areas} together, 0 where unknown
     */
    public record Place(Area heart, List<Area> areas, List<Area> reach, String name, int households) {
        public Place {
            areas = List.copyOf(areas);
            reach = List.copyOf(reach);
        }
    }

    /**
     * One figure of the place.
     *
     * @param from level in the periods before the recent ones, per 100 units
     * @param to level in the latest period; of a count, the average over the recent periods, because events swing with
     *     the season; per 100 units
     * @param comparableFrom level of comparable areas before the recent periods, per 100 units
     * @param comparableTo level of comparable areas in the same periods as {@code to}, per 100 units
     * @param score how many spreads worse than usual it moved
     * @param course the periods that were released for the place, oldest first
     */
    public record Figure(
            Indicator indicator,
            double from,
            double to,
            double comparableFrom,
            double comparableTo,
            double score,
            List<Step> course) {
        public Figure {
            course = List.copyOf(course);
        }
    }

    /**
     * One period of the course.
     *
     * @param level of the place, per 100 units
     * @param comparable level of comparable areas, per 100 units
     */
    public record Step(Period period, double level, double comparable) {}

    /**
     * What the place was held against.
     *
     * @param areas how many
     * @param alike chosen for being alike in {@code traits}; else they are all others of the municipality
     */
    public record Peerage(int areas, boolean alike, List<Indicator> traits) {
        public Peerage {
            traits = List.copyOf(traits);
        }
    }

    /**
     * Description, not alarm.
     *
     * @param estimate the level in the latest period, drawn to that of its surroundings by local empirical Bayes; per 100
     *     units
     * @param surroundings whether it lies in a cluster of high values, stands alone among lower ones, or neither
     * @param trend over all periods told, from eight on
     */
    public record Context(double estimate, Surroundings surroundings, Optional<Trend> trend) {}

    /** How a place lies among those around it. */
    public enum Surroundings {
        IN_CLUSTER,
        ALONE,
        UNREMARKABLE
    }

    /**
     * @param slope by Theil and Sen: change a period, per 100 units
     * @param chance by Mann and Kendall: two-sided
     */
    public record Trend(double slope, double chance, int periods) {}

    /** The figure that stands out most. */
    public Figure figure() {
        return figures.getFirst();
    }

    /** The indicator of that figure. */
    public Indicator indicator() {
        return figure().indicator();
    }

    /** Found in more than one period in a row. */
    public boolean isConfirmed() {
        return inARow > 1;
    }

    Signal ranked(int place) {
        return new Signal(
                place,
                sort,
                theme,
                figures,
                this.place,
                period,
                recentPeriods,
                overPeriods,
                inARow,
                peerage,
                excess,
                lowerBound,
                rate,
                context);
    }
}
