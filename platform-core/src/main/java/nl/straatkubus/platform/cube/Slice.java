package nl.straatkubus.platform.cube;

import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * One indicator in one period over all nodes of one lattice, as released: protected and immutable. The columns have one
 * element a node. Values, numerators and denominators are NaN where the state is not published.
 */
public final class Slice {
    private final IndicatorCode indicator;
    private final Period period;
    private final long lattice;
    private final byte[] states;
    private final float[] values;
    private final float[] numerators;
    private final float[] denominators;

    /**
     * @param lattice id of the lattice whose nodes the columns follow
     * @param states ordinals of {@link CellState}
     * @param values what is shown: the count, the whole percentage, the mean, the amount
     * @param numerators the released count, sum or amount behind the value
     * @param denominators the released number of units, NaN where unknown
     */
    public Slice(
            IndicatorCode indicator,
            Period period,
            long lattice,
            byte[] states,
            float[] values,
            float[] numerators,
            float[] denominators) {
        if (values.length != states.length
                || numerators.length != states.length
                || denominators.length != states.length) {
            throw new IllegalArgumentException("Columns of different length");
        }
        this.indicator = indicator;
        this.period = period;
        this.lattice = lattice;
        this.states = states;
        this.values = values;
        this.numerators = numerators;
        this.denominators = denominators;
    }

    public IndicatorCode indicator() {
        return indicator;
    }

    public Period period() {
        return period;
    }

    public long lattice() {
        return lattice;
    }

    /** Number of nodes. */
    public int size() {
        return states.length;
    }

    public CellState state(int node) {
        return CellState.at(states[node]);
    }

    public boolean isPublished(int node) {
        return states[node] == 0;
    }

    public float value(int node) {
        return values[node];
    }

    public float numerator(int node) {
        return numerators[node];
    }

    public float denominator(int node) {
        return denominators[node];
    }

    /** This slice for one who sees no areas smaller than a level: what lies below looks withheld. */
    Slice downTo(AreaLevel level, Lattice lattice) {
        byte[] shown = states.clone();
        float[][] columns = {values.clone(), numerators.clone(), denominators.clone()};
        for (int node = 0; node < shown.length; node++) {
            if (lattice.level(node).compareTo(level) < 0 && CellState.at(shown[node]) == CellState.PUBLISHED) {
                shown[node] = (byte) CellState.PROTECTED.ordinal();
                for (float[] column : columns) {
                    column[node] = Float.NaN;
                }
            }
        }
        return new Slice(indicator, period, this.lattice, shown, columns[0], columns[1], columns[2]);
    }

    float[] values() {
        return values;
    }

    float[] numerators() {
        return numerators;
    }

    float[] denominators() {
        return denominators;
    }
}
