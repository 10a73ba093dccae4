package nl.straatkubus.platform.cube;

import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;

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
