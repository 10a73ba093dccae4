package nl.straatkubus.platform.interventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;

/** The released periods of an indicator before and after a day, and the course of each area over them. */
final class Courses {
    private static final int MONTHS = 12;
    private static final int YEARS_A_SIDE = 2;
    private static final int PARTS_A_SIDE = 4;
    private static final double PER = 100;

    private final List<Period> before;
    private final List<Period> after;
    private final List<Slice> slicesBefore;
    private final List<Slice> slicesAfter;

    Courses(Cube cube, Indicator indicator, LocalDate start) {
        List<Period> all = cube.periods(indicator.code());
        int month = start.getYear() * MONTHS + start.getMonthValue() - 1;
        List<Period> known = all.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(one -> one.grain() == all.getLast().grain())
                        .toList();
        int side = known.isEmpty() || known.getLast().grain() == Period.Grain.YEAR ? YEARS_A_SIDE : PARTS_A_SIDE;
        before = last(known.stream().filter(one -> one.lastMonth() < month).toList(), side);
        after = last(
                known.stream()
                        .filter(one -> one.lastMonth() - months(one) >= month - 1)
                        .toList(),
                side);
        slicesBefore = slices(cube, indicator, before);
        slicesAfter = slices(cube, indicator, after);
    }

    private static List<Period> last(List<Period> periods, int count) {
        return periods.subList(Math.max(0, periods.size() - count), periods.size());
    }

    private static List<Slice> slices(Cube cube, Indicator indicator, List<Period> periods) {
        return periods.stream()
                .map(one -> cube.slice(indicator.code(), one).orElseThrow())
                .toList();
    }

    /** How many months a period lasts. */
    private static int months(Period period) {
        return switch (period.grain()) {
            case YEAR -> MONTHS;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
    }

    List<Period> before() {
        return before;
    }

    List<Period> after() {
        return after;
    }

    boolean areComplete() {
        return !before.isEmpty() && !after.isEmpty();
    }

    /**
     * One area over time.
     *
     * @param before average level per 100 units before the day
     * @param drift by how much the level moved over the periods before
     */
    record Course(int node, double before, double after, double drift) {
        double change() {
            return after - before;
        }
    }

    /** Empty for an area whose figure is withheld or counts nobody in one of the periods. */
    Optional<Course> of(int node) {
        double[] early = levels(slicesBefore, node);
        double[] late = levels(slicesAfter, node);
        return early.length < before.size() || late.length < after.size()
                ? Optional.empty()
                : Optional.of(new Course(node, mean(early), mean(late), early[early.length - 1] - early[0]));
    }

    private static double[] levels(List<Slice> slices, int node) {
        return slices.stream()
                .filter(one -> one.isPublished(node) && one.denominator(node) > 0)
                .mapToDouble(one -> PER * one.numerator(node) / one.denominator(node))
                .toArray();
    }

    private static double mean(double[] levels) {
        return IntStream.range(0, levels.length)
                .mapToDouble(i -> levels[i])
                .average()
                .orElseThrow();
    }
}
