package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@WebTest
class SelectionsIT {
    private static final String PROFILE = "/api/v1/areas/profile";
    private static final String EVERYWHERE = "{\"polygon\":[[3,50],[8,50],[8,54],[3,54]]}";

    @Autowired
    private Sketch sketch;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void twoMunicipalities() {
        sketch.draw();
    }

    private Program program(String clientId) {
        return new Program(base).as(clientId, Sketch.PASSWORD);
    }

    @Test
    void several_areas_have_one_figure_and_say_for_which_part_of_the_households() {
        JsonNode both =
                Program.json(program("gm0505-view").post(PROFILE, "{\"areas\":[\"3311AA\",\"3311AB\",\"3312AA\"]}"));

        assertThat(Program.texts(both.get("areas"), "area")).contains("3312AA");
        JsonNode step = last(both, "inwoners");
        assertThat(step.get("state").asString()).isEqualTo("published");
        JsonNode arrears = last(both, "huurachterstand");
        assertThat(arrears.get("told").asDouble()).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void a_polygon_takes_whole_areas_and_everything_is_the_municipality() {
        Program program = program("gm0505-view");

        JsonNode all = Program.json(program.post(PROFILE, EVERYWHERE));

        assertThat(Program.texts(all.get("areas"), "level")).isEqualTo(List.of("municipality"));
        JsonNode nowhere = Program.json(program.post(PROFILE, "{\"polygon\":[[3,50],[3.1,50],[3.1,50.1]]}"));
        assertThat(nowhere.get("areas").size()).isZero();
        assertThat(last(nowhere, "inwoners").has("value")).isFalse();
    }

    @Test
    void rights_and_walls_between_municipalities_hold_here_too() {
        assertThat(program("gm0505-wijk").post(PROFILE, EVERYWHERE).body())
                .contains("inwoners")
                .doesNotContain("huurachterstand");
        HttpResponse<String> theirs = program("gm0642-view").post(PROFILE, "{\"areas\":[\"BU05050101\"]}");
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(new Program(base).post(PROFILE, EVERYWHERE).statusCode()).isEqualTo(401);
    }

    @Test
    void a_faulty_wish_hears_what_is_wrong() {
        Program program = program("gm0505-view");

        HttpResponse<String> drawn = program.post(PROFILE, "{\"polygon\":[[4,51],[999,51]],\"level\":\"pc5\"}");
        assertThat(drawn.statusCode()).isEqualTo(400);
        assertThat(Program.texts(Program.json(drawn).get("faults"), "field"))
                .containsExactly("level", "polygon", "polygon[1]");
        assertThat(program.post(PROFILE, "{}").statusCode()).isEqualTo(400);
        assertThat(program.post(PROFILE, "{\"areas\":[]}").statusCode()).isEqualTo(400);
    }

    private static JsonNode last(JsonNode answer, String indicator) {
        for (JsonNode course : answer.get("indicators")) {
            if (course.get("indicator").asString().equals(indicator)) {
                return course.get("values").get(course.get("values").size() - 1);
            }
        }
        throw new IllegalStateException("No course for " + indicator);
    }
}
