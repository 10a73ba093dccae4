package nl.straatkubus.platform.signals;

import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;

/**
 * An area that deserves attention: an indicator moved in the direction that its catalogue entry calls worse, beyond what
 * the area's own past and comparable areas lead to expect. Not a judgement.
 *
 * @param rank 1 for the first of its list
 * @param area a street block or a neighbourhood; areas of two signals of one indicator never overlap
 * @param name what people call it: the street with most of a block's households, or the neighbourhood
 * @param period the latest period looked at
 * @param recentPeriods how many periods, up to and with the latest, were held against the earlier ones
 * @param from the area's level in the periods before the recent ones, per 100 units
 * @param to the area's level in the latest period; of a count, the average over the recent periods, because events
 *     swing with the season; per 100 units
 * @param comparableFrom level of comparable areas before the recent periods, per 100 units
 * @param comparableTo level of comparable areas in the same periods as {@code to}, per 100 units
 * @param excess cases beyond the expected number over the recent periods together; cases short of it where higher is
 *     better
 * @param lowerBound the least excess that fits the figures, at 95%
 * @param course the periods looked at that were released for the area, oldest first
 */
public record Signal(
        int rank,
        Indicator indicator,
        Area area,
        String name,
        Period period,
        int recentPeriods,
        double from,
        double to,
        double comparableFrom,
        double comparableTo,
        double excess,
        double lowerBound,
        List<Step> course) {
    public Signal {
        course = List.copyOf(course);
    }

    /**
     * One period of the course.
     *
     * @param level of the area, per 100 units
     * @param comparable level of comparable areas, per 100 units
     */
    public record Step(Period period, double level, double comparable) {}

    Signal ranked(int place) {
        return new Signal(
                place,
                indicator,
                area,
                name,
                period,
                recentPeriods,
                from,
                to,
                comparableFrom,
                comparableTo,
                excess,
                lowerBound,
                course);
    }
}
