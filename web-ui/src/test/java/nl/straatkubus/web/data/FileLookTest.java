package nl.straatkubus.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a steward's file tells about itself before anything is imported. */
class FileLookTest {
    @TempDir
    private Path folder;

    @Test
    void aDutchExportShowsItsAreaPeriodCountAndWhole() throws IOException {
        FileLook look = look("""
                Postcode;Peilperiode;AANT_ACHTERST;Huishoudens;Opmerking
                3311 AA;2024;4,0;41,0;café
                3311 AB;2024;1.204,0;38,5;
                """);

        assertThat(look.areaColumn()).contains("Postcode");
        assertThat(look.periodColumn()).contains("Peilperiode");
        assertThat(look.numerator()).contains("AANT_ACHTERST");
        assertThat(look.denominator()).contains("Huishoudens");
        assertThat(look.sample("Opmerking")).isEqualTo("café");
        assertThat(look.writing().charset()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void postcodesAreFoundByWhatTheyLookLike() throws IOException {
        FileLook look = look("""
                waar;aantal
                3311AA;4
                3311 ab;5
                """);

        assertThat(look.areaColumn()).contains("waar");
        assertThat(look.periodColumn()).isEmpty();
        assertThat(look.denominator()).isEmpty();
        assertThat(look.numerator()).contains("aantal");
    }

    @Test
    void aTitleBecomesACodeThatAddressesCanHold() {
        assertThat(DatasetForm.code("Één café, 2e ronde!")).isEqualTo("een-cafe-2e-ronde");
        assertThat(DatasetForm.code("***")).isEqualTo("dataset");
    }

    private FileLook look(String content) throws IOException {
        Path file = folder.resolve("bestand.csv");
        Files.write(file, content.getBytes(Charset.forName("windows-1252")));
        return FileLook.at(file);
    }
}
