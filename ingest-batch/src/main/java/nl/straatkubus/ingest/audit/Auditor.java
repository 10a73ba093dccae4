package nl.straatkubus.ingest.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Attacks what is about to be published, with everything that is known to an outsider or also to one insider, and tells
 * what gives way. Bounds each hidden figure by linear programming: its least and its most given all published sums, all
 * relations between indicators, and 0 &lt;= x &lt;= n.
 */
public final class Auditor {
    private final Attacker attacker;

    /** @param attacker an insider is tried besides the outsider, who knows less */
    public Auditor(Attacker attacker) {
        this.attacker = attacker;
    }

    /** @param exposures one a period, each with every related indicator; the periods of one release together */
    public Findings examine(List<Exposure> exposures) {
        long start = System.nanoTime();
        CrossCheck check = new CrossCheck(exposures, attacker);
        Report report = new Report();
        List<Family> families = new ArrayList<>();
        exposures.parallelStream().map(exposure -> attack(exposure, check)).forEachOrdered(attacked -> {
            attacked.reports().forEach(report::add);
            families.addAll(attacked.families());
        });
        new JointAttack(report, attacker).attack(families);
        return report.findings(Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * One period after the attack on each indicator by itself.
     *
     * @param families what is left to be attacked together; without them nothing of how the period was laid out is kept
     */
    private record Attacked(List<Report> reports, List<Family> families) {}

    private Attacked attack(Exposure exposure, CrossCheck check) {
        List<Puzzle> puzzles = exposure.seen().stream()
                .map(seen -> new Puzzle(exposure.lattice(), exposure.period(), seen))
                .toList();
        return new Attacked(
                puzzles.stream().map(puzzle -> attack(puzzle, check)).toList(),
                Family.among(puzzles, exposure.relations()));
    }

    private Report attack(Puzzle puzzle, CrossCheck check) {
        Report report = new Report();
        new ClosedForm(puzzle, attacker, report).attack();
        check.check(puzzle, report);
        return report;
    }
}
