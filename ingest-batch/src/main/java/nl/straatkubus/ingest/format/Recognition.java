package nl.straatkubus.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.straatkubus.ingest.wording.Refused;

/**
 * Learns how a file is written. The character set needs every byte: a single accent near the end decides between UTF-8
 * and Windows-1252.
 */
final class Recognition {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream(SAMPLE);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer ignored = CharBuffer.allocate(SAMPLE);
    private boolean utf8 = true;
    private long size;

    private Recognition() {}

    static Writing of(FileSource file) throws IOException {
        Recognition recognition = new Recognition();
        try (InputStream in = file.open()) {
            recognition.readThrough(in);
        }
        return recognition.conclude();
    }

    private void readThrough(InputStream in) throws IOException {
        byte[] buffer = new byte[SAMPLE];
        ByteBuffer pending = ByteBuffer.allocate(SAMPLE + 8);
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            refuseBinary(buffer, n);
            if (head.size() < SAMPLE) {
                head.write(buffer, 0, Math.min(n, SAMPLE - head.size()));
            }
            size += n;
            if (utf8) {
                pending.put(buffer, 0, n).flip();
                decode(pending, false);
                pending.compact();
            }
        }
        if (utf8) {
            decode(pending.flip(), true);
        }
    }

    private void decode(ByteBuffer bytes, boolean end) {
        CoderResult result;
        do {
            ignored.clear();
            result = decoder.decode(bytes, ignored, end);
        } while (result.isOverflow());
        utf8 = !result.isError();
    }

    private void refuseBinary(byte[] bytes, int length) {
        if (size == 0) {
            if (startsWith(bytes, length, 'P', 'K')) {
                throw new Refused("file.zip");
            }
            if (startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, 0xFE, 0xFF)) {
                throw new Refused("file.utf16");
            }
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                throw new Refused("file.binary", size + i + 1);
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int first, int second) {
        return length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private Writing conclude() {
        Charset charset = utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
        String sample = ByteOrderMark.without(head.toString(charset));
        if (sample.isBlank()) {
            throw new Refused("file.empty");
        }
        return sample.stripLeading().startsWith("{")
                ? new Writing(Writing.Format.GEOJSON, ',', StandardCharsets.UTF_8)
                : new Writing(Writing.Format.CSV, Delimiter.of(sample), charset);
    }
}
