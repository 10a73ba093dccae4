package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.security.SignInPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@WebTest
class OperatorCallsIT {
    private static final String PLATFORM = "/api/v1/platform/";

    @Autowired
    private Sketch sketch;

    @Autowired
    private Machines machines;

    @Autowired
    private Users users;

    @Autowired
    private SignInPlaces places;

    @Value("${straatkubus.base-url}")
    private String base;

    private Program operator;

    @BeforeEach
    void anOperatorOfTwoMunicipalities() {
        sketch.draw();
        machines.enrol("test-operator", Optional.empty(), Set.of(Function.OPERATOR), Sketch.PASSWORD);
        operator = new Program(base).as("test-operator", Sketch.PASSWORD);
    }

    @Test
    void oneCallOnboardsAMunicipalityThatCanThenSignIn() {
        String alkmaar = """
                {"code":"GM0361","name":"Alkmaar","termStart":"%s","yearlyPriceCents":3300000,
                 "adminName":"A. de Boer","adminEmail":"beheer@alkmaar.test"}""".formatted(LocalDate.now());
        assertThat(places.find("gm0361")).isEmpty();

        HttpResponse<String> answer = operator.post(PLATFORM + "municipalities", alkmaar);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode onboarded = Program.json(answer);
        assertThat(onboarded.get("tookMillis").asLong()).isLessThan(10_000);
        assertThat(onboarded.at("/municipality/licence/state").asString()).isEqualTo("active");
        assertThat(places.find("gm0361").orElseThrow().open()).isTrue();
        DataScope.municipality(new MunicipalityCode("GM0361"), DataScope.Duty.WEB)
                .run(() -> assertThat(users.verify(
                                "beheer@alkmaar.test",
                                onboarded.get("initialPassword").asString()))
                        .isPresent());
        assertThat(Program.texts(operator.json(PLATFORM + "municipalities"), "name"))
                .contains("Alkmaar", "Dordrecht");
        assertThat(Program.texts(operator.json(PLATFORM + "invoices"), "municipality"))
                .contains("GM0361");

        HttpResponse<String> again = operator.post(PLATFORM + "municipalities", alkmaar);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Program.texts(Program.json(again).get("faults"), "code")).containsExactly("code-known");
    }

    @Test
    void everyFaultOfARequestIsNamedAtOnce() {
        HttpResponse<String> answer = operator.post(PLATFORM + "municipalities", "{\"code\":\"361\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(Program.texts(Program.json(answer).get("faults"), "field"))
                .containsExactly("code", "name", "termStart", "yearlyPriceCents", "adminName", "adminEmail");
        assertThat(Program.texts(
                        Program.json(operator.post(
                                        PLATFORM + "licences", "{\"municipality\":\"GM9999\",\"yearlyPriceCents\":-1}"))
                                .get("faults"),
                        "code"))
                .containsExactly("municipality-unknown", "date-shape", "price-negative");
    }

    @Test
    void aLicenceIsRenewedOnceAYear() {
        JsonNode zwijndrecht = StreamSupport.stream(
                        operator.json(PLATFORM + "licences").spliterator(), false)
                .filter(licence -> licence.get("municipality").asString().equals("GM0642"))
                .findFirst()
                .orElseThrow();
        String renew = PLATFORM + "licences/" + zwijndrecht.get("id").asLong() + "/renew";

        JsonNode renewed = Program.json(operator.post(renew, ""));

        LocalDate lastDay = LocalDate.parse(zwijndrecht.get("lastDay").asString());
        assertThat(renewed.at("/terms/1/firstDay").asString())
                .isEqualTo(lastDay.plusDays(1).toString());
        HttpResponse<String> again = operator.post(renew, "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Program.json(again).get("code").asString()).isEqualTo("renewed-already");
        assertThat(operator.post(PLATFORM + "licences/0/renew", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseDoesTheOperatorsWork() {
        Program steward = new Program(base).as("gm0505-data", Sketch.PASSWORD);
        for (String call : new String[] {"municipalities", "licences", "invoices"}) {
            assertThat(steward.get(PLATFORM + call).statusCode()).as(call).isEqualTo(403);
            assertThat(new Program(base).get(PLATFORM + call).statusCode())
                    .as(call)
                    .isEqualTo(401);
        }
        assertThat(steward.post(PLATFORM + "municipalities", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aMessageThatNobodySignedIsRefused() {
        HttpResponse<String> answer = new Program(base)
                .post(
                        "/webhooks/stripe",
                        "{\"id\":\"evt_1\",\"type\":\"invoice.paid\"}",
                        "Stripe-Signature",
                        "t=1,v1=forged");
        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
