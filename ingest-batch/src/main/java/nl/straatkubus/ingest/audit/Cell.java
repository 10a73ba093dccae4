package nl.straatkubus.ingest.audit;

import java.util.Arrays;

/**
 * Atoms of which an attacker knows the sum, or between what it lies, and nothing else: what is left of a published area
 * when the published areas inside it are subtracted. With x_i in 0..u_i, their sum in L..H and U the sum of all u, an atom
 * lies between max(0, L - (U - u_i)) and min(u_i, H); an insider who knows x_j subtracts it from L and H, and u_j from U.
 */
final class Cell {
    static final int NOBODY = -1;
    private static final int TRAITS = 3;
    private static final int RUNNERS_UP = 2;

    private final int node;
    private final int[] atoms;
    private final double[] figures;
    private final double[] limits;
    private double sum;
    private double least;
    private double most;
    private double capacity;
    private int limitless;
    private boolean signed;
    private int[] knowing;

    /**
     * @param node the published area
     * @param figures of all nodes of the lattice
     * @param limits largest possible figure of all nodes of the lattice
     */
    Cell(int node, int[] atoms, double[] figures, double[] limits) {
        this.node = node;
        this.atoms = atoms;
        this.figures = figures;
        this.limits = limits;
        for (int atom : atoms) {
            sum += figures[atom];
            capacity += finite(limits[atom]);
            limitless += endless(limits[atom]);
            signed |= figures[atom] < 0;
        }
        this.least = sum;
        this.most = sum;
    }

    /** Lets the attacker know no more of the sum than that it lies in between. */
    void isToldBetween(double least, double most) {
        this.least = least;
        this.most = most;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    int node() {
        return node;
    }

    int[] atoms() {
        return atoms;
    }

    double sum() {
        return sum;
    }

    /** Whether figures below zero lie in it, so that nothing bounds the others. */
    boolean isSigned() {
        return signed;
    }

    Interval interval(int atom) {
        return interval(atom, NOBODY);
    }

    /** @param insider the atom that the attacker knows, or {@link #NOBODY} */
    Interval interval(int atom, int insider) {
        return interval(finite(limits[atom]), endless(limits[atom]), insider);
    }

    /**
     * The interval of the sum over some of the atoms.
     *
     * @param room what they can hold together, as far as it is finite
     * @param endless how many of them have no largest figure
     */
    Interval interval(double room, int endless, int insider) {
        if (signed) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double taken = insider == NOBODY ? 0 : figures[insider];
        double known = insider == NOBODY ? 0 : finite(limits[insider]);
        int others = limitless - endless - (insider == NOBODY ? 0 : endless(limits[insider]));
        double elsewhere = others > 0 ? Double.POSITIVE_INFINITY : capacity - room - known;
        double ceiling = endless > 0 ? Double.POSITIVE_INFINITY : room;
        return new Interval(
                Math.max(0, least - taken - Math.max(0, elsewhere)), Math.min(ceiling, Math.max(0, most - taken)));
    }

    /** The other atom that tells most about this one, {@link #NOBODY} when there is no other. */
    int insider(int atom) {
        if (knowing == null) {
            knowing = mostTelling();
        }
        int best = NOBODY;
        double narrowest = Double.POSITIVE_INFINITY;
        for (int candidate : knowing) {
            double width = candidate == atom
                    ? Double.POSITIVE_INFINITY
                    : interval(atom, candidate).width();
            if (width < narrowest) {
                narrowest = width;
                best = candidate;
            }
        }
        return best;
    }

    /** An interval is narrowest with an insider of the largest x, the largest u - x or the largest u. */
    private int[] mostTelling() {
        if (atoms.length == 1) {
            return new int[0];
        }
        int[] leading = new int[TRAITS * RUNNERS_UP];
        Arrays.fill(leading, NOBODY);
        for (int atom : atoms) {
            for (int trait = 0; trait < TRAITS; trait++) {
                place(leading, trait, atom);
            }
        }
        return different(leading);
    }

    /** Those that lead in something, each once: a loop, because it is asked for every cell of every period. */
    private static int[] different(int[] leading) {
        int[] found = new int[leading.length];
        int size = 0;
        for (int atom : leading) {
            boolean isNew = atom != NOBODY;
            for (int i = 0; i < size && isNew; i++) {
                isNew = found[i] != atom;
            }
            if (isNew) {
                found[size++] = atom;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private void place(int[] leading, int trait, int atom) {
        int candidate = atom;
        for (int rank = 0; rank < RUNNERS_UP; rank++) {
            int at = trait * RUNNERS_UP + rank;
            if (leading[at] == NOBODY || trait(trait, candidate) > trait(trait, leading[at])) {
                int lower = leading[at];
                leading[at] = candidate;
                candidate = lower;
            }
            if (candidate == NOBODY) {
                return;
            }
        }
    }

    private double trait(int trait, int atom) {
        return switch (trait) {
            case 0 -> figures[atom];
            case 1 -> limits[atom] - figures[atom];
            default -> limits[atom];
        };
    }

    static double finite(double limit) {
        return Double.isInfinite(limit) ? 0 : limit;
    }

    static int endless(double limit) {
        return Double.isInfinite(limit) ? 1 : 0;
    }
}
