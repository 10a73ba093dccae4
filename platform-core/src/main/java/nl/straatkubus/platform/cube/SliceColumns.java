package nl.straatkubus.platform.cube;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;

/**
 * The compact form in which a slice is kept: a version byte, the number of nodes, the states at two bits a node, and the
 * values, numerators and denominators of the published nodes, a column each. A column begins with how it is written.
 * Nearly all figures are small whole numbers, so that a slice takes a third of what floats would, and the database need
 * not try to compress it, which took longer than all else about storing it.
 *
 * <p>Version 1, still read, had a byte a state and then three floats a published node.
 */
final class SliceColumns {
    private static final byte STATE_BYTES_AND_FLOATS = 1;
    private static final byte VERSION = 2;
    private static final int STATES_A_BYTE = 4;
    private static final int LONGEST_WHOLE = 5;
    /** Whole numbers up to here are exact as floats. */
    private static final float LARGEST_WHOLE = 1 << 24;

    /** How a column is written. */
    private enum Form {
        /** No node has a number. */
        ABSENT,
        /** Seven bits a byte, the lowest first, the highest bit of a byte saying that more follow; the sign is bit 0. */
        WHOLE,
        /** Big-endian. */
        FLOATS;

        private static final Form[] ALL = values();

        static Form of(float[] column, int[] nodes) {
            boolean absent = true;
            boolean whole = true;
            for (int node : nodes) {
                float number = column[node];
                absent &= Float.isNaN(number);
                whole &= number == Math.rint(number) && Math.abs(number) <= LARGEST_WHOLE;
            }
            return absent ? ABSENT : whole ? WHOLE : FLOATS;
        }
    }

    private SliceColumns() {}

    static byte[] encode(Slice slice) {
        int[] nodes =
                IntStream.range(0, slice.size()).filter(slice::isPublished).toArray();
        int states = (slice.size() + STATES_A_BYTE - 1) / STATES_A_BYTE;
        ByteBuffer out =
                ByteBuffer.allocate(1 + Integer.BYTES + states + Form.ALL.length * (1 + LONGEST_WHOLE * nodes.length));
        out.put(VERSION).putInt(slice.size());
        for (int node = 0; node < slice.size(); node++) {
            int at = 1 + Integer.BYTES + node / STATES_A_BYTE;
            out.put(at, (byte) (out.get(at) | slice.state(node).ordinal() << 2 * (node % STATES_A_BYTE)));
        }
        out.position(1 + Integer.BYTES + states);
        write(out, slice.values(), nodes);
        write(out, slice.numerators(), nodes);
        write(out, slice.denominators(), nodes);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void write(ByteBuffer out, float[] column, int[] nodes) {
        Form form = Form.of(column, nodes);
        out.put((byte) form.ordinal());
        for (int node : nodes) {
            switch (form) {
                case ABSENT -> {}
                case WHOLE -> writeWhole(out, (int) column[node]);
                case FLOATS -> out.putFloat(column[node]);
            }
        }
    }

    private static void writeWhole(ByteBuffer out, int number) {
        int rest = number << 1 ^ number >> Integer.SIZE - 1;
        while (rest > 0x7F) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static Slice decode(IndicatorCode indicator, Period period, long lattice, byte[] columns) {
        ByteBuffer in = ByteBuffer.wrap(columns);
        byte version = in.get();
        byte[] states = new byte[in.getInt()];
        float[] values = missing(states.length);
        float[] numerators = missing(states.length);
        float[] denominators = missing(states.length);
        switch (version) {
            case VERSION -> {
                int[] nodes = readStates(in, states);
                read(in, values, nodes);
                read(in, numerators, nodes);
                read(in, denominators, nodes);
            }
            case STATE_BYTES_AND_FLOATS -> {
                in.get(states);
                for (int node : published(states)) {
                    values[node] = in.getFloat();
                    numerators[node] = in.getFloat();
                    denominators[node] = in.getFloat();
                }
            }
            default ->
                throw new IllegalStateException("Slice of " + indicator + " in " + period + " is of an unknown form");
        }
        return new Slice(indicator, period, lattice, states, values, numerators, denominators);
    }

    private static int[] readStates(ByteBuffer in, byte[] states) {
        int packed = 0;
        for (int node = 0; node < states.length; node++) {
            packed = node % STATES_A_BYTE == 0 ? in.get() : packed >> 2;
            states[node] = (byte) (packed & 0b11);
        }
        return published(states);
    }

    private static int[] published(byte[] states) {
        return IntStream.range(0, states.length)
                .filter(node -> states[node] == CellState.PUBLISHED.ordinal())
                .toArray();
    }

    private static void read(ByteBuffer in, float[] column, int[] nodes) {
        Form form = Form.ALL[in.get()];
        for (int node : nodes) {
            switch (form) {
                case ABSENT -> {}
                case WHOLE -> column[node] = readWhole(in);
                case FLOATS -> column[node] = in.getFloat();
            }
        }
    }

    private static int readWhole(ByteBuffer in) {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number >>> 1 ^ -(number & 1);
    }

    private static float[] missing(int length) {
        float[] column = new float[length];
        Arrays.fill(column, Float.NaN);
        return column;
    }
}
