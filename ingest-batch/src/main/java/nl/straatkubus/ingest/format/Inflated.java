package nl.straatkubus.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import nl.straatkubus.ingest.wording.Refused;

/** Unpacked bytes, measured against the packed ones: a small file that unpacks to a huge one is a bomb, not data. */
final class Inflated extends FilterInputStream {
    /** Real tables shrink to a tenth or a twentieth; columns that repeat one value to a hundredth. */
    private static final long MOST_TIMES = 300;

    private static final long HARMLESS = 64L << 20;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed how many packed bytes there are, or were read */
    Inflated(InputStream unpacking, LongSupplier packed) {
        super(unpacking);
        this.packed = packed;
    }

    static Inflated gzip(InputStream packed) throws IOException {
        Counted counted = new Counted(packed);
        try {
            return new Inflated(new GZIPInputStream(counted), () -> counted.bytes);
        } catch (IOException damaged) {
            packed.close();
            throw damaged;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(into, offset, length);
        } catch (IOException damaged) {
            throw Packed.refused(damaged);
        }
        unpacked += Math.max(n, 0);
        if (unpacked > HARMLESS && unpacked > MOST_TIMES * packed.getAsLong()) {
            throw new Refused("file.zip-bomb", packed.getAsLong() >> 10, unpacked >> 20);
        }
        return n;
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            bytes += Math.max(n, 0);
            return n;
        }
    }
}
