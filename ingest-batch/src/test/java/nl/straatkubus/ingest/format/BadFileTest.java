package nl.straatkubus.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.straatkubus.ingest.format.WrittenFile.bytes;
import static nl.straatkubus.ingest.format.WrittenFile.rows;
import static nl.straatkubus.ingest.format.WrittenFile.text;
import static nl.straatkubus.ingest.format.WrittenFile.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import nl.straatkubus.ingest.wording.Refused;
import org.junit.jupiter.api.Test;

/** What is no table, or a broken one, is refused in a sentence that says where and what to do. */
class BadFileTest {
    private static final Locale DUTCH = Locale.of("nl");

    private static String refusal(FileSource file) {
        Refused refused = catchThrowableOfType(Refused.class, () -> rows(file));
        assertThat(refused).as("refused").isNotNull();
        return refused.sentence().text(DUTCH);
    }

    @Test
    void emptyOrOneColumn() {
        assertThat(refusal(text(""))).startsWith("Het bestand is leeg");
        assertThat(refusal(text("\uFEFF  \r\n"))).startsWith("Het bestand is leeg");
        assertThat(refusal(text("alleen een regel\nnog een\n"))).startsWith("Er is geen scheidingsteken gevonden");
    }

    @Test
    void nulCharactersAndTwoCharacterSetsInOneFile() {
        assertThat(refusal(text("a;b\n1;2\n3;\0\n"))).contains("op regel 3 staat een nulteken");
        byte[] first = "a;b\né;1\n".getBytes(UTF_8);
        byte[] both = Arrays.copyOf(first, first.length + 4);
        System.arraycopy("é;2\n".getBytes(Charset.forName("windows-1252")), 0, both, first.length, 4);
        assertThat(refusal(bytes(both))).startsWith("Regel 3: tot hier is het bestand UTF-8");
    }

    @Test
    void whatIsNoTableAtAll() {
        assertThat(refusal(text("<html><body>Niet gevonden</body></html>"))).startsWith("Dit is XML of een webpagina");
        assertThat(refusal(text("%PDF-1.7"))).startsWith("Dit is een pdf");
        assertThat(refusal(bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .startsWith("Dit is een oud Excel-bestand");
        assertThat(refusal(text("SQLite format 3\0 en dan niets"))).startsWith("De GeoPackage is beschadigd");
    }

    @Test
    void archivesThatCannotBeUsed() {
        assertThat(refusal(zip(Map.of("foto.jpg", new byte[] {1}, "plan.pdf", new byte[] {2}))))
                .contains("geen bestand dat gelezen kan worden")
                .contains("plan.pdf");
        byte[] whole =
                WrittenFile.content(zip(Map.of("a.csv", "a;b\n1;2\n".repeat(50).getBytes(UTF_8))));
        assertThat(refusal(bytes(Arrays.copyOf(whole, 45)))).startsWith("Het ingepakte bestand is beschadigd");
        byte[] locked = whole.clone();
        locked[6] |= 1;
        locked[new String(whole, ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        assertThat(refusal(bytes(locked))).startsWith("Het zipbestand heeft een wachtwoord");
        byte[] inner = WrittenFile.content(zip(Map.of("a.csv", "a;b\n".getBytes(UTF_8))));
        assertThat(refusal(zip(Map.of("b.csv", inner)))).contains("weer een ingepakt bestand");
        assertThat(refusal(bytes(Arrays.copyOf(WrittenFile.content(WrittenFile.gzip("a;b\n1;2\n")), 20))))
                .startsWith("Het ingepakte bestand is beschadigd");
    }

    @Test
    void bombs() {
        byte[] zeros = "0;0\n".repeat(25 << 20).getBytes(UTF_8);
        assertThat(refusal(zip(Map.of("a.csv", zeros)))).contains("verdacht groot");
    }

    @Test
    void workbooksThatAreDamaged() {
        byte[] book =
                WrittenFile.content(WrittenFile.workbook(Map.of("a", sheet -> sheet.value(0, 0, "x".repeat(20_000)))));
        assertThat(refusal(bytes(Arrays.copyOf(book, book.length / 2)))).contains("beschadigd");
    }

    @Test
    void aRowOfAMillionColumns() {
        assertThat(refusal(text("a;".repeat(1_000_000) + "b\n"))).startsWith("De kop heeft 1000001 kolommen");
        FileSource longRow = text("pc6;n\n1315AB;1\n" + "1;".repeat(1_000_000) + "\n1315AC;2\n");
        assertThat(rows(longRow)).hasSize(4);
    }

    @Test
    void aQuoteThatIsNeverClosedOrALineThatNeverEnds() {
        assertThat(refusal(endless("a;b\n1;2\n3;\"", "4\n5;6\n"))).contains("Vanaf regel 3");
        assertThat(refusal(endless("a;b\n1;2\n3;", "4;5;6;"))).startsWith("Regel 3 is langer dan 16 MB");
    }

    /** 40 MB of the same after a beginning, never in memory. */
    private static FileSource endless(String beginning, String repeated) {
        byte[] piece = repeated.repeat(10_000).getBytes(UTF_8);
        return () -> new SequenceInputStream(text(beginning).open(), new InputStream() {
            private long left = 40L << 20;

            @Override
            public int read() throws IOException {
                throw new IOException("read in pieces");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int n = Math.min(length, piece.length);
                System.arraycopy(piece, 0, into, offset, n);
                left -= n;
                return n;
            }
        });
    }
}
