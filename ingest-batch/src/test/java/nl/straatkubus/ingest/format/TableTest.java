package nl.straatkubus.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.wording.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files are recognised and read, in the ways in which Dutch organisations write them. */
class TableTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"; # windows-1252", "| # UTF-8", "', ' # UTF-8"})
    void findsDelimiterAndCharacterSet(String delimiter, String charset) {
        String text = "naam;aantal;soort\nCafé;1,5;x\n\"a;b\";2,5;y\n".replace(";", delimiter);
        FileSource file = file(text, Charset.forName(charset));
        Writing writing = Table.recognise(file);
        assertThat(writing.delimiter()).isEqualTo(delimiter.strip().charAt(0));
        assertThat(writing.charset()).isEqualTo(Charset.forName(charset));
        if (!delimiter.startsWith(",")) {
            assertThat(rows(file).getFirst().cells()).containsExactly("Café", "1,5", "x");
        }
    }

    @Test
    void oneAccentFarIntoTheFileDecidesTheCharacterSet() {
        String text = "a;b\n" + "1;2\n".repeat(100_000) + "é;3\n";
        assertThat(Table.recognise(file(text, WINDOWS)).charset()).isEqualTo(WINDOWS);
        assertThat(Table.recognise(file(text, StandardCharsets.UTF_8)).charset())
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void readsTabsByteOrderMarkQuotesAndLinesOfQuotedBreaks() {
        FileSource file = file(
                "\uFEFF\"pc6\"\t\"waarde \"\r\n\"1315\n AB\"\t\"  20.8\"\r\n\r\n1315AC\t3\t\t\r\n",
                StandardCharsets.UTF_8);
        try (Table table = Table.open(file, Table.recognise(file))) {
            assertThat(table.columns()).containsExactly("pc6", "waarde");
            assertThat(table.next()).isEqualTo(new Row(2, new String[] {"1315\n AB", "  20.8"}));
            assertThat(table.next()).isEqualTo(new Row(5, new String[] {"1315AC", "3"}));
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void namesTheLineOfAQuoteThatIsNotClosed() {
        FileSource file = file("a;b\n1;2\n3;\"4\n5;6\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> rows(file)).isInstanceOf(Refused.class).hasMessageContaining("line 3");
    }

    @Test
    void readsPropertiesOfFeaturesAndWhereTheyLie() {
        FileSource file = file("""
                {"type":"FeatureCollection","crs":{"type":"name"},"features":[
                 {"type":"Feature","geometry":{"type":"Point","coordinates":[4.6,51.8]},
                  "properties":{"BU_CODE":"BU05050101","AANT_INW":120,"extra":{"a":1}}},
                 {"properties":{"BU_CODE":"BU05050102","WWB":-99997,"AANT_INW":null},"type":"Feature","geometry":null}]}
                """, StandardCharsets.UTF_8);
        try (Table table = Table.open(file, Table.recognise(file))) {
            assertThat(table.columns()).containsExactly("BU_CODE", "AANT_INW", "WWB", Table.LOCATION);
            assertThat(table.next()).isEqualTo(new Row(1, new String[] {"BU05050101", "120", "", "51.8, 4.6"}));
            assertThat(table.next()).isEqualTo(new Row(2, new String[] {"BU05050102", "", "-99997", ""}));
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> Table.recognise(file("alleen een regel", StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("No delimiter");
        assertThatThrownBy(() -> rows(file("{\"features\":[{\"properties\":{\"a\":1}},", StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("damaged");
    }

    private static List<Row> rows(FileSource file) {
        List<Row> rows = new ArrayList<>();
        try (Table table = Table.open(file, Table.recognise(file))) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static FileSource file(String text, Charset charset) {
        return () -> new ByteArrayInputStream(text.getBytes(charset));
    }
}
