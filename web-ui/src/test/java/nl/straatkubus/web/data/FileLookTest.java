package nl.straatkubus.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.mapping.FigureGuess;
import nl.straatkubus.platform.catalogue.Kind;
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

        assertThat(look.guess().area()).contains(0);
        assertThat(look.guess().period()).contains(1);
        FigureChoices choices = FigureChoices.of(look, RowKind.AREA, Optional.empty());
        assertThat(choices.first()).contains("AANT_ACHTERST");
        assertThat(choices.guess("AANT_ACHTERST"))
                .isEqualTo(new FigureGuess(Kind.RATE, Optional.of("Huishoudens"), "%"));
        assertThat(look.sample("Opmerking")).isEqualTo("café");
        assertThat(look.writing().charset()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void faultFileThatComesBackIsKnownByItsColumns() throws IOException {
        assertThat(
                        look("postcode;aantal;fout_regel;fout_kolom;fout_code;fout_reden;fout_oplossing\n3311AA;4;7;;x;y;z\n")
                                .isMended())
                .isTrue();
        assertThat(look("postcode;aantal;fout_code\n3311AA;4;7\n").isMended()).isFalse();
    }

    @Test
    void postcodesAreFoundByWhatTheyLookLike() throws IOException {
        FileLook look = look("""
                waar;aantal
                3311AA;4
                3311 ab;5
                """);

        assertThat(look.guess().area()).contains(0);
        assertThat(look.guess().period()).isEmpty();
        FigureChoices choices = FigureChoices.of(look, RowKind.AREA, Optional.empty());
        assertThat(choices.first()).contains("aantal");
        assertThat(choices.guess("aantal").denominator()).isEmpty();
    }

    @Test
    void anAverageWithoutAWholeIsWeighedByTheHouseholdsOfTheGeography() throws IOException {
        FileLook look = look("WijkenEnBuurten;GemiddeldeHuishoudensgrootte_28\nBU05050101;2.1\nBU05050102;1.9\n");

        assertThat(look.guess().area()).contains(0);
        FigureGuess guess = FigureChoices.of(look, RowKind.AREA, Optional.empty())
                .guess(look.columns().get(1));
        assertThat(guess.kind()).isEqualTo(Kind.MEAN);
        assertThat(guess.denominator()).contains(Layout.HOUSEHOLDS);
        assertThat(FigureChoices.title(look.columns().get(1))).isEqualTo("Gemiddelde huishoudensgrootte");
    }

    @Test
    void recordsOfReportsOfferWhatCanBeCounted() throws IOException {
        FileLook look = look("""
                meldnr;postcode;datum;soort
                a1;3311AA;01-02-2024;overlast
                a2;3311AA;03-02-2024;afval
                a3;3311AA;03-02-2024;overlast
                a4;3311AB;03-02-2024;afval
                """);

        assertThat(look.guess().shape()).isEqualTo(new Shape.Records());
        assertThat(look.guess().hasDates()).isTrue();
        FigureChoices choices = FigureChoices.of(look, RowKind.RECORD, Optional.empty());
        assertThat(choices.counts()).contains(Layout.ALL_RECORDS, "soort=afval", "soort=overlast");
        assertThat(choices.guess("soort=afval").denominator()).contains(Layout.ALL_RECORDS);
    }

    @Test
    void aTitleBecomesACodeThatAddressesCanHold() {
        assertThat(DatasetForm.code("Één café, 2e ronde!")).isEqualTo("een-cafe-2e-ronde");
        assertThat(DatasetForm.code("***")).isEqualTo("dataset");
    }

    private FileLook look(String content) throws IOException {
        Path file = folder.resolve("bestand.csv");
        Files.write(file, content.getBytes(Charset.forName("windows-1252")));
        return FileLook.at(file, Reading.detected());
    }
}
