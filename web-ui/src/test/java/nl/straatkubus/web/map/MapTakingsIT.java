package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.straatkubus.web.PaperPages;
import nl.straatkubus.web.PaperTown;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.rights.ScreenCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The map as a document to hand out, by rights and terms. */
@WebTest
class MapTakingsIT {
    @Autowired
    private PaperTown town;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void aTown() {
        town.settle();
    }

    @Test
    void a_map_goes_along_as_a_tagged_document_with_all_that_belongs_to_it() throws IOException {
        try (PaperPages document = taken("i=overlast&a=WK059001")) {
            assertThat(document.isTagged()).isTrue();
            assertThat(document.language()).startsWith("nl");
            assertThat(document.title()).isEqualTo("Titel overlast");
            assertThat(document.description()).isEqualTo("Bron: Bron overlast");
            assertThat(document.pictures()).anySatisfy(told -> assertThat(told)
                    .startsWith("Kaart van Titel overlast.")
                    .contains("gebied"));
            assertThat(document.text())
                    .contains(
                            "Periode: 2024", "Bron overlast", "CC BY 4.0", "De cijfers zijn beschermd", "Omlijnd: Wijk")
                    .containsPattern("17% tot en met \\d+% · \\d+ gebied");
        }
    }

    @Test
    void an_english_reader_gets_english() throws IOException {
        try (PaperPages document = taken("i=overlast&lang=en")) {
            assertThat(document.language()).startsWith("en");
            assertThat(document.text())
                    .contains("Title overlast", "Sources and terms")
                    .doesNotContain("Bescherming");
        }
    }

    @Test
    void what_the_terms_forbid_stays_behind_with_the_outcome_made_of_it_and_the_document_says_so() throws IOException {
        try (PaperPages document = taken("i=overlast,kijkcijfer,achterstand&m=score")) {
            assertThat(document.text())
                    .contains("Niet meegenomen", "Titel kijkcijfer (Bron kijkcijfer)", "Daarom ontbreekt ook: Score")
                    .doesNotContain("Score van");
            assertThat(document.pictures())
                    .anyMatch(told -> told.startsWith("Kaart van Titel overlast."))
                    .anyMatch(told -> told.startsWith("Kaart van Titel achterstand."))
                    .noneMatch(told -> told.contains("kijkcijfer"));
        }
        assertThat(anna().get("/map/take/straatkubus.pdf?i=kijkcijfer").statusCode())
                .isEqualTo(404);
    }

    private PaperPages taken(String choices) throws IOException {
        return PaperPages.of(anna().bytes("/map/take/straatkubus.pdf?" + choices));
    }

    private ScreenCaller anna() {
        return new ScreenCaller(base).signIn(PaperTown.CODE.schema(), "ans@papendrecht.test", PaperTown.PASSWORD);
    }
}
