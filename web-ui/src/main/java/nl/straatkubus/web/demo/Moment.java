package nl.straatkubus.web.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A period of the figures. @param quarter 1 to 4, or 0 for a whole year */
record Moment(int year, int quarter) {
    static final int FIRST = 2018;
    static final int LAST = 2025;
    private static final int FIRST_WITH_QUARTERS = 2022;

    static List<Moment> years() {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> new Moment(year, 0))
                .toList();
    }

    static List<Moment> yearsAndQuarters() {
        Stream<Moment> quarters = IntStream.rangeClosed(FIRST_WITH_QUARTERS, LAST)
                .boxed()
                .flatMap(year -> new Moment(year, 0).quarters().stream());
        return Stream.concat(years().stream(), quarters).toList();
    }

    /** The four quarters of a year; a quarter itself. */
    List<Moment> quarters() {
        return quarter > 0
                ? List.of(this)
                : IntStream.rangeClosed(1, 4).mapToObj(q -> new Moment(year, q)).toList();
    }

    /** When it ends, in years after the start of 2018. */
    double end() {
        return year - FIRST + (quarter == 0 ? 1 : quarter / 4.0);
    }

    boolean isLast() {
        return year == LAST && (quarter == 0 || quarter == 4);
    }

    String code() {
        return quarter == 0 ? Integer.toString(year) : year + "-Q" + quarter;
    }

    /** A level that moved over the years: its values at the end of 2018, 2020, 2022 and 2025. */
    double course(double in2018, double in2020, double in2022, double in2025) {
        double t = end();
        if (t < 3) {
            return in2018 + (in2020 - in2018) * Math.max(t - 1, 0) / 2;
        }
        return t < 5 ? in2020 + (in2022 - in2020) * (t - 3) / 2 : in2022 + (in2025 - in2022) * (t - 5) / 3;
    }
}
