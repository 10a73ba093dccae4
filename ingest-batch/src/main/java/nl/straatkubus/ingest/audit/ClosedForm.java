package nl.straatkubus.ingest.audit;

import java.util.Arrays;

/**
 * The attack on one indicator by itself, in closed form: each cell is one equation, whose extremes are known without a
 * solver. Linear in the number of areas.
 */
final class ClosedForm {
    private final Puzzle puzzle;
    private final Attacker attacker;
    private final Report report;

    ClosedForm(Puzzle puzzle, Attacker attacker, Report report) {
        this.puzzle = puzzle;
        this.attacker = attacker;
        this.report = report;
    }

    void attack() {
        for (Cell cell : puzzle.cells()) {
            report.sum(puzzle, cell.node(), cell.sum(), puzzle.unitsOf(cell));
        }
        int[] hidden = puzzle.hidden();
        report.hidden(hidden.length);
        for (int atom : hidden) {
            Cell cell = puzzle.cell(atom);
            if (cell != null) {
                attack(cell, atom);
            }
        }
        new HiddenBlocks().attack();
    }

    private void attack(Cell cell, int atom) {
        double needed = puzzle.requirement().width(puzzle.figure(atom), puzzle.units(atom));
        Interval alone = cell.interval(atom);
        report.interval(puzzle, atom, alone, needed, false);
        int insider = attacker == Attacker.INSIDER && alone.leaves(needed) ? cell.insider(atom) : Cell.NOBODY;
        if (insider != Cell.NOBODY) {
            report.interval(puzzle, atom, cell.interval(atom, insider), needed, true);
        }
    }

    /**
     * A hidden area that holds several atoms of one cell: what is left of it when its published parts are subtracted must
     * stay open as long as it could not be shown by itself.
     */
    private final class HiddenBlocks {
        private final double[] figures;
        private final double[] units;
        private final double[] room;
        private final int[] endless;
        private final int[] atoms;

        HiddenBlocks() {
            int size = puzzle.lattice().size();
            this.figures = new double[size];
            this.units = new double[size];
            this.room = new double[size];
            this.endless = new int[size];
            this.atoms = new int[size];
        }

        void attack() {
            for (int node = 0; node < atoms.length; node++) {
                if (puzzle.isAtom(node)) {
                    figures[node] = puzzle.figure(node);
                    units[node] = puzzle.units(node);
                    room[node] = Cell.finite(puzzle.limit(node));
                    endless[node] = Cell.endless(puzzle.limit(node));
                    atoms[node] = 1;
                }
                if (!puzzle.isPublished(node)) {
                    addToParent(node);
                    if (atoms[node] > 1) {
                        attack(node);
                    }
                }
            }
        }

        private void addToParent(int node) {
            int parent = puzzle.lattice().parent(node);
            if (parent >= 0 && atoms[node] > 0) {
                figures[parent] += figures[node];
                units[parent] += units[node];
                room[parent] += room[node];
                endless[parent] += endless[node];
                atoms[parent] += atoms[node];
            }
        }

        private void attack(int node) {
            Cell cell = puzzle.cell(node);
            // Where the rest of a cell is all of it, its sum was judged as such.
            if (cell == null
                    || cell.atoms().length == atoms[node]
                    || puzzle.requirement().allows(figures[node], units[node])) {
                return;
            }
            double small = puzzle.requirement().kind().countsUnits() && !Double.isNaN(units[node])
                    ? Math.min(figures[node], units[node] - figures[node])
                    : figures[node];
            double needed = puzzle.requirement().width(small, units[node]);
            Interval alone = cell.interval(room[node], endless[node], Cell.NOBODY);
            report.interval(puzzle, node, alone, needed, false);
            if (attacker == Attacker.INSIDER && alone.leaves(needed)) {
                Arrays.stream(cell.atoms())
                        .filter(atom -> !isInside(atom, node))
                        .mapToObj(insider -> cell.interval(room[node], endless[node], insider))
                        .min((one, other) -> Double.compare(one.width(), other.width()))
                        .ifPresent(narrow -> report.interval(puzzle, node, narrow, needed, true));
            }
        }

        private boolean isInside(int atom, int node) {
            int at = atom;
            while (at >= 0 && at < node) {
                at = puzzle.lattice().parent(at);
            }
            return at == node;
        }
    }
}
