package nl.straatkubus.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark that some programs put before the first character of a text file. */
final class ByteOrderMark {
    static final char MARK = '\uFEFF';

    private ByteOrderMark() {}

    static String without(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** The character set of two bytes a character that the mark tells; null when it tells none. */
    static Charset wide(byte[] bytes, int length) {
        if (length < 2) {
            return null;
        }
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> null;
        };
    }
}
