package nl.straatkubus.ingest.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Attacks what is about to be published, with everything that is known to outsiders and to one insider, and tells what
 * gives way. Bounds each hidden figure by linear programming: its least and its most given all published sums, all
 * relations between indicators, and 0 &lt;= x &lt;= n.
 */
public final class Auditor {
    /** @param exposures one a period, each with every related indicator; the periods of one release together */
    public Findings examine(List<Exposure> exposures) {
        long start = System.nanoTime();
        Report report = new Report();
        List<Puzzle> puzzles = new ArrayList<>();
        List<Family> families = new ArrayList<>();
        for (Exposure exposure : exposures) {
            List<Puzzle> here = exposure.seen().stream()
                    .map(seen -> new Puzzle(exposure.lattice(), exposure.period(), seen))
                    .toList();
            puzzles.addAll(here);
            families.addAll(Family.among(here, exposure.relations()));
        }
        puzzles.forEach(puzzle -> new ClosedForm(puzzle, report).attack());
        new CrossCheck(report).check(puzzles);
        new JointAttack(report).attack(families);
        return report.findings(Duration.ofNanos(System.nanoTime() - start));
    }
}
