package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Invitations;
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
    private Invitations invitations;

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
        String link = onboarded.at("/invitation/link").asString();
        DataScope.municipality(new MunicipalityCode("GM0361"), DataScope.Duty.WEB)
                .run(() -> {
                    assertThat(invitations.accept(
                                    link.substring(link.lastIndexOf('/') + 1), "vijf fietsen op een zolder"))
                            .isPresent();
                    assertThat(users.verify("beheer@alkmaar.test", "vijf fietsen op een zolder"))
                            .isPresent();
                });
        assertThat(Program.texts(operator.json(PLATFORM + "municipalities"), "name"))
                .contains("Alkmaar", "Dordrecht");
        assertThat(Program.texts(operator.json(PLATFORM + "invoices"), "municipality"))
                .contains("GM0361");

        HttpResponse<String> again = operator.post(PLATFORM + "municipalities", alkmaar);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Program.texts(Program.json(again).get("faults"), "code")).containsExactly("code-known");
    }

    @Test
    void aMunicipalityThatBringsItsOwnAreasStandsOnTheMapInOneCall() {
        String order = """
                {"code":"GM0373","name":"Bergen","customer":{"kvk":"36012345","invoiceEmail":"f@bergen.test"},
                 "termStart":"%s","inhabitants":30000,"options":["training"],"orderNumber":"PO-9",
                 "adminName":"B. Bos","adminEmail":"beheer@bergen.test"}""".formatted(LocalDate.now());
        String outline = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"BU_CODE":"BU03730101",
                 "BU_NAAM":"Dorp","WK_CODE":"WK037301","GM_CODE":"GM0373","GM_NAAM":"Bergen","AANTAL_HH":120},
                 "geometry":{"type":"Polygon","coordinates":
                  [[[4.70,52.60],[4.72,52.60],[4.72,52.62],[4.70,52.62],[4.70,52.60]]]}}]}""";

        HttpResponse<String> elsewhere = operator.form(
                PLATFORM + "municipalities",
                Map.of("order", order.replace("GM0373", "GM0375"), "outlines", outline, "version", "2025"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("GM0375");
        assertThat(Program.texts(operator.json(PLATFORM + "municipalities"), "code"))
                .as("nothing is left behind")
                .doesNotContain("GM0375");

        HttpResponse<String> answer = operator.form(
                PLATFORM + "municipalities",
                Map.of(
                        "order",
                        order,
                        "outlines",
                        outline,
                        "postcodes",
                        "pc6;lon;lat\n1861AA;4,705;52,605\n1861AB;4,715;52,615\n",
                        "version",
                        "2025"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode onboarded = Program.json(answer);
        assertThat(onboarded.at("/areas/neighbourhoods").asInt()).isEqualTo(1);
        assertThat(onboarded.at("/areas/postcodes").asInt()).isEqualTo(2);
        assertThat(onboarded.at("/municipality/licence/yearlyPriceCents").asLong())
                .isEqualTo(1_850_000 + 250_000);
    }

    @Test
    void aSignInThatCannotBeUsedIsToldBeforeAnythingIsMade() {
        HttpResponse<String> answer = operator.post(PLATFORM + "municipalities", """
                {"code":"GM0376","name":"Blaricum","termStart":"%s","yearlyPriceCents":0,"adminName":"B. Laar",
                 "adminEmail":"beheer@blaricum.test","signIn":{"issuer":"https://sso.blaricum.test","clientId":"sk",
                 "mapping":{"beheer":["mayor"]}}}""".formatted(LocalDate.now()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.texts(Program.json(answer).get("faults"), "code"))
                .as("this installation has no key to keep secrets with")
                .containsExactly("sign-in-no-key", "sign-in-incomplete", "sign-in-function");
        assertThat(Program.texts(operator.json(PLATFORM + "municipalities"), "code"))
                .doesNotContain("GM0376");
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
    void anOfferIsMadeAndTakenBack() {
        String offers = PLATFORM + "offers";
        HttpResponse<String> made = operator.post(
                offers, """
                {"code":"GM0377","name":"Bloemendaal","inhabitants":24000,"options":["guidance"],"firstDay":"%s",
                 "validUntil":"%s","contactEmail":"inkoop@bloemendaal.test","adminName":"C. Duin",
                 "adminEmail":"beheer@bloemendaal.test"}""".formatted(LocalDate.now(), LocalDate.now().plusWeeks(4)));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode answer = Program.json(made);
        assertThat(answer.get("link").asString()).contains("/aanbod/");
        assertThat(answer.at("/offer/yearlyPriceCents").asLong()).isEqualTo(1_450_000 + 600_000);
        String one = offers + "/" + answer.at("/offer/id").asLong();
        assertThat(operator.post(one + "/link", "").statusCode()).isEqualTo(200);
        assertThat(operator.post(one + "/withdraw", "").statusCode()).isEqualTo(204);
        assertThat(Program.texts(operator.json(offers), "state")).contains("withdrawn");
        HttpResponse<String> again = operator.post(one + "/withdraw", "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Program.json(again).get("code").asString()).isEqualTo("not-open");
        assertThat(Program.texts(Program.json(operator.post(offers, "{}")).get("faults"), "field"))
                .contains("code", "name", "inhabitants", "firstDay", "validUntil", "adminEmail");
    }

    @Test
    void paymentsAndPricesAreRefusedWithTheirReason() {
        assertThat(operator.post(PLATFORM + "payments/statements", "geen afschrift")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Program.texts(
                        Program.json(operator.post(PLATFORM + "payments", "{}")).get("faults"), "field"))
                .containsExactly("invoice", "receivedOn");
        assertThat(operator.post(PLATFORM + "payments/0/assign", "{\"invoice\":0}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(operator.json(PLATFORM + "payments").isArray()).isTrue();
        JsonNode first = operator.json(PLATFORM + "prices").get(0);
        assertThat(first.at("/classes/25000").asLong()).isPositive();
        HttpResponse<String> soon = operator.post(
                PLATFORM + "prices",
                "{\"validFrom\":\"%s\",\"classes\":{\"1000000\":2000000},\"options\":{}}"
                        .formatted(LocalDate.now().plusDays(30)));
        assertThat(soon.statusCode()).isEqualTo(409);
        assertThat(Program.json(soon).get("code").asString()).isEqualTo("prices-too-soon");
        assertThat(Program.texts(
                        Program.json(operator.post(PLATFORM + "prices", "{}")).get("faults"), "field"))
                .containsExactly("validFrom", "classes");
    }

    @Test
    void nobodyElseDoesTheOperatorsWork() {
        Program steward = new Program(base).as("gm0505-data", Sketch.PASSWORD);
        for (String call : new String[] {"municipalities", "licences", "invoices", "offers", "payments", "prices"}) {
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
