package nl.straatkubus.ingest.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * Linear algebra without any knowledge of trees: how far each unknown is fixed by known sums. The leverage of an unknown
 * is the squared length of its unit vector's projection onto the row space of all sums; 1 means that some combination of
 * sums is exactly it.
 */
final class Leverage {
    private static final double NOTHING = 1e-9;

    private final int unknowns;
    private final List<double[]> basis = new ArrayList<>();

    Leverage(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Adds a sum that is known. */
    void add(double[] row) {
        double[] rest = row.clone();
        // Once more, for what rounding errors left behind.
        for (int twice = 0; twice < 2; twice++) {
            for (double[] one : basis) {
                double share = 0;
                for (int i = 0; i < unknowns; i++) {
                    share += rest[i] * one[i];
                }
                for (int i = 0; i < unknowns; i++) {
                    rest[i] -= share * one[i];
                }
            }
        }
        double length = 0;
        for (double value : rest) {
            length += value * value;
        }
        length = Math.sqrt(length);
        if (length > NOTHING) {
            for (int i = 0; i < unknowns; i++) {
                rest[i] /= length;
            }
            basis.add(rest);
        }
    }

    double of(int unknown) {
        double leverage = 0;
        for (double[] one : basis) {
            leverage += one[unknown] * one[unknown];
        }
        return leverage;
    }
}
