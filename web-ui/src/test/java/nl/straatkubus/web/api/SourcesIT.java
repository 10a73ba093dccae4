package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A program sets up where a dataset comes from, on an installation that opened no address and has no key for secrets. */
@WebTest
class SourcesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/datasets/bronproef";
    private static final String DEFINITION = """
            {"code":"bronproef","title":{"nl":"Bronproef","en":"Source trial"},"source":"De Kade",
             "indicators":[{"code":"bronproef","title":{"nl":"Bronproef","en":"Source trial"},"theme":"socio-economic",
              "kind":"rate","numerator":"achterstand","denominator":"huishoudens","unit":"%"}]}""";

    @Autowired
    private Sketch sketch;

    @Value("${straatkubus.base-url}")
    private String base;

    private Program steward;

    @BeforeEach
    void dataset() {
        sketch.draw();
        steward = program("gm0505-data");
        steward.post("/api/v1/datasets", DEFINITION);
    }

    private Program program(String clientId) {
        return new Program(base).as(clientId, Sketch.PASSWORD);
    }

    @Test
    void addressInsideTheNetworkOfTheInstallationIsNeverAsked() throws InterruptedException {
        assertThat(steward.put(PATH + "/source", """
                        {"kind":"https","settings":{"address":"https://localhost:1/latest/meta-data"}}""").statusCode()).isEqualTo(200);

        HttpResponse<String> asked = steward.post(PATH + "/source/runs?test=true", "");

        assertThat(asked.statusCode()).isEqualTo(202);
        JsonNode run = ended(asked.headers().firstValue("Location").orElseThrow());
        assertThat(run.get("state").asString()).isEqualTo("failed");
        assertThat(run.get("outcomeCode").asString()).isEqualTo("source.closed-address");
        assertThat(steward.json(PATH + "/source/runs").size()).isPositive();
        assertThat(program("gm0642-data").get(PATH + "/source/runs").statusCode())
                .isEqualTo(404);
    }

    @Test
    void secretWithoutAKeyAndFaultySettingsAreRefusedByField() {
        assertThat(faults("""
                        {"kind":"https","settings":{"address":"https://dekade.nl/x.csv","user":"jan"},"secret":"g"}""")).containsExactly("secret");
        assertThat(faults("{\"kind\":\"sftp\",\"settings\":{\"host\":\"sftp.dekade.nl\",\"port\":\"x\"}}"))
                .containsExactlyInAnyOrder("settings.port", "settings.user", "settings.path");
        assertThat(faults("{\"kind\":\"ftp\"}")).containsExactly("kind");
    }

    private Iterable<String> faults(String source) {
        HttpResponse<String> answer = steward.put(PATH + "/source", source);
        assertThat(answer.statusCode()).isEqualTo(400);
        return Program.texts(Program.json(answer).get("faults"), "field");
    }

    @Test
    void scheduleTellsItsNextMomentsUntilItIsPaused() {
        JsonNode made =
                Program.json(steward.put(PATH + "/schedule", "{\"fetch\":\"0 6 10 * *\",\"expected\":\"0 9 15 * *\"}"));
        assertThat(made.get("fetch").asString()).isEqualTo("0 0 6 10 * *");
        assertThat(made.get("next").size()).isEqualTo(5);

        JsonNode paused = Program.json(steward.put(PATH + "/schedule", "{\"fetch\":\"0 6 10 * *\",\"paused\":true}"));
        assertThat(paused.get("next").size()).isZero();
        HttpResponse<String> wrong = steward.put(PATH + "/schedule", "{\"fetch\":\"* * * * *\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(steward.json(PATH + "/alarms").size()).isZero();
    }

    @Test
    void lettersGoToWhomTheStewardChoosesAmongThoseWithAnAccount() {
        assertThat(steward.json(PATH + "/recipients").get("people").size()).isZero();

        JsonNode chosen = Program.json(steward.put(PATH + "/recipients", "{\"people\":[\"anna@dordrecht.test\"]}"));
        assertThat(chosen.get("people").get(0).asString()).isEqualTo("anna@dordrecht.test");

        HttpResponse<String> stranger =
                steward.put(PATH + "/recipients", "{\"people\":[\"anna@dordrecht.test\",\"iemand@elders.nl\"]}");
        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(Program.texts(Program.json(stranger).get("faults"), "field")).containsExactly("people[1]");
        assertThat(program("gm0505-view").get(PATH + "/recipients").statusCode())
                .isEqualTo(403);

        assertThat(Program.json(steward.put(PATH + "/recipients", "{}"))
                        .get("people")
                        .size())
                .isZero();
    }

    @Test
    void sourceGoesAndOnlyStewardsTouchIt() {
        steward.put(PATH + "/source", "{\"kind\":\"folder\",\"settings\":{\"pattern\":\"*.csv\"}}");
        assertThat(steward.json(PATH + "/source").get("settings").get("pattern").asString())
                .isEqualTo("*.csv");

        assertThat(program("gm0505-view").get(PATH + "/source").statusCode()).isEqualTo(403);
        assertThat(program("gm0505-view").delete(PATH + "/source").statusCode()).isEqualTo(403);
        assertThat(steward.delete(PATH + "/source").statusCode()).isEqualTo(204);
        assertThat(steward.get(PATH + "/source").statusCode()).isEqualTo(404);
    }

    private JsonNode ended(String location) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        JsonNode run = steward.json(location);
        while (System.nanoTime() < until
                && "waiting running importing".contains(run.get("state").asString())) {
            Thread.sleep(100);
            run = steward.json(location);
        }
        return run;
    }
}
