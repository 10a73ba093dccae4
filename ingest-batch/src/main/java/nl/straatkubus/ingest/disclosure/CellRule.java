package nl.straatkubus.ingest.disclosure;

/**
 * Whether the figure of a cell may be known to anyone, without telling too much of what lies inside.
 *
 * <p>Whoever knows the sum X of N units finds the x of n units inside it between max(0, X - (N - n)) and min(n, X): the
 * exact answer of the linear programme that minimises and maximises x subject to the sum and 0 &lt;= x &lt;= n. That
 * interval must be at least max(T, 0.2 x) wide, or all of 0 to n where that is less, even for someone who knows exact
 * sums. An insider who knows another (x', n') exactly sees the rounded sum, so that X lies between L and H, and finds x
 * between max(0, L - x' - (N - n' - n)) and min(n, H - x').
 */
final class CellRule {
    private static final int FEWEST_HIDDEN = 3;

    private final Delivery delivery;
    private final Rounding rounding;
    private final Rule rule;
    private final Needs needs;
    private final int t;

    CellRule(Delivery delivery, Rounding rounding) {
        this.delivery = delivery;
        this.rounding = rounding;
        this.rule = new Rule(delivery.kind(), delivery.thresholds());
        this.t = delivery.thresholds().smallestCount();
        this.needs = new Needs(t);
    }

    /** A cell without figures in the period tells nothing and is safe. */
    boolean allows(Cell cell) {
        Sums sums = new Sums(cell);
        if (sums.present == 0) {
            return true;
        }
        boolean counts = delivery.kind().countsUnits();
        if (!rule.allows(sums.figure, sums.units, counts ? sums.partner : sums.largest, sums.second)) {
            return false;
        }
        if (!counts) {
            return sums.present == 1 || sums.present >= FEWEST_HIDDEN;
        }
        // Drawing an offset costs more than all else: only where it matters which of two multiples is told.
        Attacks attacks = new Attacks(cell, sums);
        boolean down = attacks.areResisted(told(sums, rounding.down(sums.figure)));
        boolean up = attacks.areResisted(told(sums, rounding.up(sums.figure)));
        if (!(down || up) || !attacks.partsAreHidden()) {
            return false;
        }
        return (down && up) || attacks.areResisted(told(sums, rounding.count(cell, sums.figure)));
    }

    /** All who may look at a cell: outsiders, insiders who know one atom of it, and who thinks about why it was chosen. */
    private final class Attacks {
        private final Cell cell;
        private final Sums all;
        private final boolean several;
        private final Insiders insiders;
        private HiddenParts parts;
        private Beliefs beliefs;

        Attacks(Cell cell, Sums all) {
            this.cell = cell;
            this.all = all;
            this.several = all.present > 1;
            this.insiders = new Insiders(cell, all);
        }

        boolean partsAreHidden() {
            return !several || parts().areHidden(all.figure);
        }

        boolean areResisted(Told told) {
            return insiders.areResisted(told)
                    && (!several
                            || (insiders.miss(parts(), told)
                                    && beliefs().leaveEnough(all.figure, all.units, told.least, told.most)));
        }

        /** Laid out where insiders get nowhere: most cells fail before. */
        private HiddenParts parts() {
            if (parts == null) {
                parts = new HiddenParts(delivery, rule, needs, cell, all.units);
            }
            return parts;
        }

        private Beliefs beliefs() {
            if (beliefs == null) {
                boolean whole = all.present == delivery.atomsIn(cell.top());
                beliefs = new Beliefs(delivery, rounding, needs, cell, whole);
            }
            return beliefs;
        }
    }

    /** Between what an outsider knows the sum of a cell to lie. */
    private record Told(double least, double most) {
        /** How many counts it can be: ten households of which five to five are counted leave one. */
        double candidates() {
            return most - least + 1;
        }
    }

    /** That the cell may be told says by itself that neither X nor N - X is below T. */
    private Told told(Sums sums, double rounded) {
        double most = Double.isNaN(sums.units) ? Double.POSITIVE_INFINITY : sums.units - t;
        return new Told(Math.max(t, rounded - rounding.base() + 1), Math.min(most, rounded + rounding.base() - 1));
    }

    /** What is known of the cell as a whole. */
    private final class Sums {
        private double figure;
        private double units;
        private double largest;

        /** What one partner may have delivered of a count: it can be the largest everywhere. */
        private double partner;

        private double second;
        private int present;

        Sums(Cell cell) {
            for (int atom : cell.atoms()) {
                if (delivery.has(atom)) {
                    double x = delivery.count(atom);
                    double n = delivery.units(atom);
                    present++;
                    figure += x;
                    units += n;
                    second = Math.max(
                            Math.min(largest, delivery.cube().largest(atom)),
                            Math.max(second, delivery.cube().second(atom)));
                    partner += delivery.cube().largest(atom);
                    largest = Math.max(largest, delivery.cube().largest(atom));
                }
            }
        }
    }

    /** The two largest of a row of numbers. */
    private static final class Top {
        private double first = Double.NEGATIVE_INFINITY;
        private double next = Double.NEGATIVE_INFINITY;

        void add(double value) {
            if (value > first) {
                next = first;
                first = value;
            } else if (value > next) {
                next = value;
            }
        }

        /** The largest of all but one of them. */
        double without(double value) {
            return value == first ? next : first;
        }
    }

    /** Who knows one atom of a cell exactly: those that know most can tell most of the others. */
    private final class Insiders {
        private final Cell cell;
        private final Sums all;
        private final Top figures = new Top();
        private final Top others = new Top();
        private final Top sizes = new Top();

        Insiders(Cell cell, Sums all) {
            this.cell = cell;
            this.all = all;
            for (int i = 0; i < cell.atoms().length && all.present > 1; i++) {
                int atom = cell.atoms()[i];
                if (delivery.has(atom)) {
                    figures.add(delivery.count(atom));
                    others.add(delivery.units(atom) - delivery.count(atom));
                    sizes.add(delivery.units(atom));
                }
            }
        }

        boolean areResisted(Told told) {
            if (told.candidates() < t) {
                return false;
            }
            for (int i = 0; i < cell.atoms().length && all.present > 1; i++) {
                int atom = cell.atoms()[i];
                if (delivery.has(atom) && !leaveOpen(delivery.count(atom), delivery.units(atom), told)) {
                    return false;
                }
            }
            return true;
        }

        boolean miss(HiddenParts parts, Told told) {
            return parts.areHiddenFrom(figures.first, others.first, sizes.first, told.least, told.most);
        }

        private boolean leaveOpen(double x, double n, Told told) {
            double need = needs.width(x, n);
            boolean manyCases = told.most - figures.without(x) >= need;
            boolean manyOthers = Double.isNaN(all.units) || all.units - told.least - others.without(n - x) >= need;
            boolean muchRoom = Double.isNaN(all.units)
                    ? all.present >= FEWEST_HIDDEN
                    : told.most - told.least + all.units - n - sizes.without(n) >= need;
            return manyCases && manyOthers && muchRoom;
        }
    }
}
