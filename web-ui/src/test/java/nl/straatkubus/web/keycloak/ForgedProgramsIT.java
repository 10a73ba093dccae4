package nl.straatkubus.web.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Scope;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.api.Program;
import nl.straatkubus.web.keycloak.ProviderStandIn.Behaviour;
import nl.straatkubus.web.keycloak.ProviderStandIn.Delivery;
import nl.straatkubus.web.keycloak.ProviderStandIn.Signature;
import nl.straatkubus.web.rights.GuardedTowns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Tokens for programs that no provider should have given, or that did not come from it. */
class ForgedProgramsIT extends WithProviders {
    private static final String CLIENT = "koppeling";
    private static final String LIST = "/api/v1/indicators";

    @Autowired
    private Machines machines;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void itVouchesForAProgram() {
        towns.settle();
        registerStandIn(GuardedTowns.GUARDED, STAND_IN.issuer(), true);
        add(GuardedTowns.GUARDED);
    }

    @AfterEach
    void passwordsAgain() {
        registerStandIn(GuardedTowns.GUARDED, STAND_IN.issuer(), false);
        for (MunicipalityCode town : List.of(GuardedTowns.OTHER, GuardedTowns.LAPSED, GuardedTowns.ENDED)) {
            registerStandIn(town, STAND_IN.issuer(), false);
        }
    }

    @Test
    void only_the_provider_signs_and_only_by_its_published_key() {
        assertThat(asked(said(claims -> claims))).as("in order").isEqualTo(200);
        for (Signature signature : List.of(Signature.NONE, Signature.OTHER_KEY, Signature.PUBLISHED_KEY_AS_SECRET)) {
            assertThat(asked(STAND_IN.signed(claims(), signature)))
                    .as(signature.name())
                    .isEqualTo(401);
        }
        assertThat(asked(said(claims -> claims.issuer("https://elders.example"))))
                .as("an issuer that nobody registered")
                .isEqualTo(401);
        assertThat(asked(said(claims -> claims.issuer(base)))).as("us").isEqualTo(401);
        assertThat(asked(said(claims -> claims.issuer(null)))).as("nobody").isEqualTo(401);
        assertThat(asked("geen token")).isEqualTo(401);
    }

    @Test
    void a_token_holds_for_its_time() {
        Instant now = Instant.now();
        assertThat(asked(said(claims -> until(claims, now.minusSeconds(40)))))
                .as("clocks differ")
                .isEqualTo(200);
        List<UnaryOperator<JWTClaimsSet.Builder>> times = List.of(
                claims -> until(claims, now.minusSeconds(120)),
                claims -> claims.expirationTime(null),
                claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))),
                claims -> claims.issueTime(Date.from(now.plusSeconds(120))));
        times.forEach(time -> assertThat(asked(said(time))).isEqualTo(401));
    }

    private static JWTClaimsSet.Builder until(JWTClaimsSet.Builder claims, Instant end) {
        return claims.issueTime(Date.from(end.minusSeconds(300))).expirationTime(Date.from(end));
    }

    @Test
    void a_token_is_for_us_for_one_municipality_and_of_a_program() {
        String ours = audience(GuardedTowns.GUARDED);
        String theirs = audience(GuardedTowns.OTHER);
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = Map.ofEntries(
                Map.entry("for nobody", claims -> claims.audience((String) null)),
                Map.entry("for somebody else", claims -> claims.audience("account")),
                Map.entry("for another installation", claims -> claims.audience("https://elders.example/api/gm0977")),
                Map.entry("for the other municipality", claims -> claims.audience(theirs)),
                Map.entry("for both", claims -> claims.audience(List.of(ours, theirs))),
                Map.entry("for the platform", claims -> claims.audience(base + "/api/platform")),
                Map.entry("for no municipality", claims -> claims.audience(base + "/api/gm0000")),
                Map.entry("of our own audience", claims -> claims.audience("straatkubus-api")),
                Map.entry("of no program", claims -> claims.claim("client_id", null)),
                Map.entry("of an unknown program", claims -> claims.claim("client_id", "een-ander")
                        .claim("azp", "een-ander")
                        .claim("preferred_username", "service-account-een-ander")),
                Map.entry("changed for another program", claims -> claims.claim("azp", "een-ander")),
                Map.entry("of a list", claims -> claims.claim("client_id", List.of(CLIENT))),
                Map.entry("of a person", claims -> claims.claim("preferred_username", "mila")),
                Map.entry("of a person's name", claims -> claims.claim("client_id", null)
                        .claim("preferred_username", "service-account-" + CLIENT)),
                Map.entry("an ID token", claims -> claims.claim("typ", "ID")),
                Map.entry("without a kind", claims -> claims.claim("typ", null)),
                Map.entry("bound to a key", claims -> claims.claim("cnf", Map.of("jkt", "x"))));
        wrong.forEach((what, change) -> assertThat(asked(said(change))).as(what).isEqualTo(401));
        assertThat(asked(said(claims -> claims.audience(List.of("account", ours)))))
                .as("for us and for another service")
                .isEqualTo(200);
        assertThat(asked(said(claims -> claims.claim("tenant", "GM0978").claim("scope", "operate data"))))
                .as("what it says besides changes nothing")
                .isEqualTo(200);
    }

    /** A municipality that registers what is its neighbour's neither gets its programs nor hinders them. */
    @Test
    void one_provider_of_two_municipalities_vouches_for_the_one_that_is_meant() {
        registerStandIn(GuardedTowns.OTHER, STAND_IN.issuer(), true);
        add(GuardedTowns.OTHER);

        assertThat(new Program(base)
                        .with(said(claims -> claims))
                        .get(LIST + "/geheim/values")
                        .statusCode())
                .isEqualTo(200);
        Program neighbour = new Program(base).with(said(claims -> claims.audience(audience(GuardedTowns.OTHER))));
        assertThat(neighbour.get(LIST).statusCode()).isEqualTo(200);
        assertThat(neighbour.get(LIST + "/geheim/values").statusCode()).isEqualTo(404);
    }

    @Test
    void a_program_of_the_provider_gets_no_token_from_us_and_no_secret() {
        Viewer administrator = administrator(GuardedTowns.GUARDED);
        String id =
                machines.atProvider(GuardedTowns.GUARDED, CLIENT).orElseThrow().clientId();

        assertThat(new Program(base).answer(id, CLIENT, "").statusCode()).isEqualTo(401);
        assertThat(new Program(base).answer(id, GuardedTowns.PASSWORD, "").statusCode())
                .isEqualTo(401);
        assertThat(administrator.scope().get(() -> machines.register(order(), " " + CLIENT + " ", administrator)))
                .as("is there already")
                .isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> administrator.scope().run(() -> machines.renew(id, Duration.ZERO, administrator)));
    }

    @Test
    void unknown_keys_do_not_make_us_ask_without_end() {
        assertThat(asked(said(claims -> claims))).isEqualTo(200);
        int before = STAND_IN.keysAsked();

        for (int call = 0; call < 20; call++) {
            assertThat(asked(STAND_IN.signed(claims(), Signature.UNKNOWN_KEY))).isIn(401, 503);
        }

        assertThat(STAND_IN.keysAsked() - before).isLessThanOrEqualTo(2);
        assertThat(asked(said(claims -> claims))).as("the others go on").isEqualTo(200);
    }

    @Test
    void a_provider_that_gives_no_answer_is_told_without_a_word_of_what_it_is() {
        String silent = "http://localhost:" + SILENT;
        registerStandIn(GuardedTowns.GUARDED, silent, true);

        HttpResponse<String> answer =
                new Program(base).with(said(claims -> claims.issuer(silent))).get(LIST);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("localhost", "Exception", CLIENT);
        assertThat(asked(said(claims -> claims.issuer(silent).claim("client_id", "een-ander"))))
                .as("nobody is asked for who is not registered")
                .isEqualTo(401);
    }

    @Test
    void keys_that_come_by_drips_keep_no_call_waiting() {
        ProviderStandIn slow = new ProviderStandIn(SECOND);
        try {
            slow.behaves(Behaviour.GOOD.delivering("/keys", Delivery.BY_DRIPS));
            registerStandIn(GuardedTowns.GUARDED, slow.issuer(), true);
            long begun = System.nanoTime();

            assertThat(asked(slow.signed(builder().issuer(slow.issuer()).build(), Signature.PUBLISHED_KEY)))
                    .isEqualTo(503);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        } finally {
            slow.stop();
        }
    }

    /** As our own programs: a token is one, and what it may do follows from the licence of this moment. */
    @Test
    void the_licence_of_its_municipality_holds_for_a_program_of_a_provider() {
        assertThat(theirs(GuardedTowns.LAPSED).get(LIST).statusCode()).isEqualTo(200);
        for (MunicipalityCode town : List.of(GuardedTowns.LAPSED, GuardedTowns.ENDED)) {
            Program own =
                    new Program(base).as(GuardedTowns.machine(town, Function.DATA_STEWARD), GuardedTowns.PASSWORD);
            Program theirs = theirs(town);
            assertSame(own.get(LIST), theirs.get(LIST));
            assertSame(own.get(LIST + "/geheim/values"), theirs.get(LIST + "/geheim/values"));
            assertSame(own.post("/api/v1/datasets", "{}"), theirs.post("/api/v1/datasets", "{}"));
            assertThat(theirs.post("/api/v1/datasets", "{}").body()).contains("licence of this municipality");
        }
        assertThat(theirs(GuardedTowns.ENDED).get(LIST).statusCode()).isEqualTo(403);
    }

    private Program theirs(MunicipalityCode town) {
        registerStandIn(town, STAND_IN.issuer(), true);
        add(town);
        return new Program(base).with(said(claims -> claims.audience(audience(town))));
    }

    private static void assertSame(HttpResponse<String> own, HttpResponse<String> theirs) {
        assertThat(theirs.statusCode()).isEqualTo(own.statusCode());
        assertThat(theirs.body()).isEqualTo(own.body());
    }

    private JWTClaimsSet claims() {
        return builder().build();
    }

    private String said(UnaryOperator<JWTClaimsSet.Builder> change) {
        return STAND_IN.signed(change.apply(builder()).build(), Signature.PUBLISHED_KEY);
    }

    /** As Keycloak says it. */
    private JWTClaimsSet.Builder builder() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(STAND_IN.issuer())
                .audience(audience(GuardedTowns.GUARDED))
                .subject("0b0f1f3e-0000-4000-8000-000000000001")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("typ", "Bearer")
                .claim("azp", CLIENT)
                .claim("client_id", CLIENT)
                .claim("preferred_username", "service-account-" + CLIENT);
    }

    private String audience(MunicipalityCode town) {
        return base + "/api/" + town.schema();
    }

    private int asked(String token) {
        return new Program(base).with(token).get(LIST).statusCode();
    }

    private static Machines.Order order() {
        return new Machines.Order(
                "Koppeling", Set.of(Function.DATA_STEWARD), Set.of(Scope.FIGURES), OptionalInt.empty());
    }

    private void add(MunicipalityCode town) {
        Viewer administrator = administrator(town);
        administrator.scope().run(() -> machines.register(order(), CLIENT, administrator));
    }
}
