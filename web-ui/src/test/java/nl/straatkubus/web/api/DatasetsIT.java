package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@WebTest
class DatasetsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DEFINITION = """
            {"code":"huurzorg","title":{"nl":"Huurzorg","en":"Rent care"},"source":"Woningcorporatie De Kade",
             "terms":"internal-use","policy":"good-rows","rejectLimit":0.2,
             "layout":{"area":"postcode","period":"jaar"},
             "indicators":[{"code":"huurzorg","title":{"nl":"Huurzorg","en":"Rent care"},"theme":"socio-economic",
              "kind":"rate","numerator":"achterstand","denominator":"huishoudens","unit":"%",
              "direction":"higher-is-worse","sensitivity":"ordinary"}]}""";

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
    void aMachineDefinesFillsAndUndoesADatasetThatOnlyItsMunicipalitySees() throws InterruptedException {
        Program steward = program("gm0505-data");

        assertThat(steward.post("/api/v1/datasets", DEFINITION).statusCode()).isEqualTo(201);
        HttpResponse<String> received =
                steward.upload("/api/v1/datasets/huurzorg/imports", "../map/huurzorg.csv", file(3));
        assertThat(received.statusCode()).isEqualTo(202);
        assertThat(Program.json(received).get("fileName").asString()).isEqualTo("huurzorg.csv");
        JsonNode run = ended(steward, received.headers().firstValue("Location").orElseThrow());

        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("completed");
        assertThat(run.get("rowsRejected").asLong() + run.get("areasNotFound").asLong())
                .isEqualTo(1);
        assertThat(run.get("version").asInt()).isEqualTo(1);
        String errors = steward.get("/api/v1/imports/" + run.get("id").asLong() + "/errors.csv")
                .body();
        assertThat(errors.lines()).hasSize(2);
        assertThat(errors).contains("'=1+1");
        JsonNode values = program("gm0505-view").json("/api/v1/indicators/huurzorg/values?level=neighbourhood");
        assertThat(values.get("values").get(0).get("state").asString()).isEqualTo("published");
        Program zwijndrecht = program("gm0642-data");
        assertThat(zwijndrecht.get("/api/v1/indicators/huurzorg/values").statusCode())
                .isEqualTo(404);
        assertThat(zwijndrecht.get("/api/v1/imports/" + run.get("id").asLong()).statusCode())
                .isEqualTo(404);
        assertThat(zwijndrecht.get("/api/v1/datasets/huurzorg/versions").statusCode())
                .isEqualTo(404);

        ended(
                steward,
                steward.upload("/api/v1/datasets/huurzorg/imports", "tweede.csv", file(5))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        JsonNode versions = Program.json(steward.post("/api/v1/datasets/huurzorg/versions/1/activate", ""));
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(1).get("active").asBoolean()).isTrue();
        assertThat(steward.post("/api/v1/datasets/huurzorg/versions/9/activate", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMachineTriesAFileOutComparesVersionsAndFollowsAFigureBack() throws InterruptedException {
        Program steward = program("gm0505-data");
        steward.post("/api/v1/datasets", DEFINITION.replace("huurzorg", "huurproef"));

        HttpResponse<String> tried =
                steward.upload("/api/v1/datasets/huurproef/imports?trial=true", "proef.csv", file(3));
        assertThat(tried.statusCode()).isEqualTo(202);
        JsonNode trial = ended(steward, tried.headers().firstValue("Location").orElseThrow());
        assertThat(trial.get("state").asString()).as(trial.toString()).isEqualTo("completed");
        assertThat(trial.get("trial").asBoolean()).isTrue();
        assertThat(trial.get("faults").get("area-not-a-postcode").asInt()).isEqualTo(1);
        assertThat(trial.get("differences").get("parts").get(0).get("added").asInt())
                .isEqualTo(25);
        assertThat(steward.json("/api/v1/datasets/huurproef/versions").size()).isZero();
        String rows = steward.get("/api/v1/imports/" + trial.get("id").asLong() + "/rejected.csv")
                .body();
        assertThat(rows)
                .contains("postcode;jaar;achterstand;huishoudens;buurtnaam;")
                .contains("'=1+1;2024;1;20;fout;27;");

        for (int arrears : new int[] {3, 5}) {
            ended(
                    steward,
                    steward.upload("/api/v1/datasets/huurproef/imports", "a.csv", file(arrears))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow());
        }
        JsonNode changes = steward.json("/api/v1/datasets/huurproef/versions/2/changes?since=1");
        assertThat(changes.get("totals").get(0).get("now").asDouble())
                .isGreaterThan(changes.get("totals").get(0).get("before").asDouble());
        assertThat(steward.get("/api/v1/datasets/huurproef/versions/9/changes?since=1")
                        .statusCode())
                .isEqualTo(404);
        JsonNode lineage = steward.json("/api/v1/indicators/huurproef/lineage");
        assertThat(lineage.get("version").asInt()).isEqualTo(2);
        assertThat(lineage.get("delivery").get("file").get("name").asString()).isEqualTo("a.csv");
        JsonNode seen = program("gm0505-view").json("/api/v1/indicators/huurproef/lineage");
        assertThat(seen.get("source").asString()).isEqualTo("Woningcorporatie De Kade");
        assertThat(seen.get("delivery").path("file").isNull()
                        || seen.get("delivery").path("file").isMissingNode())
                .isTrue();
        assertThat(program("gm0642-view")
                        .get("/api/v1/indicators/huurproef/lineage")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFaultyDefinitionNamesEveryFaultAndLeavesNothing() {
        Program steward = program("gm0505-data");

        HttpResponse<String> answer = steward.post("/api/v1/datasets", """
                {"code":"Geen Code","title":{"en":"Only English"},"rejectLimit":2,
                 "indicators":[{"code":"x","theme":"weather","kind":"rate","numerator":"a"}]}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.texts(Program.json(answer).get("faults"), "field"))
                .contains(
                        "code",
                        "title.nl",
                        "source",
                        "rejectLimit",
                        "indicators[0].title.nl",
                        "indicators[0].theme",
                        "indicators[0].denominator");
        HttpResponse<String> unreadable = steward.post("/api/v1/datasets", "{\"rejectLimit\":\"veel\"}");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(Program.texts(Program.json(unreadable).get("faults"), "field"))
                .containsExactly("rejectLimit");
        assertThat(steward.upload("/api/v1/datasets/huurachterstand-x/imports", "x.csv", file(1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyADataStewardWorksWithDatasets() {
        Program manager = program("gm0505-view");

        assertThat(manager.get("/api/v1/datasets").statusCode()).isEqualTo(403);
        assertThat(manager.post("/api/v1/datasets", DEFINITION).statusCode()).isEqualTo(403);
        assertThat(manager.get("/api/v1/imports/1").statusCode()).isEqualTo(403);
        assertThat(manager.get("/api/v1/platform/municipalities").statusCode()).isEqualTo(403);
    }

    /** Semicolons, Windows-1252, postcodes with a space, and one row that is no area. */
    private static byte[] file(int arrears) {
        StringBuilder csv = new StringBuilder("postcode;jaar;achterstand;huishoudens;buurtnaam\r\n");
        for (int street = 0; street < 25; street++) {
            csv.append("3311 A%c;2024;%d;20;Café%n".formatted((char) ('A' + street), arrears));
        }
        csv.append("=1+1;2024;1;20;fout\r\n");
        return csv.toString().getBytes(Charset.forName("windows-1252"));
    }

    private static JsonNode ended(Program program, String location) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        JsonNode run = program.json(location);
        while (System.nanoTime() < until
                && "waiting running".contains(run.get("state").asString())) {
            Thread.sleep(100);
            run = program.json(location);
        }
        return run;
    }
}
