package nl.straatkubus.web.timeline;

import java.util.List;
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

    /** The course of one figure, of the area or of the larger one whose figure it carries. */
    public record Figure(Indicator indicator, List<Step> course) {}

    public record Step(Period period, double value) {}
}
