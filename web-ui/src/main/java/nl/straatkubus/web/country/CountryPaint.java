package nl.straatkubus.web.country;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Figures as the browser reads them: {@code SKC1} and the number of parts. Each part: the lattice, the first node, the
 * number of nodes, a class a node and a level a node (bytes, together padded to a multiple of four), a value a node
 * (float, NaN for none). Little endian.
 */
final class CountryPaint {
    private static final byte[] MARK = "SKC1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 8;
    private static final int PART = 12;

    private CountryPaint() {}

    static byte[] gzipped(List<FigureSheet> sheets) {
        int length = HEADER
                + sheets.stream()
                        .mapToInt(sheet -> PART + padded(sheet) + sheet.size() * Float.BYTES)
                        .sum();
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MARK).putInt(sheets.size());
        for (FigureSheet sheet : sheets) {
            buffer.putInt(Math.toIntExact(sheet.lattice()))
                    .putInt(sheet.first())
                    .putInt(sheet.size());
            int values = buffer.position() + padded(sheet);
            buffer.put(sheet.classes()).put(sheet.levels()).position(values);
            for (float value : sheet.values()) {
                buffer.putFloat(value);
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(buffer.array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static int padded(FigureSheet sheet) {
        return Math.ceilDiv(sheet.size() * 2, Float.BYTES) * Float.BYTES;
    }
}
