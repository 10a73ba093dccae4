package nl.straatkubus.ingest.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import nl.straatkubus.ingest.wording.Refused;

/**
 * Text of which no single row may fill the memory: a quote that is never closed, or a file without line breaks, would
 * be one row of gigabytes.
 */
final class GuardedText extends FilterReader {
    private static final int LONGEST_ROW = 16 << 20;

    private long sinceRow;
    private long breaks;
    private long line;

    /** @param line the last line before the first row */
    GuardedText(Reader text, long line) {
        super(text);
        this.line = line;
    }

    /** A row was complete. */
    void row(long lastLine) {
        line = lastLine;
        sinceRow = 0;
        breaks = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        sinceRow += Math.max(n, 0);
        if (sinceRow > LONGEST_ROW) {
            for (int i = offset; i < offset + n; i++) {
                breaks += into[i] == '\n' ? 1 : 0;
            }
            throw new Refused(breaks > 0 ? "file.quote" : "file.row-too-long", line + 1, LONGEST_ROW >> 20);
        }
        return n;
    }
}
