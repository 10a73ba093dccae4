package nl.straatkubus.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file larger than any number of 32 bits and than the memory of a test is read to its last row. */
class HugeFileTest {
    private static final String HEADER = "pc6;n;opmerking\n";
    private static final byte[] ROW =
            ("1315AB;1;" + "wat iemand erbij schreef ".repeat(160_000) + "\n").getBytes(UTF_8);
    private static final long ROWS = (1L << 31) / ROW.length + 1;
    private static final byte[] LAST = "1315AC;2;é\n".getBytes(UTF_8);

    @Test
    void twoGigabytesAreRecognisedAndReadRowByRow() {
        FileSource file = Repeated::new;
        Writing writing = Table.recognise(file);
        assertThat(writing.charset()).as("one accent at the very end").isEqualTo(UTF_8);
        long rows = 0;
        Row last = null;
        try (Table table = Table.open(file, writing)) {
            while (table.hasNext()) {
                last = table.next();
                rows++;
            }
        }
        assertThat(rows).isEqualTo(ROWS + 1);
        assertThat(Optional.ofNullable(last)).contains(new Row(ROWS + 2, new String[] {"1315AC", "2", "é"}));
    }

    /** A header, the same row again and again, and another one. */
    private static final class Repeated extends InputStream {
        private byte[] piece = HEADER.getBytes(UTF_8);
        private int at;
        private long given;

        @Override
        public int read() throws IOException {
            throw new IOException("read in pieces");
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == piece.length) {
                if (given > ROWS) {
                    return -1;
                }
                piece = given < ROWS ? ROW : LAST;
                given++;
                at = 0;
            }
            int n = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, n);
            at += n;
            return n;
        }
    }
}
