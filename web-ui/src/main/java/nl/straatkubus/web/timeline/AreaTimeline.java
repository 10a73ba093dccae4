package nl.straatkubus.web.timeline;

import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.interventions.Intervention;

/**
 * What happened in an area, for one viewer.
 *
 * @param figures of what signals and interventions here are about
 * @param moments the latest first
 * @param interventions done here, in a part of it or around it, the latest start first
 */
public record AreaTimeline(Area area, List<Figure> figures, List<Moment> moments, List<Intervention> interventions) {

    private static final int MOST_LINES = 3;

    /** The figures that there is room to draw. */
    List<Figure> drawn() {
        return figures.stream().limit(MOST_LINES).toList();
    }

    /** The course of one figure, of the area or of the larger one whose figure it carries. */
    public record Figure(Indicator indicator, List<Step> course) {
        /**
         * The steps that make one line, oldest first: those of the length of time of which most are told, the shorter
         * one where as many are. A year and a quarter are not compared: what happens over a year is not what happens over
         * a quarter, and a line through both jumps at each year's end.
         */
        public List<Step> line() {
            Map<Period.Grain, List<Step>> lines = course.stream()
                    .collect(Collectors.groupingBy(step -> step.period().grain(), TreeMap::new, toList()));
            return lines.values().stream()
                    .reduce((shorter, longer) -> longer.size() > shorter.size() ? longer : shorter)
                    .orElse(List.of());
        }

        /** Whether there are figures over another length of time than those of the line. */
        public boolean hasMore() {
            return course.size() > line().size();
        }
    }

    public record Step(Period period, double value) {}
}
