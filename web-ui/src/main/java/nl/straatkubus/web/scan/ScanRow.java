package nl.straatkubus.web.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;

/**
 * One indicator of a district beside its municipality, in the latest period.
 *
 * @param state why there is no value, where there is none
 * @param value NaN unless published
 * @param around the municipality's, NaN where it is not published
 * @param districts the published values of all districts, rising; empty for numbers, which grow with a district
 * @param spread standard deviation over the neighbourhoods, 0 where it is not known
 * @param course both values by period, oldest first
 */
record ScanRow(
        Indicator indicator,
        Period period,
        CellState state,
        float value,
        float around,
        double[] districts,
        double spread,
        List<Step> course) {
    private static final double NOTABLE = 0.5;
    private static final int FEWEST = 3;

    /** NaN for what is not published. */
    record Step(Period period, float value, float around) {}

    /** How a district lies beside its municipality. */
    enum Standing {
        MORE_ATTENTION,
        ALIKE,
        LESS_ATTENTION,
        /** Apart, but nobody calls either side better. */
        DIFFERENT,
        /** Nothing to compare. */
        UNKNOWN
    }

    /** Empty for an indicator of which nothing was delivered. */
    static Optional<ScanRow> of(Cube cube, Indicator indicator, Area district) {
        List<Period> periods = cube.periods(indicator.code());
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        Period last = periods.getLast();
        int root = cube.lattice().root();
        List<Step> course = new ArrayList<>();
        for (Period period : periods) {
            if (period.grain() == last.grain()) {
                cube.slice(indicator.code(), period)
                        .ifPresent(
                                slice -> course.add(new Step(period, slice.value(district.node()), slice.value(root))));
            }
        }
        Slice slice = cube.slice(indicator.code(), last).orElseThrow();
        boolean comparable = indicator.kind() == Kind.RATE || indicator.kind() == Kind.MEAN;
        return Optional.of(new ScanRow(
                indicator,
                last,
                slice.state(district.node()),
                slice.value(district.node()),
                slice.value(root),
                comparable ? published(cube, slice, AreaLevel.DISTRICT) : new double[0],
                comparable ? deviation(published(cube, slice, AreaLevel.NEIGHBOURHOOD)) : 0,
                course));
    }

    private static double[] published(Cube cube, Slice slice, AreaLevel level) {
        return cube.lattice().at(level).stream()
                .filter(area -> slice.isPublished(area.node()))
                .mapToDouble(area -> slice.value(area.node()))
                .sorted()
                .toArray();
    }

    private static double deviation(double[] values) {
        if (values.length < FEWEST) {
            return 0;
        }
        double mean = DoubleStream.of(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    boolean isComparable() {
        return spread > 0 && !Float.isNaN(value) && !Float.isNaN(around);
    }

    /** Of a number: which part of the municipality's is here, 0 to 1; empty where either is not published. */
    Optional<Double> share() {
        boolean counted = indicator.kind() == Kind.COUNT || indicator.kind() == Kind.AMOUNT;
        return counted && around > 0 && !Float.isNaN(value) ? Optional.of(value / (double) around) : Optional.empty();
    }

    /** How far the district lies from the municipality, in deviations of its neighbourhoods; above zero is more. */
    double distance() {
        return (value - around) / spread;
    }

    Standing standing() {
        if (!isComparable()) {
            return Standing.UNKNOWN;
        }
        if (Math.abs(distance()) < NOTABLE) {
            return Standing.ALIKE;
        }
        return switch (indicator.direction()) {
            case NEUTRAL -> Standing.DIFFERENT;
            case HIGHER_IS_WORSE -> distance() > 0 ? Standing.MORE_ATTENTION : Standing.LESS_ATTENTION;
            case HIGHER_IS_BETTER -> distance() < 0 ? Standing.MORE_ATTENTION : Standing.LESS_ATTENTION;
        };
    }

    /** What asks for most attention first, then what lies furthest off, then what cannot be compared. */
    static Comparator<ScanRow> byAttention() {
        return Comparator.comparingDouble((ScanRow row) -> {
            if (!row.isComparable()) {
                return Double.POSITIVE_INFINITY;
            }
            return row.indicator().direction() == Direction.HIGHER_IS_BETTER
                    ? row.distance()
                    : row.indicator().direction() == Direction.NEUTRAL ? 0 : -row.distance();
        });
    }
}
