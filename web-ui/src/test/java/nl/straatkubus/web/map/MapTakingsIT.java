package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.web.PaperTown;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.rights.ScreenCaller;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
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
        try (PDDocument document = taken("i=overlast&a=WK059001")) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("nl");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Titel overlast");
            assertThat(pictures(document)).anySatisfy(told -> assertThat(told)
                    .startsWith("Kaart van Titel overlast.")
                    .contains("gebied"));
            assertThat(text(document))
                    .contains(
                            "Periode: 2024", "Bron overlast", "CC BY 4.0", "De cijfers zijn beschermd", "Omlijnd: Wijk")
                    .containsPattern("17% tot en met \\d+% · \\d+ gebied");
        }
    }

    @Test
    void an_english_reader_gets_english() throws IOException {
        try (PDDocument document = taken("i=overlast&lang=en")) {
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(text(document))
                    .contains("Title overlast", "Sources and terms")
                    .doesNotContain("Bescherming");
        }
    }

    @Test
    void what_the_terms_forbid_stays_behind_with_the_outcome_made_of_it_and_the_document_says_so() throws IOException {
        try (PDDocument document = taken("i=overlast,kijkcijfer,achterstand&m=score")) {
            assertThat(text(document))
                    .contains("Niet meegenomen", "Titel kijkcijfer (Bron kijkcijfer)", "Daarom ontbreekt ook: Score")
                    .doesNotContain("Score van");
            assertThat(pictures(document))
                    .anyMatch(told -> told.startsWith("Kaart van Titel overlast."))
                    .anyMatch(told -> told.startsWith("Kaart van Titel achterstand."))
                    .noneMatch(told -> told.contains("kijkcijfer"));
        }
        assertThat(anna().get("/map/take/straatkubus.pdf?i=kijkcijfer").statusCode())
                .isEqualTo(404);
    }

    private PDDocument taken(String choices) throws IOException {
        return Loader.loadPDF(anna().bytes("/map/take/straatkubus.pdf?" + choices));
    }

    private ScreenCaller anna() {
        return new ScreenCaller(base).signIn(PaperTown.CODE.schema(), "ans@papendrecht.test", PaperTown.PASSWORD);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** What a screen reader says of the drawings. */
    private static List<String> pictures(PDDocument document) {
        List<String> told = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), told);
        return told;
    }

    private static void collect(PDStructureNode node, List<String> told) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    told.add(element.getAlternateDescription());
                }
                collect(element, told);
            }
        }
    }
}
