package nl.straatkubus.platform.signals;

import java.util.List;
import nl.straatkubus.platform.cube.Slice;

/**
 * The released cases of the watched areas and the units they occurred among, by area and period, oldest period first.
 * Where a period was not released for an area, both are zero: it weighs nothing.
 *
 * @param nodes the areas' numbers in the lattice
 */
record Panel(int[] nodes, double[][] cases, double[][] units) {
    static Panel of(int[] nodes, List<Slice> slices) {
        Panel panel =
                new Panel(nodes, new double[nodes.length][slices.size()], new double[nodes.length][slices.size()]);
        for (int area = 0; area < nodes.length; area++) {
            for (int period = 0; period < slices.size(); period++) {
                Slice slice = slices.get(period);
                if (slice.isPublished(nodes[area]) && slice.denominator(nodes[area]) > 0) {
                    panel.cases[area][period] = slice.numerator(nodes[area]);
                    panel.units[area][period] = slice.denominator(nodes[area]);
                }
            }
        }
        return panel;
    }

    int areas() {
        return nodes.length;
    }

    int periods() {
        return cases[0].length;
    }
}
