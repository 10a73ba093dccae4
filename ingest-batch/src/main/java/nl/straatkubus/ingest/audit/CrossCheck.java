package nl.straatkubus.ingest.audit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Solves cells of one indicator as linear programmes too, so that the closed form is not believed on its word. */
final class CrossCheck {
    private static final int ALL = 2_000;
    private static final int AT_LEAST = 500;
    /** Beyond this many atoms the others count as one, which changes no extreme: they occur in one sum only. */
    private static final int APART = 40;

    private final Map<Seen, Long> before = new IdentityHashMap<>();
    private final long step;
    private final Attacker attacker;

    /**
     * All hidden areas are looked at where there are few of them, an evenly spread choice otherwise, the same each time.
     *
     * @param exposures all of an audit
     */
    CrossCheck(List<Exposure> exposures, Attacker attacker) {
        this.attacker = attacker;
        List<long[]> counts = exposures.parallelStream().map(CrossCheck::hidden).toList();
        long hidden = 0;
        for (int i = 0; i < counts.size(); i++) {
            List<Seen> seen = exposures.get(i).seen();
            for (int j = 0; j < seen.size(); j++) {
                before.put(seen.get(j), hidden);
                hidden += counts.get(i)[j];
            }
        }
        step = hidden < ALL ? 1 : hidden / AT_LEAST;
    }

    private static long[] hidden(Exposure exposure) {
        return exposure.seen().stream()
                .mapToLong(seen -> seen.hidden(seen.atoms(exposure.lattice())).cardinality())
                .toArray();
    }

    /** Looks at the chosen areas of one of the puzzles. */
    void check(Puzzle puzzle, Report report) {
        int[] hidden = puzzle.hidden();
        long skipped = before.get(puzzle.seen()) % step;
        for (long i = skipped == 0 ? 0 : step - skipped; i < hidden.length; i += step) {
            int atom = hidden[(int) i];
            Cell cell = puzzle.cell(atom);
            if (cell != null && !cell.isSigned()) {
                check(puzzle, cell, atom, report);
            }
        }
    }

    private void check(Puzzle puzzle, Cell cell, int atom, Report report) {
        compare(solve(puzzle, cell, atom, Cell.NOBODY), cell.interval(atom), report);
        int insider = attacker == Attacker.INSIDER ? cell.insider(atom) : Cell.NOBODY;
        if (insider != Cell.NOBODY) {
            compare(solve(puzzle, cell, atom, insider), cell.interval(atom, insider), report);
        }
    }

    private static void compare(Interval solved, Interval closed, Report report) {
        report.solved();
        if (!solved.agreesWith(closed)) {
            report.disagreement();
        }
    }

    private static Interval solve(Puzzle puzzle, Cell cell, int atom, int insider) {
        double[] limits = new double[Math.min(cell.atoms().length, APART)];
        double[] ones = new double[limits.length];
        double[] target = new double[limits.length];
        target[0] = 1;
        double taken = insider == Cell.NOBODY ? 0 : puzzle.figure(insider);
        int next = 1;
        for (int one : cell.atoms()) {
            if (one != insider) {
                int at = one == atom ? 0 : Math.min(next++, limits.length - 1);
                limits[at] += puzzle.limit(one);
                ones[at] = 1;
            }
        }
        LinearProgram program = new LinearProgram(limits);
        program.between(ones, cell.least() - taken, cell.most() - taken);
        return program.range(target);
    }
}
