package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * One indicator, and a function that may not see it, along every road out. Each road is walked by one who may see it as
 * well, so that a road that leads nowhere does not pass for a safe one.
 */
@WebTest
class TracesIT {
    /** Its title; the code itself stands in the address that is asked for. */
    private static final String TITLE = "Geheim";

    private static final String AREA = "BU09770101";
    private static final IndicatorCode SECRET = new IndicatorCode(GuardedTowns.DATASET);
    private static final List<String> COMBINED = List.of("", "&m=score", "&m=filter", "&m=two", "&t=1", "&a=" + AREA);

    /** What a program asks that says something of the indicator to one who may see it. */
    private static final List<String> CALLS = List.of(
            "/api/v1/indicators",
            "/api/v1/areas/" + GuardedTowns.GUARDED.value(),
            "/api/v1/areas/" + AREA,
            "/api/v1/interventions");

    private static final List<String> QUIET_CALLS = List.of(
            "/api/v1/signals", "/api/v1/signals/feed", "/api/v1/field-notes", "/api/v1/areas/" + AREA + "/timeline");

    private static final Map<String, String> QUESTIONS = Map.of(
            "/api/v1/composite",
            "{\"mode\":\"score\",\"period\":\"2024\",\"parts\":[{\"indicator\":\"geheim\",\"weight\":100}]}",
            "/api/v1/areas/profile",
            "{\"areas\":[\"" + AREA + "\"]}");

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private Functions functions;

    @Value("${straatkubus.base-url}")
    private String base;

    private Viewer administrator;
    private ScreenCaller manager;
    private Program program;

    @BeforeEach
    void somebodyWhoSeesEverything() {
        towns.settle();
        administrator = towns.administrator(GuardedTowns.GUARDED);
        String email = GuardedTowns.person(GuardedTowns.GUARDED, Function.AREA_MANAGER);
        manager = new ScreenCaller(base).signIn(GuardedTowns.GUARDED.schema(), email, GuardedTowns.PASSWORD);
        program = new Program(base)
                .as(GuardedTowns.machine(GuardedTowns.GUARDED, Function.AREA_MANAGER), GuardedTowns.PASSWORD);
    }

    @AfterEach
    void asItWas() {
        there(by -> {
            functions.remove(Function.AREA_MANAGER.code(), by);
            functions.showNames(true, by);
        });
    }

    @Test
    void programs_hear_nothing_of_it() {
        CALLS.forEach(call -> assertThat(program.get(call).body()).as(call).containsIgnoringCase("geheim"));
        QUESTIONS.forEach((call, body) ->
                assertThat(program.post(call, body).statusCode()).as(call).isEqualTo(200));
        assertThat(program.get("/api/v1/indicators/geheim/lineage").statusCode())
                .isEqualTo(200);

        takenAway();

        CALLS.forEach(call -> assertThat(program.get(call).body()).as(call).doesNotContainIgnoringCase("geheim"));
        QUIET_CALLS.forEach(
                call -> assertThat(program.get(call).body()).as(call).doesNotContainIgnoringCase("geheim"));
        assertThat(program.post("/api/v1/areas/profile", QUESTIONS.get("/api/v1/areas/profile"))
                        .body())
                .doesNotContainIgnoringCase("geheim");
        assertThat(program.post("/api/v1/composite", QUESTIONS.get("/api/v1/composite"))
                        .statusCode())
                .isEqualTo(404);
        for (String call : Set.of(
                "/api/v1/indicators/geheim/lineage",
                "/api/v1/indicators/geheim/values",
                "/api/v1/releases/" + towns.release() + "/certificate",
                "/api/v1/interventions/" + towns.intervention() + "/evaluation")) {
            assertThat(program.get(call).statusCode()).as(call).isEqualTo(404);
        }
    }

    @Test
    void screens_show_at_most_its_name_and_only_when_the_municipality_wants_that() {
        for (String combined : COMBINED) {
            assertThat(map(combined)).as(combined).contains("paint?i=geheim");
        }
        assertThat(manager.open("tijdlijn", "a=" + AREA + "&i=geheim").body()).contains(TITLE);

        takenAway();
        for (String combined : COMBINED) {
            assertThat(map(combined)).as(combined).contains(TITLE).doesNotContain("paint?i=geheim", "sk-figure-row");
        }

        there(by -> functions.showNames(false, by));
        for (String combined : COMBINED) {
            assertThat(map(combined)).as(combined).doesNotContain(TITLE, "paint?i=geheim", "sk-figure-row");
        }
        assertThat(manager.open("tijdlijn", "a=" + AREA + "&i=geheim").body()).doesNotContain(TITLE);
        assertThat(manager.open("signalen").body()).doesNotContain(TITLE);
        assertThat(manager.open("signalen/methode").body()).doesNotContain(TITLE);
        assertThat(manager.open("veldnotities").body()).doesNotContain(TITLE);
    }

    @Test
    void the_box_above_the_list_finds_it_by_name_only_where_names_show() {
        assertThat(found("gehe")).containsExactly(TITLE);

        takenAway();
        assertThat(found("gehe")).containsExactly(TITLE);

        there(by -> functions.showNames(false, by));
        assertThat(found("gehe")).isEmpty();
        assertThat(found("")).doesNotContain(TITLE);
    }

    /** The names that are left of the list of indicators when somebody types. */
    private List<String> found(String typed) {
        manager.open("kaart");
        Component screen = shown.screen();
        List<String> names = new ArrayList<>();
        screen.getUI().orElseThrow().accessSynchronously(() -> {
            Guests.all(screen, TextField.class).stream()
                    .filter(box -> box.getPlaceholder().equals("Zoek een indicator"))
                    .findFirst()
                    .orElseThrow()
                    .setValue(typed);
            Guests.all(screen, Checkbox.class).stream()
                    .filter(TracesIT::isOption)
                    .map(Checkbox::getLabel)
                    .forEach(names::add);
        });
        return names;
    }

    private static boolean isOption(Checkbox box) {
        List<Component> around = Stream.iterate(
                        Optional.<Component>of(box), Optional::isPresent, at -> at.flatMap(Component::getParent))
                .map(Optional::orElseThrow)
                .toList();
        return around.stream().anyMatch(one -> one.hasClassName("sk-option"))
                && around.stream().allMatch(Component::isVisible);
    }

    @Test
    void nothing_of_it_can_be_taken_along() {
        List<String> kinds = List.of("csv", "xlsx", "geojson", "pdf");
        for (String kind : kinds) {
            assertThat(taken(kind)).as(kind).isEqualTo(200);
        }
        takenAway();
        for (String kind : kinds) {
            assertThat(taken(kind)).as(kind).isEqualTo(404);
        }
        for (String combined : COMBINED) {
            assertThat(manager.get("/map/paint?i=geheim" + combined).statusCode())
                    .as(combined)
                    .isEqualTo(404);
        }
    }

    private int taken(String kind) {
        return manager.get("/map/take/straatkubus." + kind + "?i=geheim").statusCode();
    }

    private String map(String combined) {
        return manager.open("kaart", "i=geheim" + combined).body();
    }

    private void takenAway() {
        there(by -> functions.put(
                Function.AREA_MANAGER.with(Function.AREA_MANAGER.sight().with(SECRET, Reach.NOTHING)), by));
    }

    private void there(Consumer<Viewer> change) {
        administrator.scope().run(() -> change.accept(administrator));
    }
}
