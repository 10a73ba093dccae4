package nl.straatkubus.ingest.format;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A geometry as a GeoPackage keeps it (OGC 12-128r19, 2.1.3): a header, then well-known binary. */
final class LayerShape {
    private static final int HEADER = 8;
    private static final int FLAGS = 3;
    /** Bytes of the envelope, by its kind. */
    private static final int[] ENVELOPE = {0, 32, 48, 48, 64};

    private LayerShape() {}

    /** Null where it is empty or damaged: of a row that says nothing of its place the attributes still count. */
    static Geometry read(byte[] blob) {
        if (blob == null || blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            return null;
        }
        int envelope = blob[FLAGS] >> 1 & 7;
        int start = envelope < ENVELOPE.length ? HEADER + ENVELOPE[envelope] : blob.length;
        if (start >= blob.length) {
            return null;
        }
        try {
            return new WKBReader(Position.SHAPES).read(Arrays.copyOfRange(blob, start, blob.length));
        } catch (ParseException | IllegalArgumentException damaged) {
            return null;
        }
    }
}
