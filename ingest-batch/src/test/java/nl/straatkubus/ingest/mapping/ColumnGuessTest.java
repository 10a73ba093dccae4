package nl.straatkubus.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.WrittenFile;
import org.junit.jupiter.api.Test;

/** What a steward finds filled in before touching anything. */
class ColumnGuessTest {
    @Test
    void numbersThatCountNothingAreNoFigures() {
        String file = lines(
                "pc6;in_gebied;jaar_bron;gemeente;lon;breedte;regio;aantal",
                i -> "1311A%c;%d;2014;0034;5.1725%02d;52.3676%02d;%d;%d".formatted('A' + i, i % 2, i, i, 7, 10 + i));
        assertThat(figures(file)).containsExactly("aantal");
    }

    @Test
    void listOfAreasWithoutFiguresIsNoListOfRecords() {
        String file = lines(
                "NL\t3300\tDordrecht\tZuid-Holland\t11\t0505\t51.8131\t4.6685",
                i -> "NL\t33%02d\tDordrecht\t%s\t%d\t0505\t51.81%02d\t4.66%02d"
                        .formatted(i + 1, i < 12 ? "Zuid-Holland" : "Flevoland", i < 12 ? 11 : 16, i, i));
        assertThat(figures(file)).isEmpty();
        assertThat(guess(file).shape()).isInstanceOf(Shape.Wide.class);
    }

    @Test
    void addressesOfWhichSomeShareAPostcodeAreRecords() {
        String file = lines("naam;Gemeente;Postcode;Plaats", i -> "Stembureau %d;%s;1311A%c;Almere"
                .formatted(i, i < 9 ? "Almere" : "Dordrecht", 'A' + i / 2));
        assertThat(guess(file).shape()).isInstanceOf(Shape.Records.class);
    }

    @Test
    void thingsAtPointsAreRecordsAndOutlinesAreAreas() {
        String points = lines("soort;aantal;x;y", i -> "boom;%d;%d;486745".formatted(i, 141_500 + i));
        assertThat(guess(points).area()).as("the column that is added last").contains(4);
        assertThat(guess(points).shape()).isInstanceOf(Shape.Records.class);
        String outlines = "{\"features\":[{\"properties\":{\"naam\":\"Noord\",\"aantal\":12},\"geometry\":{\"type\":"
                + "\"Polygon\",\"coordinates\":[[[4.6,51.8],[4.7,51.8],[4.7,51.9],[4.6,51.8]]]}}]}";
        assertThat(guess(outlines).shape()).isInstanceOf(Shape.Wide.class);
        assertThat(figures(outlines)).containsExactly("aantal");
    }

    @Test
    void codesComeBeforePlaces() {
        String file = lines("buurtcode;aantal;x;y", i -> "BU005050%02d;%d;141500;486745".formatted(i, 10 + i));
        assertThat(guess(file).area()).contains(0);
    }

    private static String lines(String header, IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        IntStream.range(0, 24).mapToObj(row).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static List<String> figures(String text) {
        return guess(text).figures().stream().map(columns(text)::get).toList();
    }

    private static List<String> columns(String text) {
        return WrittenFile.rows(WrittenFile.text(text)).getFirst();
    }

    private static ColumnGuess guess(String text) {
        FileSource file = WrittenFile.text(text);
        try (Table table = Table.open(file, Table.recognise(file))) {
            List<Row> rows = new ArrayList<>();
            table.forEachRemaining(rows::add);
            return new ColumnGuess(table.columns(), rows);
        }
    }
}
