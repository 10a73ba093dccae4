package nl.straatkubus.web.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import nl.straatkubus.platform.cube.CellState;

/**
 * A picture as the browser reads it: {@code SKP1}, the number of nodes, a class a node (one byte, padded to a multiple of
 * four), a value a node (float, NaN for none); little endian. Behind it, where the browser does not know it yet, how it is
 * to look, as JSON.
 */
final class Paint {
    /** How many sizes of circles the eye is given. */
    private static final int SIZES = 32;

    private static final byte[] MARK = "SKP1".getBytes(StandardCharsets.US_ASCII);

    private Paint() {}

    /** @param look empty where the browser was told */
    static byte[] gzipped(MapPicture picture, String look) {
        return gzipped(bytes(picture), look);
    }

    /** The colours alone, with no figure; of circles only how large they are drawn. */
    static byte[] gzippedColours(MapPicture picture) {
        byte[] bytes = bytes(picture);
        int nodes = picture.lattice().size();
        ByteBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = bytes.length - nodes * Float.BYTES;
        float step = picture.hasSymbols() ? (float) picture.largest() / SIZES : Float.NaN;
        for (int node = 0; node < nodes; node++) {
            int at = first + node * Float.BYTES;
            values.putFloat(at, step * (float) Math.ceil(values.getFloat(at) / step));
        }
        return gzipped(bytes, "");
    }

    private static byte[] gzipped(byte[] bytes, String look) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
            gzip.write(look.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(MapPicture picture) {
        int nodes = picture.lattice().size();
        int padded = (nodes + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES;
        ByteBuffer buffer = ByteBuffer.allocate(MARK.length + Integer.BYTES + padded + nodes * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MARK).putInt(nodes);
        for (int node = 0; node < nodes; node++) {
            buffer.put((byte) picture.classOf(node));
        }
        buffer.position(MARK.length + Integer.BYTES + padded);
        for (int node = 0; node < nodes; node++) {
            boolean published = !picture.mode().countsClasses()
                    && picture.surface().isDrawn(node)
                    && picture.surface().state(node) == CellState.PUBLISHED;
            buffer.putFloat(published ? picture.surface().value(node) : Float.NaN);
        }
        return buffer.array();
    }
}
