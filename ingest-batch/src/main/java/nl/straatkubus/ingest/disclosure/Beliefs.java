package nl.straatkubus.ingest.disclosure;

/**
 * What the choice of a cell tells by itself to everybody who has the program, the numbers of units and the release, but
 * not the key. That a piece was too small to be told says that it holds 0 to T - 1; that it was given up to hide others,
 * that it could have been told: four blocks with 16 together, each too small, would each hold exactly 4. That the cell
 * resists insiders says that no atom holds nearly all of it. Within these bounds T values must remain possible for each
 * piece whatever the sum of the cell is known to be; all of them lead to the same choice, so that they stay possible.
 */
final class Beliefs {
    private final Delivery delivery;
    private final Rounding rounding;
    private final Needs needs;
    private final int t;
    private final double[] figures;
    private final double[] lows;
    private final double[] highs;
    private final double[] units;

    /** Of a piece of one atom what must stay open around it; 0 for others. */
    private final double[] open;

    private int size;

    /** @param whole whether the cell is all of an area: then it tells only that something inside is too small */
    Beliefs(Delivery delivery, Rounding rounding, Needs needs, Cell cell, boolean whole) {
        this.delivery = delivery;
        this.rounding = rounding;
        this.needs = needs;
        this.t = delivery.thresholds().smallestCount();
        boolean opaque = whole || cell.pieces().isEmpty();
        int most = opaque ? cell.atoms().length : cell.pieces().size();
        this.figures = new double[most];
        this.lows = new double[most];
        this.highs = new double[most];
        this.units = new double[most];
        this.open = new double[most];
        if (opaque) {
            for (int atom : cell.atoms()) {
                if (delivery.has(atom)) {
                    keep(delivery.count(atom), 0, all(delivery.units(atom)), delivery.units(atom), true);
                }
            }
        } else {
            cell.pieces().forEach(this::add);
        }
    }

    private void keep(double figure, double low, double high, double of, boolean atom) {
        figures[size] = figure;
        lows[size] = low;
        highs[size] = high;
        units[size] = of;
        open[size] = atom ? needs.width(figure + t - 1, of) : 0;
        size++;
    }

    private static double all(double units) {
        return Double.isNaN(units) ? Double.POSITIVE_INFINITY : units;
    }

    private void add(Cell piece) {
        double figure = 0;
        double of = 0;
        int present = 0;
        for (int atom : piece.atoms()) {
            if (delivery.has(atom)) {
                figure += delivery.count(atom);
                of += delivery.units(atom);
                present++;
            }
        }
        if (present == 0) {
            return;
        }
        double low = 0;
        double high = all(of);
        if (couldBeTold(of)) {
            if (isTold(piece, figure, of)) {
                low = t;
                high -= t;
            } else if (Double.isNaN(of) || figure < of - figure) {
                high = mostTooSmall();
            } else {
                low = of - 2 * t + 2;
            }
        }
        keep(figure, low, high, of, present == 1);
    }

    /** Of fewer units not even the best figure leaves T counts between T and n - T: everybody knows that it is hidden. */
    private boolean couldBeTold(double of) {
        return Double.isNaN(of)
                || of >= Math.max(3 * t - 1, delivery.thresholds().smallestGroup());
    }

    /** The largest count that may be rounded so that fewer than T remain. */
    private double mostTooSmall() {
        int base = rounding.base();
        return base * Math.ceil(2.0 * t / base) - base - 1;
    }

    private boolean isTold(Cell piece, double figure, double of) {
        if (figure < t || of - figure < t) {
            return false;
        }
        boolean down = leavesCandidates(rounding.down(figure), of);
        boolean up = leavesCandidates(rounding.up(figure), of);
        return down == up ? up : leavesCandidates(rounding.count(piece, figure), of);
    }

    private boolean leavesCandidates(double rounded, double of) {
        double most = Math.min(all(of) - t, rounded + rounding.base() - 1);
        return most - Math.max(t, rounded - rounding.base() + 1) + 1 >= t;
    }

    /**
     * @param sum of the cell, as whoever delivered the figures knows it
     * @param of number of units in the cell, NaN where unknown
     * @param least what insiders know the sum to be at least
     * @param most what they know it to be at most
     */
    boolean leaveEnough(double sum, double of, double least, double most) {
        Bounds bounds = new Bounds(of, least, most);
        for (int i = 0; i < size; i++) {
            double wanted = Double.isNaN(units[i]) ? t - 1 : Math.min(t - 1, units[i]);
            if (bounds.width(i, sum) < wanted) {
                return false;
            }
        }
        return true;
    }

    /** Between what each piece lies for a cell that resists insiders. */
    private final class Bounds {
        private final double[] from = new double[size];
        private final double[] to = new double[size];
        private double low;
        private double high;

        Bounds(double of, double least, double most) {
            double widest = 0;
            double next = 0;
            for (int i = 0; i < size; i++) {
                next = Math.max(next, Math.min(widest, open[i]));
                widest = Math.max(widest, open[i]);
            }
            for (int i = 0; i < size; i++) {
                double others = open[i] == widest ? next : widest;
                boolean atom = open[i] > 0;
                from[i] = atom && !Double.isNaN(of) ? Math.max(lows[i], units[i] - (of - least - others)) : lows[i];
                to[i] = atom ? Math.min(highs[i], most - others) : highs[i];
                low += from[i];
                high += to[i];
            }
        }

        /** How far apart its least and most are for who knows the sum; less than nothing when the figure lies outside. */
        double width(int i, double sum) {
            if (figures[i] < from[i] || figures[i] > to[i]) {
                return Double.NEGATIVE_INFINITY;
            }
            double elsewhere = Double.isInfinite(high) ? Double.POSITIVE_INFINITY : high - to[i];
            return Math.min(to[i], sum - (low - from[i])) - Math.max(from[i], sum - elsewhere);
        }
    }
}
