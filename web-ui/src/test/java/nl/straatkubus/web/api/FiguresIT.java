package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@WebTest
class FiguresIT {
    private static final String VALUES = "/api/v1/indicators/huurachterstand/values";

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
    void withoutATokenNothingIsToldButHowToGetOne() {
        HttpResponse<String> answer = new Program(base).get("/api/v1/indicators");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(Program.json(answer).get("detail").asString()).contains("/oauth2/token");
        assertThat(new Program(base)
                        .with("no.real.token")
                        .get("/api/v1/indicators")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aMunicipalitySeesTheSharedIndicatorsAndItsOwn() {
        JsonNode dordrecht = program("gm0505-view").json("/api/v1/indicators");
        assertThat(codes(dordrecht, Ownership.OWN)).containsExactlyInAnyOrder("huurachterstand", "overlast");
        assertThat(codes(dordrecht, Ownership.SHARED)).contains("inwoners");
        JsonNode zwijndrecht = program("gm0642-view").json("/api/v1/indicators");
        assertThat(codes(zwijndrecht, Ownership.OWN)).containsExactlyInAnyOrder("schuldhulp");
        assertThat(codes(zwijndrecht, Ownership.SHARED)).isEqualTo(codes(dordrecht, Ownership.SHARED));
    }

    private static List<String> codes(JsonNode indicators, Ownership owner) {
        return indicators
                .valueStream()
                .filter(one -> one.get("owner").asString().equals(owner.code()))
                .map(one -> one.get("code").asString())
                .toList();
    }

    @Test
    void anotherMunicipalitysIndicatorLooksLikeOneThatDoesNotExist() {
        Program zwijndrecht = program("gm0642-view");
        HttpResponse<String> theirs =
                zwijndrecht.get(VALUES + "?tenant=GM0505", "X-Tenant", "gm0505", "tenant", "GM0505");
        HttpResponse<String> nobodys = zwijndrecht.get("/api/v1/indicators/bestaat-niet/values");

        assertThat(theirs.statusCode()).isEqualTo(404).isEqualTo(nobodys.statusCode());
        assertThat(theirs.body().replace("huurachterstand", "bestaat-niet")).isEqualTo(nobodys.body());
        assertThat(zwijndrecht.get("/api/v1/areas/3311AA").body())
                .contains("inwoners")
                .doesNotContain("huurachterstand");
    }

    @Test
    void whoMayNotSeeSpecialFiguresDoesNotFindThemAnywhere() {
        Program officer = program("gm0505-wijk");

        assertThat(Program.texts(officer.json("/api/v1/indicators"), "code")).doesNotContain("huurachterstand");
        assertThat(officer.get(VALUES).statusCode()).isEqualTo(404);
        assertThat(officer.get("/api/v1/areas/3311AA").body()).doesNotContain("huurachterstand");
        long release = program("gm0505-view").json(VALUES).get("release").asLong();
        assertThat(officer.get("/api/v1/releases/" + release + "/certificate").statusCode())
                .isEqualTo(404);
        assertThat(program("gm0505-view")
                        .json("/api/v1/releases/" + release + "/certificate")
                        .get("rule")
                        .asString())
                .isEqualTo("huurachterstand");
    }

    @Test
    void aStreetCarriesItsOwnFigureOrThatOfTheNeighbourhoodAndSaysWhich() {
        JsonNode answer = program("gm0505-view").json(VALUES + "?period=2024&level=street");

        assertThat(answer.get("unit").asString()).isEqualTo("%");
        assertThat(answer.get("unitEn").asString()).isEqualTo("%");
        assertThat(answer.get("lattice").asString()).startsWith("GM0505-");
        JsonNode own = row(answer, "3311AA");
        assertThat(own.get("state").asString()).isEqualTo("published");
        assertThat(own.get("value").isInt() || own.get("value").isLong()).isTrue();
        assertThat(own.get("cell").asString()).isEqualTo("3311AA");
        assertThat(own.get("cellLevel").asString()).isEqualTo("street");
        assertThat(row(answer, "3312AA").get("cellLevel").asString()).isEqualTo("neighbourhood");
        assertThat(row(answer, "BU05050102").has("value")).isFalse();
    }

    @Test
    void theSameFiguresComeAsCsvAndInTheCompactFormOfTheMap() {
        Program program = program("gm0505-view");

        HttpResponse<String> csv = program.get(VALUES + "?period=2024", "Accept", "text/csv");
        assertThat(csv.body().lines().findFirst()).hasValue("area,state,value,cell,cellLevel");
        assertThat(csv.body()).contains("\r\n3311AA,published,").contains("BU05050102,no-data,,,");
        ByteBuffer slice = ByteBuffer.wrap(program.bytes(VALUES + "?period=2024", SliceBytes.MEDIA_TYPE))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(slice.array(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("SKP1");
        int nodes = slice.getInt(4);
        assertThat(slice.capacity()).isEqualTo(8 + (nodes + 3) / 4 * 4 + nodes * 4);
        assertThat(slice.get(8)).isZero();
        assertThat(slice.getFloat(slice.capacity() - nodes * 4)).isEqualTo(13f);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        Program program = program("gm0505-view");
        HttpResponse<String> first = program.get(VALUES);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(program.get(VALUES, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(program.get(VALUES + "?period=2023", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(program("gm0505-wijk").get(VALUES, "If-None-Match", tag).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFaultyRequestHearsEveryFaultAtOnce() {
        HttpResponse<String> answer = program("gm0505-view").get(VALUES + "?period=2024-Q9&level=pc5");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode faults = Program.json(answer).get("faults");
        assertThat(Program.texts(faults, "field")).containsExactly("period", "level");
        assertThat(faults.get(1).get("message").asString()).contains("street, neighbourhood, district, municipality");
    }

    @Test
    void indicatorsCombineToAScoreOrAFilter() {
        Program program = program("gm0505-view");

        JsonNode score = Program.json(program.post("/api/v1/composite", """
                {"mode":"score","period":"2024","parts":[{"indicator":"huurachterstand","weight":60},
                 {"indicator":"inwoners","weight":40}]}"""));
        assertThat(row(score, "3311AA").get("value").asDouble()).isBetween(0.0, 100.0);
        JsonNode filter = Program.json(program.post("/api/v1/composite", """
                {"mode":"filter","period":"2024","parts":[{"indicator":"huurachterstand","min":14}]}"""));
        assertThat(filter.get("matches").asLong()).isPositive();
        assertThat(filter.get("households").asLong()).isPositive();
        assertThat(row(filter, "BU05050102").has("value")).isFalse();
        JsonNode both = Program.json(program.post("/api/v1/composite", """
                {"mode":"filter","period":"2024","match":"all","parts":[
                 {"indicator":"huurachterstand","min":14},{"indicator":"inwoners","max":-1}]}"""));
        assertThat(both.get("matches").asLong()).isZero();
        JsonNode either = Program.json(program.post("/api/v1/composite", """
                {"mode":"filter","period":"2024","match":"any","parts":[
                 {"indicator":"huurachterstand","min":14},{"indicator":"inwoners","max":-1}]}"""));
        assertThat(either.get("matches").asLong())
                .isEqualTo(filter.get("matches").asLong());
        HttpResponse<String> faulty =
                program.post("/api/v1/composite", "{\"mode\":\"magic\",\"parts\":[{\"weight\":-1}]}");
        assertThat(Program.texts(Program.json(faulty).get("faults"), "field"))
                .contains("mode", "period", "parts[0].indicator", "parts[0].weight");
        HttpResponse<String> theirs =
                program.post("/api/v1/composite", "{\"period\":\"2024\",\"parts\":[{\"indicator\":\"schuldhulp\"}]}");
        assertThat(theirs.statusCode()).isEqualTo(404);
    }

    @Test
    void areasComeAsGeoJsonInEitherReferenceAndInPages() {
        Program program = program("gm0505-view");

        JsonNode first = program.json("/api/v1/areas?level=street&limit=20");
        assertThat(first.get("features").size()).isEqualTo(20);
        JsonNode second = program.json(first.get("links").get(0).get("href").asString());
        assertThat(second.get("features").get(0).get("id"))
                .isNotEqualTo(first.get("features").get(0).get("id"));
        JsonNode grid = program.json("/api/v1/areas?level=district&crs=EPSG:28992");
        JsonNode corner = grid.get("features")
                .get(0)
                .get("geometry")
                .get("coordinates")
                .get(0)
                .get(0);
        assertThat(corner.get(0).asDouble()).isBetween(95_000.0, 110_000.0);
        assertThat(corner.get(1).asDouble()).isBetween(420_000.0, 430_000.0);
        assertThat(grid.get("crs").get("properties").get("name").asString()).contains("28992");
    }

    @Test
    void anAreaTellsAllThatTheCallerMaySeeOverTheYears() {
        JsonNode profile = program("gm0505-view").json("/api/v1/areas/3312AA");

        assertThat(Program.texts(profile.get("within"), "level")).endsWith("neighbourhood", "district", "municipality");
        int place = Program.texts(profile.get("indicators"), "indicator").indexOf("inwoners");
        JsonNode course = profile.get("indicators").get(place).get("values");
        assertThat(Program.texts(course, "period")).containsExactly("2023", "2024");
        assertThat(program("gm0505-view").get("/api/v1/areas/9999ZZ").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theApiDescribesItselfAndNothingElse() {
        JsonNode description = new Program(base).json("/api/v1/openapi.json");

        assertThat(description.get("paths").propertyNames())
                .contains("/api/v1/indicators", "/api/v1/composite", "/api/v1/signals")
                .allMatch(path -> path.startsWith("/api/v1/"));
        HttpResponse<String> unknown = program("gm0505-view").get("/api/v1/nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("openapi.json");
    }

    private static JsonNode row(JsonNode answer, String area) {
        for (JsonNode row : answer.get("values")) {
            if (row.get("area").asString().equals(area)) {
                return row;
            }
        }
        throw new IllegalStateException("No row for " + area);
    }
}
