package nl.straatkubus.platform.cube;

import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;

/**
 * The compact form in which a slice is kept: a version byte, the number of nodes, a state byte a node, and for each
 * published node in order its value, numerator and denominator as floats (big-endian).
 */
final class SliceColumns {
    private static final byte VERSION = 1;

    private SliceColumns() {}

    static byte[] encode(Slice slice) {
        int published = 0;
        for (int node = 0; node < slice.size(); node++) {
            published += slice.isPublished(node) ? 1 : 0;
        }
        ByteBuffer out = ByteBuffer.allocate(1 + Integer.BYTES + slice.size() + published * 3 * Float.BYTES);
        out.put(VERSION).putInt(slice.size());
        for (int node = 0; node < slice.size(); node++) {
            out.put((byte) slice.state(node).ordinal());
        }
        for (int node = 0; node < slice.size(); node++) {
            if (slice.isPublished(node)) {
                out.putFloat(slice.value(node)).putFloat(slice.numerator(node)).putFloat(slice.denominator(node));
            }
        }
        return out.array();
    }

    static Slice decode(IndicatorCode indicator, Period period, long lattice, byte[] columns) {
        ByteBuffer in = ByteBuffer.wrap(columns);
        if (in.get() != VERSION) {
            throw new IllegalStateException("Slice of " + indicator + " in " + period + " is of an unknown form");
        }
        byte[] states = new byte[in.getInt()];
        in.get(states);
        float[] values = missing(states.length);
        float[] numerators = missing(states.length);
        float[] denominators = missing(states.length);
        for (int node = 0; node < states.length; node++) {
            if (states[node] == CellState.PUBLISHED.ordinal()) {
                values[node] = in.getFloat();
                numerators[node] = in.getFloat();
                denominators[node] = in.getFloat();
            }
        }
        return new Slice(indicator, period, lattice, states, values, numerators, denominators);
    }

    private static float[] missing(int length) {
        float[] column = new float[length];
        Arrays.fill(column, Float.NaN);
        return column;
    }
}
