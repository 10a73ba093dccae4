package nl.straatkubus.ingest.disclosure;

import java.util.Arrays;

/**
 * Areas between the atoms of a cell and the area around it: a block that is nearly all of its cell hides nothing. Kept in
 * columns, because they are laid out for every cell that is tried.
 */
final class HiddenParts {
    private final double units;
    private double[] sizes;

    /** How wide the interval around each must stay. */
    private double[] needs;

    /** Whether each could not be told by itself, so that insiders must not find it either. */
    private boolean[] small;

    private int size;

    /** @param units in the cell, NaN where unknown */
    HiddenParts(Delivery delivery, Rule rule, Needs needs, Cell cell, double units) {
        this.units = units;
        int room = 2 * cell.atoms().length;
        this.sizes = new double[room];
        this.needs = new double[room];
        this.small = new boolean[room];
        Climb climb = new Climb(delivery.lattice(), cell.atoms().length);
        for (int atom : cell.atoms()) {
            if (delivery.has(atom)) {
                climb.add(atom, delivery.count(atom), delivery.units(atom));
            }
        }
        while (climb.node() != cell.top()) {
            double figure = climb.figure();
            double of = climb.units();
            boolean tooSmall = !delivery.has(climb.node()) && !rule.allows(figure, of, Double.NaN, Double.NaN);
            add(of, needs.width(figure, of), tooSmall);
            climb.up();
        }
    }

    private void add(double of, double need, boolean tooSmall) {
        if (size == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * size);
            needs = Arrays.copyOf(needs, 2 * size);
            small = Arrays.copyOf(small, 2 * size);
        }
        sizes[size] = of;
        needs[size] = need;
        small[size] = tooSmall;
        size++;
    }

    /** Whether they stay open for who knows the exact sum. */
    boolean areHidden(double sum) {
        if (Double.isNaN(units)) {
            return true;
        }
        for (int part = 0; part < size; part++) {
            double need = needs[part];
            if (!(sum >= need && units - sum >= need && units - sizes[part] >= need)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same for insiders, who see a rounded sum.
     *
     * @param figure the largest that one of them can know
     * @param others the most units without it that one of them can know
     * @param largest the most units that one of them can know
     */
    boolean areHiddenFrom(double figure, double others, double largest, double least, double most) {
        for (int part = 0; part < size; part++) {
            double need = needs[part];
            boolean open = most - figure >= need
                    && (Double.isNaN(units)
                            || (units - least - others >= need
                                    && most - least + units - sizes[part] - largest >= need));
            if (small[part] && !open) {
                return false;
            }
        }
        return true;
    }
}
