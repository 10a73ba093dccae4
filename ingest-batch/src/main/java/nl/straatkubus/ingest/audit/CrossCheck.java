package nl.straatkubus.ingest.audit;

import java.util.List;

/** Solves cells of one indicator as linear programmes too, so that the closed form is not believed on its word. */
final class CrossCheck {
    private static final int ALL = 2_000;
    private static final int AT_LEAST = 500;
    /** Beyond this many atoms the others count as one, which changes no extreme: they occur in one sum only. */
    private static final int APART = 40;

    private final Report report;

    CrossCheck(Report report) {
        this.report = report;
    }

    /** All hidden areas where there are few of them, an evenly spread choice otherwise, the same each time. */
    void check(List<Puzzle> puzzles) {
        long hidden =
                puzzles.stream().mapToLong(puzzle -> puzzle.hidden().length).sum();
        long step = hidden < ALL ? 1 : hidden / AT_LEAST;
        long number = 0;
        for (Puzzle puzzle : puzzles) {
            for (int atom : puzzle.hidden()) {
                Cell cell = puzzle.cell(atom);
                if (number++ % step == 0 && cell != null && !cell.isSigned()) {
                    check(puzzle, cell, atom);
                }
            }
        }
    }

    private void check(Puzzle puzzle, Cell cell, int atom) {
        compare(solve(puzzle, cell, atom, Cell.NOBODY), cell.interval(atom));
        int insider = cell.insider(atom);
        if (insider != Cell.NOBODY) {
            compare(solve(puzzle, cell, atom, insider), cell.interval(atom, insider));
        }
    }

    private void compare(Interval solved, Interval closed) {
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
