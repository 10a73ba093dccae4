package nl.straatkubus.ingest.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * The columns of a slice. Below the neighbourhood an area is the sum of the rounded cells inside it; from the
 * neighbourhood up its exact total is told where at least four rounded cells hide in it, so that no single one follows
 * from the others.
 */
final class Columns {
    private static final int FEWEST_ROUNDED = 4;
    private static final byte PUBLISHED = (byte) CellState.PUBLISHED.ordinal();
    private static final byte PROTECTED = (byte) CellState.PROTECTED.ordinal();
    private static final byte NOT_DELIVERED = (byte) CellState.NOT_DELIVERED.ordinal();

    private final Delivery delivery;
    private final Lattice lattice;
    private final Rounding counts;
    private final Rounding sizes;
    private final BitSet broken = new BitSet();
    private final BitSet exact = new BitSet();
    private final double[] figures;
    private final double[] units;
    private final int[] cells;
    private final int[] rounded;
    private final int[] pieces;

    /**
     * @param counts how figures are rounded
     * @param sizes how numbers of units are rounded
     */
    Columns(Delivery delivery, Partition partition, Rounding counts, Rounding sizes) {
        this.delivery = delivery;
        this.lattice = delivery.lattice();
        this.counts = counts;
        this.sizes = sizes;
        this.figures = new double[lattice.size()];
        this.units = new double[lattice.size()];
        this.cells = new int[lattice.size()];
        this.rounded = new int[lattice.size()];
        partition.safe().forEach(this::place);
        partition.unsafe().forEach(cell -> breakUpTo(cell, -1));
        this.pieces = rounded.clone();
        handOnPieces();
        addUp();
    }

    /** A cell that ends at an area which is not told is part of what is left of the told area around it. */
    private void handOnPieces() {
        for (int node = 0; node < lattice.root(); node++) {
            if (!tells(node)) {
                pieces[lattice.parent(node)] += pieces[node];
                pieces[node] = 0;
            }
        }
    }

    /** Areas whose figure is told. */
    boolean tells(int node) {
        return delivery.atomsIn(node) > 0 && !broken.get(node);
    }

    private void place(Cell cell) {
        int[] present = present(cell);
        if (present.length == 0) {
            return;
        }
        Cell here = present.length == cell.atoms().length ? cell : Cell.seen(lattice, present);
        breakUpTo(here, here.top());
        double figure = 0;
        double of = 0;
        for (int atom : present) {
            figure += delivery.count(atom);
            of += delivery.units(atom);
        }
        double size = sizes.count(cell, of);
        double told =
                switch (delivery.kind()) {
                    case COUNT, RATE -> counts.count(cell, figure);
                    case MEAN -> Rounding.digits(figure / of) * size;
                    case AMOUNT -> Rounding.digits(figure);
                };
        if (delivery.kind().countsUnits()) {
            size = counts.units(size, told);
        }
        figures[here.top()] += told;
        units[here.top()] += size;
        cells[here.top()]++;
        rounded[here.top()]++;
    }

    /** What of a cell has a figure in this period. */
    private int[] present(Cell cell) {
        for (int atom : cell.atoms()) {
            if (!delivery.has(atom)) {
                return Arrays.stream(cell.atoms()).filter(delivery::has).toArray();
            }
        }
        return cell.atoms();
    }

    private void breakUpTo(Cell cell, int top) {
        for (int atom : cell.atoms()) {
            for (int at = atom; at != top && at >= 0 && delivery.has(atom); at = lattice.parent(at)) {
                broken.set(at);
            }
        }
    }

    private void addUp() {
        for (int node = 0; node < lattice.size(); node++) {
            if (mayBeExact(node)) {
                units[node] = delivery.units(node);
                figures[node] = delivery.kind() == Kind.MEAN
                        ? Rounding.digits(delivery.count(node) / units[node]) * units[node]
                        : delivery.count(node);
                rounded[node] = 0;
                exact.set(node);
            }
            int parent = lattice.parent(node);
            if (parent >= 0) {
                figures[parent] += figures[node];
                units[parent] += units[node];
                cells[parent] += cells[node];
                rounded[parent] += rounded[node];
            }
        }
    }

    private boolean mayBeExact(int node) {
        return lattice.level(node).compareTo(AreaLevel.NEIGHBOURHOOD) >= 0
                && tells(node)
                && cells[node] >= FEWEST_ROUNDED
                && (rounded[node] == 0
                        || (rounded[node] >= FEWEST_ROUNDED
                                && leavesRounding(delivery.count(node) - figures[node], rounded[node])
                                && leavesRounding(delivery.units(node) - units[node], rounded[node])));
    }

    /**
     * The exact total tells by how much all rounding together is off. Were all cells rounded up as far as they go, every
     * one of them would be known; none is known better as long as the others can make up for its own part.
     */
    private boolean leavesRounding(double off, int over) {
        return Double.isNaN(off) || Math.abs(off) <= (counts.base() - 1) * (over - 2);
    }

    /** Areas whose told total is not rounded. */
    BitSet exact() {
        return exact;
    }

    /** How many rounded cells make up what is left of each told area without the told areas inside it. */
    int[] pieces() {
        return pieces;
    }

    Slice slice() {
        byte[] states = new byte[lattice.size()];
        float[] values = blank();
        float[] numerators = blank();
        float[] denominators = blank();
        for (int node = 0; node < states.length; node++) {
            states[node] = (byte) (tells(node) ? CellState.PUBLISHED : untold(node)).ordinal();
            if (tells(node)) {
                numerators[node] = (float) figures[node];
                denominators[node] = (float) units[node];
                values[node] = (float) shown(figures[node], units[node]);
            }
        }
        fillBelowDelivery(states);
        return new Slice(
                delivery.indicator(), delivery.period(), lattice.id(), states, values, numerators, denominators);
    }

    private CellState untold(int node) {
        return switch (delivery.cube().presence(node)) {
            case null -> CellState.NOT_DELIVERED;
            case NONE -> CellState.NO_DATA;
            case WITHHELD -> CellState.PROTECTED;
            case VALUE -> delivery.atomsIn(node) > 0 ? CellState.PROTECTED : CellState.NO_DATA;
        };
    }

    /** Inside an area that is the finest delivered, figures exist and are not told apart. */
    private void fillBelowDelivery(byte[] states) {
        for (int node = lattice.root(); node >= 0; node--) {
            byte here = states[node];
            if (here != NOT_DELIVERED && !lattice.children(node).isEmpty() && isFinestDelivered(node)) {
                byte below = here == PUBLISHED ? PROTECTED : here;
                lattice.children(node).forEach(child -> states[child] = below);
            }
        }
    }

    private boolean isFinestDelivered(int node) {
        for (int child : lattice.children(node)) {
            if (delivery.cube().presence(child) != null) {
                return false;
            }
        }
        return true;
    }

    private double shown(double figure, double of) {
        return switch (delivery.kind()) {
            case COUNT -> figure;
            case AMOUNT, MEAN -> Rounding.digits(delivery.kind() == Kind.MEAN ? figure / of : figure);
            case RATE -> Math.round(100 * figure / of);
        };
    }

    private float[] blank() {
        float[] column = new float[lattice.size()];
        Arrays.fill(column, Float.NaN);
        return column;
    }
}
