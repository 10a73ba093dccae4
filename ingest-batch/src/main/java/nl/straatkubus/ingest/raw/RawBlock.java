package nl.straatkubus.ingest.raw;

import java.util.Arrays;
import java.util.function.Consumer;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * Observations of one indicator, municipality and period as columns: the form in which they are stored and read back,
 * because a column of numbers costs a tenth of as many rows. Absent numbers are NaN.
 */
public final class RawBlock {
    /** The most observations that one block holds. */
    static final int MOST = 4096;

    private static final int FEW = 64;
    private static final double[] NOT_DELIVERED = {};

    private final Key key;
    private AreaCode[] areas;
    private double[] numerators;
    private double[] denominators;
    private Presence[] presences;
    /** Empty as long as no observation of the block has them, like {@link #second}. */
    private double[] largest;

    private double[] second;
    private int size;

    /** What all observations of a block have in common. */
    record Key(IndicatorCode indicator, MunicipalityCode municipality, Period period) {}

    /** An empty block that grows. */
    RawBlock(Key key) {
        this(key, new AreaCode[FEW], new double[FEW], new double[FEW], new Presence[FEW], NOT_DELIVERED, NOT_DELIVERED);
    }

    /** A block that grows from these columns, of equal length; those of contributors may be empty. */
    private RawBlock(
            Key key,
            AreaCode[] areas,
            double[] numerators,
            double[] denominators,
            Presence[] presences,
            double[] largest,
            double[] second) {
        this.key = key;
        this.areas = areas;
        this.numerators = numerators;
        this.denominators = denominators;
        this.presences = presences;
        this.largest = largest;
        this.second = second;
    }

    /** A full block of these columns, of equal length; those of contributors may be empty. */
    static RawBlock of(
            Key key,
            AreaCode[] areas,
            double[] numerators,
            double[] denominators,
            Presence[] presences,
            double[] largest,
            double[] second) {
        RawBlock block = new RawBlock(key, areas, numerators, denominators, presences, largest, second);
        block.size = areas.length;
        return block;
    }

    void add(RawObservation one) {
        if (size == areas.length) {
            grow();
        }
        areas[size] = one.area();
        numerators[size] = one.numerator();
        denominators[size] = one.denominator();
        presences[size] = one.presence();
        if (!Double.isNaN(one.largest()) || !Double.isNaN(one.second())) {
            if (largest.length == 0) {
                largest = absent(areas.length);
                second = absent(areas.length);
            }
            largest[size] = one.largest();
            second[size] = one.second();
        }
        size++;
    }

    private void grow() {
        int length = Math.min(MOST, 2 * areas.length);
        areas = Arrays.copyOf(areas, length);
        numerators = Arrays.copyOf(numerators, length);
        denominators = Arrays.copyOf(denominators, length);
        presences = Arrays.copyOf(presences, length);
        if (largest.length > 0) {
            largest = Arrays.copyOf(largest, length);
            second = Arrays.copyOf(second, length);
            Arrays.fill(largest, size, length, Double.NaN);
            Arrays.fill(second, size, length, Double.NaN);
        }
    }

    private static double[] absent(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    boolean isFull() {
        return size == MOST;
    }

    boolean hasContributors() {
        return largest.length > 0;
    }

    public IndicatorCode indicator() {
        return key.indicator();
    }

    public MunicipalityCode municipality() {
        return key.municipality();
    }

    public Period period() {
        return key.period();
    }

    /** Number of observations. */
    public int size() {
        return size;
    }

    public AreaCode area(int i) {
        return areas[i];
    }

    public double numerator(int i) {
        return numerators[i];
    }

    public double denominator(int i) {
        return denominators[i];
    }

    public Presence presence(int i) {
        return presences[i];
    }

    public double largest(int i) {
        return hasContributors() ? largest[i] : Double.NaN;
    }

    public double second(int i) {
        return hasContributors() ? second[i] : Double.NaN;
    }

    /** Whether another block, read from the same import, is about the same areas in the same order. */
    boolean hasAreasOf(RawBlock other) {
        return other != null && areas == other.areas;
    }

    void forEach(Consumer<RawObservation> reader) {
        for (int i = 0; i < size; i++) {
            reader.accept(new RawObservation(
                    key.indicator(),
                    key.municipality(),
                    areas[i],
                    key.period(),
                    numerators[i],
                    denominators[i],
                    presences[i],
                    largest(i),
                    second(i)));
        }
    }
}
