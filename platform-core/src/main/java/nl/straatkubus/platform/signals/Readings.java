package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Readings of one course at any of its periods, each worked out once. */
final class Readings {
    /** How many periods before show how far the statistic usually swings. */
    private static final int EARLIER = 6;
    /** With a shorter past than this many periods a statistic swings wider than it does now. */
    private static final int LIKE_NOW = 4;

    private final Course course;
    private final Map<Integer, Worsening> worsenings = new HashMap<>();
    private final Map<Integer, Reading> readings = new HashMap<>();

    Readings(Course course) {
        this.course = course;
    }

    Reading at(int last) {
        Reading known = readings.get(last);
        if (known == null) {
            known = Reading.of(course, last, worsening(last), earlier(last));
            readings.put(last, known);
        }
        return known;
    }

    private List<double[]> earlier(int last) {
        List<double[]> earlier = new ArrayList<>();
        for (int at = last - 1; at >= last - EARLIER && course.pastUntil(at) >= LIKE_NOW; at--) {
            earlier.add(worsening(at).statistic());
        }
        return earlier;
    }

    private Worsening worsening(int last) {
        return worsenings.computeIfAbsent(last, period -> Worsening.at(course, period));
    }

    boolean reaches(int last) {
        return course.pastUntil(last) >= Cells.SHORTEST_PAST;
    }

    int last() {
        return course.periods().size() - 1;
    }
}
