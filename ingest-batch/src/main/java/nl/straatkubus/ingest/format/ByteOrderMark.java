package nl.straatkubus.ingest.format;

/** The mark that some programs put before the first character of a text file. */
final class ByteOrderMark {
    static final char MARK = '\uFEFF';

    private ByteOrderMark() {}

    static String without(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
