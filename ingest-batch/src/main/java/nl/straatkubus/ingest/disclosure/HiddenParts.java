package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Areas between the atoms of a cell and the area around it: a block that is nearly all of its cell hides nothing. */
final class HiddenParts {
    private final double units;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param need width that must stay open
     * @param small whether it could not be told by itself, so that insiders must not find it either
     */
    private record Part(double units, double need, boolean small) {}

    /** @param units in the cell, NaN where unknown */
    HiddenParts(Delivery delivery, Rule rule, Needs needs, Cell cell, double units) {
        this.units = units;
        Climb climb = new Climb(delivery.lattice(), cell.atoms().length);
        for (int atom : cell.atoms()) {
            if (delivery.has(atom)) {
                climb.add(atom, delivery.count(atom), delivery.units(atom));
            }
        }
        while (climb.node() != cell.top()) {
            double figure = climb.figure();
            double of = climb.units();
            boolean small = !delivery.atoms().get(climb.node()) && !rule.allows(figure, of, Double.NaN, Double.NaN);
            parts.add(new Part(of, needs.width(figure, of), small));
            climb.up();
        }
    }

    /** Whether they stay open for who knows the exact sum. */
    boolean areHidden(double sum) {
        return Double.isNaN(units)
                || parts.stream()
                        .allMatch(part ->
                                sum >= part.need && units - sum >= part.need && units - part.units >= part.need);
    }

    /**
     * The same for insiders, who see a rounded sum.
     *
     * @param figure the largest that one of them can know
     * @param others the most units without it that one of them can know
     * @param size the most units that one of them can know
     */
    boolean areHiddenFrom(double figure, double others, double size, double least, double most) {
        for (Part part : parts) {
            boolean open = most - figure >= part.need
                    && (Double.isNaN(units)
                            || (units - least - others >= part.need
                                    && most - least + units - part.units - size >= part.need));
            if (part.small && !open) {
                return false;
            }
        }
        return true;
    }
}
