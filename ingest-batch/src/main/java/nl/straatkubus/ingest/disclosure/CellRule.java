package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.List;

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
    private static final double SHARE = 0.2;
    private static final int FEWEST_HIDDEN = 3;

    private final Delivery delivery;
    private final Rounding rounding;
    private final Rule rule;
    private final int t;

    CellRule(Delivery delivery, Rounding rounding) {
        this.delivery = delivery;
        this.rounding = rounding;
        this.rule = new Rule(delivery.kind(), delivery.thresholds());
        this.t = delivery.thresholds().smallestCount();
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
        Insiders insiders = new Insiders(cell, sums);
        boolean down = insiders.areResisted(told(sums, rounding.down(sums.figure)));
        boolean up = insiders.areResisted(told(sums, rounding.up(sums.figure)));
        if (!(down || up) || (sums.present > 1 && !hidesInside(cell, sums))) {
            return false;
        }
        return (down && up) || insiders.areResisted(told(sums, rounding.count(cell, sums.figure)));
    }

    private boolean hidesInside(Cell cell, Sums sums) {
        boolean whole = sums.present == delivery.atomsIn(cell.top());
        Told exact = new Told(sums.figure, sums.figure);
        return hidesParts(cell, sums, exact) && (whole || hidesPieces(cell, exact));
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

        private boolean leaveOpen(double x, double n, Told told) {
            double need = need(x, n);
            boolean manyCases = told.most - figures.without(x) >= need;
            boolean manyOthers = Double.isNaN(all.units) || all.units - told.least - others.without(n - x) >= need;
            boolean muchRoom = Double.isNaN(all.units)
                    ? all.present >= FEWEST_HIDDEN
                    : told.most - told.least + all.units - n - sizes.without(n) >= need;
            return manyCases && manyOthers && muchRoom;
        }
    }

    /** Areas between the atoms and the whole cell: a block that is nearly all of its cell hides nothing. */
    private boolean hidesParts(Cell cell, Sums all, Told told) {
        if (Double.isNaN(all.units)) {
            return true;
        }
        Climb climb = new Climb(delivery.lattice(), cell.atoms().length);
        for (int atom : cell.atoms()) {
            if (delivery.has(atom)) {
                climb.add(atom, delivery.count(atom), delivery.units(atom));
            }
        }
        while (climb.node() != cell.top()) {
            double units = climb.units();
            double need = need(climb.figure(), units);
            if (told.most < need
                    || all.units - told.least < need
                    || told.most - told.least + all.units - units < need) {
                return false;
            }
            climb.up();
        }
        return true;
    }

    /**
     * What the placement itself tells. Pieces that are hidden because each is too small are known to hold 0 to T - 1, and
     * those that joined them T or more: four blocks with 16 together would each hold exactly 4. At least T values must
     * remain possible for each. A cell that is one whole area tells only that something inside it is too small.
     */
    private boolean hidesPieces(Cell cell, Told told) {
        Beliefs beliefs = new Beliefs();
        cell.pieces().forEach(piece -> beliefs.add(new Sums(piece)));
        return beliefs.leaveEnough(told);
    }

    /** What everybody may suppose of pieces that were hidden together: in which class each figure lies. */
    private final class Beliefs {
        private final List<Double> widths = new ArrayList<>();
        private double lows;
        private double room;
        private int endless;

        void add(Sums piece) {
            if (piece.present == 0) {
                return;
            }
            double low = 0;
            double high = Double.isNaN(piece.units) ? Double.POSITIVE_INFINITY : piece.units;
            if (piece.figure < t) {
                high = Math.min(high, t - 1);
            } else if (high - piece.figure < t) {
                low = Math.max(low, high - t + 1);
            } else {
                low = t;
                high -= t;
            }
            widths.add(high - low);
            lows += low;
            if (Double.isInfinite(high)) {
                endless++;
            } else {
                room += high - low;
            }
        }

        boolean leaveEnough(Told told) {
            double most = told.most - lows;
            double least = told.least - lows;
            for (double width : widths) {
                double need = Math.min(width, t - 1);
                boolean alone = Double.isInfinite(width) && endless == 1;
                boolean bounded = endless == 0 || alone;
                double elsewhere = alone ? room : room - width;
                if (most < need
                        || (endless == 0 && room - least < need)
                        || (bounded && most - least + elsewhere < need)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Width that must stay open around a figure; more than all its units were never open. */
    private double need(double figure, double units) {
        double wanted = Math.max(t, SHARE * figure);
        return Double.isNaN(units) ? wanted : Math.min(units, wanted);
    }
}
