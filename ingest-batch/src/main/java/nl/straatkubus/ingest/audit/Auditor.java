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
        List<List<Puzzle>> laidOut = exposures.parallelStream()
                .map(exposure -> exposure.seen().stream()
                        .map(seen -> new Puzzle(exposure.lattice(), exposure.period(), seen))
                        .toList())
                .toList();
        List<Puzzle> puzzles = laidOut.stream().flatMap(List::stream).toList();
        Report report = new Report();
        CrossCheck check = new CrossCheck(puzzles, attacker);
        puzzles.parallelStream().map(puzzle -> attack(puzzle, check)).forEachOrdered(report::add);
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < exposures.size(); i++) {
            families.addAll(Family.among(laidOut.get(i), exposures.get(i).relations()));
        }
        new JointAttack(report, attacker).attack(families);
        return report.findings(Duration.ofNanos(System.nanoTime() - start));
    }

    private Report attack(Puzzle puzzle, CrossCheck check) {
        Report report = new Report();
        new ClosedForm(puzzle, attacker, report).attack();
        check.check(puzzle, report);
        return report;
    }
}
