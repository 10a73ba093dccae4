package nl.straatkubus.ingest.audit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;

/**
 * What the attacker found.
 *
 * @param sums groups of areas whose exact figure can be computed, over all indicators and periods
 * @param hidden areas with a figure that is not shown
 * @param programs linear programmes solved; the other intervals follow in closed form
 * @param failing everything that tells too much
 * @param tightest of each period the tightest interval, in proportion to what must stay open; none when nothing is hidden
 *     or nothing is learned about what is
 * @param disagreements linear programmes that contradicted the closed form; anything but none makes the audit void
 */
public record Findings(
        int sums,
        int hidden,
        int programs,
        List<Finding> failing,
        List<Finding> tightest,
        int disagreements,
        Duration duration) {

    /** What makes a finding. */
    public enum Flaw {
        /** The exact figure of a group can be computed, and the group or its figure is too small, or too nearly whole. */
        UNSAFE_SUM,
        /** A hidden figure is bounded too narrowly. */
        NARROW,
        /** A hidden figure is bounded too narrowly for someone who knows one other area. */
        NARROW_FOR_INSIDER
    }

    /**
     * An interval around a figure.
     *
     * @param node the area; for the sum of a remainder the published area around it
     * @param needed the width that must stay open
     */
    public record Finding(
            Flaw flaw, IndicatorCode indicator, Period period, int node, Interval interval, double needed) {
        /** Above 1 what is left open is more than enough. */
        public double margin() {
            return margin(interval, needed);
        }

        static double margin(Interval interval, double needed) {
            return needed == 0 ? Double.POSITIVE_INFINITY : interval.width() / needed;
        }
    }

    /** The tightest of all intervals. */
    public Optional<Finding> narrowest() {
        return tightest.stream().min(Comparator.comparingDouble(Finding::margin));
    }

    /** The periods in which anything gave way. */
    public Set<Period> open() {
        return failing.stream().map(Finding::period).collect(Collectors.toSet());
    }

    public boolean pass() {
        return failing.isEmpty() && disagreements == 0;
    }
}
