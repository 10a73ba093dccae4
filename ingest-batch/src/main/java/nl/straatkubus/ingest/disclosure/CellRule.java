package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.geography.Lattice;

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
        Told told = told(cell, sums);
        if (told.candidates() < t) {
            return false;
        }
        if (sums.present == 1) {
            return true;
        }
        boolean whole = sums.present == delivery.atomsIn(cell.top());
        Told exact = new Told(sums.figure, sums.figure);
        return resistsInsiders(cell, sums, told)
                && hidesParts(cell, sums, exact)
                && (whole || hidesPieces(cell, exact));
    }

    /** Between what an outsider knows the sum of a cell to lie. */
    private record Told(double least, double most) {
        /** How many counts it can be: ten households of which five to five are counted leave one. */
        double candidates() {
            return most - least + 1;
        }
    }

    /** That the cell may be told says by itself that neither X nor N - X is below T. */
    private Told told(Cell cell, Sums sums) {
        double rounded = rounding.count(cell, sums.figure);
        double most = Double.isNaN(sums.units) ? Double.POSITIVE_INFINITY : sums.units - t;
        return new Told(Math.max(t, rounded - rounding.base() + 1), Math.min(most, rounded + rounding.base() - 1));
    }

    /** What is known of the cell as a whole, and of the atoms that tell most when they are known. */
    private final class Sums {
        private double figure;
        private double units;
        private double largest;

        /** What one partner may have delivered of a count: it can be the largest everywhere. */
        private double partner;

        private double second;
        private int present;
        private final Top figures = new Top();
        private final Top others = new Top();
        private final Top sizes = new Top();

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
                    figures.add(x);
                    others.add(n - x);
                    sizes.add(n);
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

    private boolean resistsInsiders(Cell cell, Sums all, Told told) {
        for (int atom : cell.atoms()) {
            if (delivery.has(atom)) {
                double x = delivery.count(atom);
                double n = delivery.units(atom);
                double need = need(x, n);
                boolean manyCases = told.most - all.figures.without(x) >= need;
                boolean manyOthers =
                        Double.isNaN(all.units) || all.units - told.least - all.others.without(n - x) >= need;
                boolean muchRoom = Double.isNaN(all.units)
                        ? all.present >= FEWEST_HIDDEN
                        : told.most - told.least + all.units - n - all.sizes.without(n) >= need;
                if (!manyCases || !manyOthers || !muchRoom) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Areas between the atoms and the whole cell: a block that is nearly all of its cell hides nothing. */
    private boolean hidesParts(Cell cell, Sums all, Told told) {
        if (Double.isNaN(all.units)) {
            return true;
        }
        for (double[] part : parts(cell).values()) {
            double need = need(part[0], part[1]);
            if (told.most < need
                    || all.units - told.least < need
                    || told.most - told.least + all.units - part[1] < need) {
                return false;
            }
        }
        return true;
    }

    private Map<Integer, double[]> parts(Cell cell) {
        Lattice lattice = delivery.lattice();
        Map<Integer, double[]> parts = new HashMap<>();
        for (int atom : cell.atoms()) {
            if (delivery.has(atom)) {
                for (int at = atom; at != cell.top(); at = lattice.parent(at)) {
                    double[] part = parts.computeIfAbsent(at, node -> new double[2]);
                    part[0] += delivery.count(atom);
                    part[1] += delivery.units(atom);
                }
            }
        }
        return parts;
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
