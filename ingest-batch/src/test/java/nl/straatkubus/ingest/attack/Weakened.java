package nl.straatkubus.ingest.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Protections that look reasonable and are not. An attack that wins against none of them would prove nothing when it
 * loses against the product.
 */
public enum Weakened implements Protection {
    /** Hides every count from 1 to T - 1, at each level by itself, and shows the rest as it is. */
    PLAIN_THRESHOLD {
        @Override
        boolean shows(Truth truth, double count, double units) {
            return count == 0 || count >= truth.requirement().smallestCount();
        }
    },
    /** Judges each area fully, but hides nothing besides those that fail. */
    NO_COMPLEMENTARY_STEP {
        @Override
        boolean shows(Truth truth, double count, double units) {
            return truth.requirement().allows(count, units);
        }
    },
    /** Rounds to fives with dice that are thrown anew for every period. */
    ROUNDING_REDRAWN {
        private final Random dice = new Random(5);

        @Override
        boolean shows(Truth truth, double count, double units) {
            return truth.requirement().allows(count, units);
        }

        @Override
        double told(double count) {
            return 5 * Math.floor((count + dice.nextInt(5)) / 5);
        }
    };

    abstract boolean shows(Truth truth, double count, double units);

    double told(double count) {
        return count;
    }

    @Override
    public Release release(List<Truth> truths, List<Relation> relations) {
        List<Slice> slices = new ArrayList<>();
        for (Truth truth : truths) {
            truth.years().forEach(period -> slices.add(slice(truth, period)));
        }
        return new Release(truths, relations, slices, Map.of());
    }

    private Slice slice(Truth truth, Period period) {
        Lattice lattice = truth.lattice();
        double[] counts = truth.counts(period);
        double[] units = truth.units(period);
        byte[] states = new byte[lattice.size()];
        float[] values = new float[lattice.size()];
        Arrays.fill(values, Float.NaN);
        float[] numerators = values.clone();
        float[] denominators = values.clone();
        for (int node = 0; node < states.length; node++) {
            boolean any = !Double.isNaN(counts[node]) && units[node] != 0;
            boolean shown = any && shows(truth, counts[node], units[node]);
            CellState state = shown ? CellState.PUBLISHED : any ? CellState.PROTECTED : CellState.NO_DATA;
            states[node] = (byte) state.ordinal();
            if (shown) {
                numerators[node] = (float) told(counts[node]);
                denominators[node] = (float) units[node];
                values[node] = truth.kind() == Kind.RATE
                        ? Math.round(100 * numerators[node] / denominators[node])
                        : numerators[node];
            }
        }
        return new Slice(truth.code(), period, lattice.id(), states, values, numerators, denominators);
    }
}
