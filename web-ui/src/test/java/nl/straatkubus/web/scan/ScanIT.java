package nl.straatkubus.web.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.field.Audience;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.field.NoteDraft;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.interventions.Intervention;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.platform.interventions.Plan;
import nl.straatkubus.web.PaperPages;
import nl.straatkubus.web.PaperTown;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import nl.straatkubus.web.rights.ScreenCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The vitaliteitsscan of a district, handed to people and programs. */
@WebTest
class ScanIT {
    private static final String SCREEN = "/map/scan/WK059001.pdf";
    private static final String CALL = "/api/v1/areas/WK059001/scan.pdf";

    @Autowired
    private PaperTown town;

    @Autowired
    private FieldNotes notes;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Clock clock;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void aTown() {
        town.settle();
    }

    @Test
    void a_district_is_told_by_profile_maps_course_and_signals_in_a_tagged_document() throws IOException {
        try (PaperPages scan = PaperPages.of(person("ans").bytes(SCREEN))) {
            assertThat(scan.isTagged()).isTrue();
            assertThat(scan.language()).startsWith("nl");
            assertThat(scan.title()).isEqualTo("Vitaliteitsscan Wijk");
            assertThat(scan.description()).startsWith("Profiel van de wijk Wijk in Schetsstad");
            assertThat(scan.headings())
                    .contains(
                            "Wijk",
                            "In het kort",
                            "Profiel per thema",
                            "Inkomen en armoede",
                            "Kaarten",
                            "Wat opvalt",
                            "Bronnen en toelichting");
            assertThat(scan.pictures())
                    .anyMatch(told -> told.equals("Ligging van Wijk in Schetsstad"))
                    .anyMatch(told -> told.startsWith("Kaart van Titel achterstand."))
                    .anyMatch(told -> told.startsWith("Verloop van Titel overlast: 2022 "));
            assertThat(scan.tableHeads())
                    .contains("Cijfer", "Wijk", "Gemeente")
                    .anyMatch(head -> head.startsWith("Titel overlast"));
            assertThat(scan.text()).contains("Bron overlast", "CC BY 4.0", "De cijfers zijn beschermd");
        }
    }

    @Test
    void a_source_that_lets_nobody_take_it_along_is_left_out_and_named() throws IOException {
        try (PaperPages scan = PaperPages.of(person("ans").bytes(SCREEN))) {
            assertThat(scan.text()).contains("Niet meegenomen", "Titel kijkcijfer (Bron kijkcijfer)");
            assertThat(scan.tableHeads()).noneMatch(head -> head.startsWith("Titel kijkcijfer"));
        }
    }

    @Test
    void programs_get_the_same_in_their_language_and_a_street_has_no_scan() throws IOException {
        Program program = new Program(base).as("papendrecht-view", PaperTown.PASSWORD);

        try (PaperPages scan = PaperPages.of(program.bytes(CALL + "?lang=en", "application/pdf"))) {
            assertThat(scan.language()).startsWith("en");
            assertThat(scan.title()).isEqualTo("Vitality scan Wijk");
            assertThat(scan.headings()).contains("In short", "Profile by theme");
        }
        assertThat(program.get("/api/v1/areas/3311AA/scan.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_seen_and_done_stands_in_it_as_counts_and_words_that_may_be_quoted() throws IOException {
        Viewer ans = viewers.person(Optional.of(PaperTown.CODE), "ans@papendrecht.test")
                .orElseThrow();
        List<FieldNote> written = List.of(
                notes.keep(ans, note("Verlichting kapot bij de doorgang.", Audience.colleagues(), true)),
                notes.keep(ans, note("Veel afval naast de containers.", Audience.colleagues(), false)),
                notes.keep(ans, note("Alleen voor mij.", Audience.author(), true)));
        Intervention done = interventions.plan(ans, plan());
        try (PaperPages scan = PaperPages.of(person("ans").bytes(SCREEN))) {
            assertThat(scan.headings()).contains("Wat professionals zien", "Wat er gedaan is");
            assertThat(scan.text())
                    .contains("Verlichting kapot bij de doorgang.", "Notities: 2", "Huisbezoeken", "Wijkteam")
                    .doesNotContain("Veel afval naast de containers.", "Alleen voor mij.", "Door Ans");
        } finally {
            written.forEach(note -> notes.remove(ans, note.id()));
            interventions.remove(ans, done.id());
        }
    }

    private NoteDraft note(String text, Audience audience, boolean quotable) {
        return new NoteDraft(
                UUID.randomUUID(),
                new AreaCode("3311AA"),
                Theme.SAFETY_COHESION,
                text,
                LocalDate.now(clock),
                audience,
                false,
                quotable,
                false,
                Optional.empty());
    }

    private Plan plan() {
        return new Plan(
                "Huisbezoeken",
                "Elke woning een gesprek.",
                List.of(new AreaCode("3311AA")),
                "Wijkteam",
                List.of(),
                LocalDate.now(clock).minusDays(30),
                Optional.empty(),
                Optional.empty(),
                Plan.Cost.UNKNOWN,
                Optional.empty());
    }

    @Test
    void who_may_not_take_figures_along_gets_none() {
        ScreenCaller wim = person("wim");

        assertThat(List.of(SCREEN, "/map/take/straatkubus.pdf?i=overlast"))
                .allSatisfy(file -> assertThat(wim.get(file).statusCode()).isEqualTo(403));
    }

    private ScreenCaller person(String name) {
        return new ScreenCaller(base).signIn(PaperTown.CODE.schema(), name + "@papendrecht.test", PaperTown.PASSWORD);
    }
}
