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
 * Learns how delimited text is written. The character set needs every byte: a single accent near the end decides between
 * UTF-8 and Windows-1252.
 */
final class TextRecognition {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream(SAMPLE);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer ignored = CharBuffer.allocate(SAMPLE);
    private final Reading reading;
    private Charset wide;
    private boolean utf8 = true;
    private long size;
    private long lines = 1;
    private boolean accents;

    private TextRecognition(Reading reading) {
        this.reading = reading;
    }

    static Writing of(FileSource file, Reading reading) throws IOException {
        TextRecognition recognition = new TextRecognition(reading);
        try (InputStream in = file.open()) {
            recognition.readThrough(in);
        }
        return recognition.conclude();
    }

    private void readThrough(InputStream in) throws IOException {
        byte[] buffer = new byte[SAMPLE];
        ByteBuffer pending = ByteBuffer.allocate(SAMPLE + 8);
        for (int n = in.readNBytes(buffer, 0, SAMPLE); n > 0; n = in.readNBytes(buffer, 0, SAMPLE)) {
            if (size == 0) {
                head.write(buffer, 0, n);
                wide = ByteOrderMark.wide(buffer, n);
                utf8 = wide == null && reading.charset().isEmpty();
            }
            size += n;
            if (wide != null || isUtf16Said()) {
                return;
            }
            lookThrough(buffer, n);
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

    private boolean isUtf16Said() {
        return reading.charset()
                .filter(said -> said.name().startsWith("UTF-16"))
                .isPresent();
    }

    private void lookThrough(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                lines++;
            } else if (b == 0) {
                throw new Refused("file.binary", lines, size - length + i + 1);
            }
        }
    }

    private void decode(ByteBuffer bytes, boolean end) {
        CoderResult result;
        do {
            ignored.clear();
            int before = bytes.position();
            result = decoder.decode(bytes, ignored, end);
            accents |= bytes.position() - before > ignored.position();
        } while (result.isOverflow());
        utf8 = !result.isError();
        // Text in Windows-1252 is practically never valid UTF-8 up to some point: two files were pasted together.
        if (!utf8 && accents) {
            throw new Refused("file.mixed-characters", lines - linesIn(bytes));
        }
    }

    private static long linesIn(ByteBuffer rest) {
        long breaks = 0;
        for (int i = rest.position(); i < rest.limit(); i++) {
            breaks += rest.get(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private Writing conclude() {
        Charset charset = reading.charset().orElseGet(() -> {
            if (wide != null) {
                return wide;
            }
            return utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
        });
        String sample = ByteOrderMark.without(head.toString(charset));
        if (sample.isBlank()) {
            throw new Refused("file.empty");
        }
        boolean whole = size <= head.size();
        char delimiter = reading.delimiter().orElseGet(() -> Delimiter.of(sample));
        Writing writing = new Writing(Writing.Format.CSV, delimiter, charset);
        return writing.headedAt(
                reading.headerLine().orElseGet(() -> Header.find(TextSample.rows(sample, whole, delimiter))));
    }
}
