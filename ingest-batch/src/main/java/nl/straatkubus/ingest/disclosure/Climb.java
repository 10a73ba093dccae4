package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.platform.geography.Lattice;

/**
 * The way from atoms up to the area that holds them all, which adds up on the way: areas come with the lowest number
 * first, and areas inside others have lower numbers, so each is whole when its turn comes.
 */
final class Climb {
    private final Lattice lattice;
    private final int[] nodes;
    private final double[] figures;
    private final double[] units;
    private int from;
    private int to;

    Climb(Lattice lattice, int atoms) {
        this.lattice = lattice;
        this.nodes = new int[2 * atoms];
        this.figures = new double[2 * atoms];
        this.units = new double[2 * atoms];
    }

    /** Adds what lies in an area, which is mostly the one of the highest number so far. */
    void add(int node, double figure, double of) {
        int at = to;
        while (at > from && nodes[at - 1] > node) {
            at--;
        }
        if (at > from && nodes[at - 1] == node) {
            figures[at - 1] += figure;
            units[at - 1] += of;
        } else {
            move(at, to, at + 1);
            nodes[at] = node;
            figures[at] = figure;
            units[at] = of;
            to++;
        }
    }

    /** The area whose turn it is. */
    int node() {
        return nodes[from];
    }

    double figure() {
        return figures[from];
    }

    double units() {
        return units[from];
    }

    /** Hands what lies in this area on to the one around it. */
    void up() {
        int around = lattice.parent(nodes[from]);
        double figure = figures[from];
        double of = units[from];
        from++;
        if (to == nodes.length) {
            move(from, to, 0);
            to -= from;
            from = 0;
        }
        add(around, figure, of);
    }

    private void move(int start, int end, int target) {
        System.arraycopy(nodes, start, nodes, target, end - start);
        System.arraycopy(figures, start, figures, target, end - start);
        System.arraycopy(units, start, units, target, end - start);
    }
}
