package nl.straatkubus.ingest.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.audit.Findings.Finding;
import nl.straatkubus.ingest.audit.Findings.Flaw;
import nl.straatkubus.platform.catalogue.Period;

/** What comes to light during an audit. */
final class Report {
    private final List<Finding> failing = new ArrayList<>();
    private final Map<Period, Finding> narrowest = new HashMap<>();
    private int sums;
    private int hidden;
    private int programs;
    private int disagreements;

    /** A group whose exact figure can be computed. */
    void sum(Puzzle puzzle, int node, double figure, double units) {
        derived(puzzle, puzzle.requirement(), node, figure, units);
    }

    /** As a sum, but of units that another indicator's requirement is about. */
    void derived(Puzzle puzzle, Requirement requirement, int node, double figure, double units) {
        sums++;
        if (!requirement.allows(figure, units)) {
            failing.add(new Finding(
                    Flaw.UNSAFE_SUM,
                    puzzle.indicator(),
                    puzzle.period(),
                    node,
                    new Interval(figure, figure),
                    requirement.smallestCount()));
        }
    }

    /** An interval around a hidden figure; only one that is tighter than what everybody knew before counts as learned. */
    void interval(Puzzle puzzle, int node, Interval found, double needed, boolean insider) {
        boolean fails = !found.leaves(needed);
        boolean learned = found.low() > 0 || found.high() < puzzle.limit(node);
        if (!fails && !learned) {
            return;
        }
        Finding tightest = narrowest.get(puzzle.period());
        boolean narrows = learned && (tightest == null || Finding.margin(found, needed) < tightest.margin());
        if (fails || narrows) {
            Flaw flaw = insider ? Flaw.NARROW_FOR_INSIDER : Flaw.NARROW;
            Finding finding = new Finding(flaw, puzzle.indicator(), puzzle.period(), node, found, needed);
            if (fails) {
                failing.add(finding);
            }
            if (narrows) {
                narrowest.put(puzzle.period(), finding);
            }
        }
    }

    void hidden(int areas) {
        hidden += areas;
    }

    /** Two linear programmes were solved, for the least and the most. */
    void solved() {
        programs += 2;
    }

    void disagreement() {
        disagreements++;
    }

    /** What came to light elsewhere, after this. */
    void add(Report other) {
        failing.addAll(other.failing);
        other.narrowest.forEach((period, finding) ->
                narrowest.merge(period, finding, (one, later) -> later.margin() < one.margin() ? later : one));
        sums += other.sums;
        hidden += other.hidden;
        programs += other.programs;
        disagreements += other.disagreements;
    }

    Findings findings(Duration duration) {
        return new Findings(
                sums, hidden, programs, List.copyOf(failing), List.copyOf(narrowest.values()), disagreements, duration);
    }
}
