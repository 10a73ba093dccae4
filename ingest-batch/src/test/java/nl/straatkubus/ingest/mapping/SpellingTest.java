package nl.straatkubus.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which files write the same thing. */
class SpellingTest {
    private static final Writing SEMICOLONS = new Writing(Writing.Format.CSV, ';', StandardCharsets.UTF_8);
    private static final Writing COMMAS = new Writing(Writing.Format.CSV, ',', StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "postcode, 1315 ab, 1315AB", "pc6, \" 1315AB  \", 1315AB", "WijkenEnBuurten, \"GM0034    \", GM0034",
                "gemeentecode, 34, GM0034", "buurtcode, 5050101, BU05050101", "buurtcode, 0363af01, BU0363AF01",
                "wijkcode, 50501, WK050501", "RegioS, WK050501, WK050501", "BU_CODE, BU05050101, BU05050101"
            })
    void readsAreas(String column, String text, String code) {
        assertThat(AreaSpelling.forColumn(column).read(text)).contains(new AreaCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13I5 AC", "l3l5ac", "1315 4C"})
    void guessesThePostcodeThatWasMeant(String text) {
        assertThat(AreaSpelling.POSTCODE.read(text)).isEmpty();
        assertThat(AreaSpelling.postcodeMeant("13I5 AC")).contains(new AreaCode("1315AC"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "2024JJ00, 2024",
        "2024.0, 2024",
        "2024-Q1, 2024-Q1",
        "2024K1, 2024-Q1",
        "2024KW03, 2024-Q3",
        "2024MM01, 2024-01",
        "2024-03, 2024-03"
    })
    void readsPeriods(String text, String code) {
        assertThat(PeriodSpelling.read(text)).contains(Period.parse(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-13", "2024K5", "jaar 2024", "3024"})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(PeriodSpelling.read(text)).isEmpty();
    }

    @Test
    void findsTheDecimalMarkInTheNumbers() {
        assertThat(NumberSpelling.detect(SEMICOLONS, List.of("1.234", "5", "0,5"))
                        .decimal())
                .isEqualTo(',');
        assertThat(NumberSpelling.detect(SEMICOLONS, List.of("41.0", "    20.8", "1.5"))
                        .decimal())
                .isEqualTo('.');
        assertThat(NumberSpelling.detect(SEMICOLONS, List.of("1.204", "11")).decimal())
                .isEqualTo(',');
        assertThat(NumberSpelling.detect(COMMAS, List.of("1.204", "11")).decimal())
                .isEqualTo('.');
        assertThat(NumberSpelling.detect(SEMICOLONS, List.of("1,234.5", "2")).decimal())
                .isEqualTo('.');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.204; 1204",
                "1 204,5; 1204.5",
                "'    20,8'; 20.8",
                "41,0; 41",
                "-3; -3",
                "1.234.567,25; 1234567.25"
            })
    void readsNumbersWithADecimalComma(String text, double value) {
        assertThat(new NumberSpelling(',').read(text)).isEqualTo(new Figure.Number(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.b.", "12a", "1,2,3", "1.23", "12.3456", "--5", "1.234.5", "€ 5"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(new NumberSpelling(',').read(text)).isInstanceOf(Figure.Unreadable.class);
    }

    @Test
    void tellsWithheldFromMissing() {
        NumberSpelling numbers = new NumberSpelling('.');
        assertThat(numbers.read("-99997")).isInstanceOf(Figure.Withheld.class);
        assertThat(numbers.read("-99997.0")).isInstanceOf(Figure.Withheld.class);
        for (String none : List.of("", "  ", ".", "x", "-", "NA", "NULL", "-99995", "-99999999")) {
            assertThat(numbers.read(none)).as(none).isInstanceOf(Figure.None.class);
        }
    }
}
