package nl.straatkubus.web.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.keycloak.ProviderStandIn.Behaviour;
import nl.straatkubus.web.keycloak.ProviderStandIn.Delivery;
import nl.straatkubus.web.keycloak.ProviderStandIn.Signature;
import nl.straatkubus.web.provider.ProviderUnavailable;
import nl.straatkubus.web.provider.ProviderUnavailable.Step;
import nl.straatkubus.web.rights.GuardedTowns;
import nl.straatkubus.web.rights.ScreenCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a person sees whose municipality's provider is out of order, or says what is not so. */
class ProviderFaultsIT extends WithProviders {
    private static final Duration VALID = Duration.ofMinutes(5);

    @Autowired
    private AuditLog audit;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void itIsRegistered() {
        towns.settle();
        STAND_IN.behaves(Behaviour.GOOD);
        registerStandIn(GuardedTowns.GUARDED, STAND_IN.issuer(), true);
    }

    @AfterEach
    void passwordsAgain() {
        registerStandIn(GuardedTowns.GUARDED, STAND_IN.issuer(), false);
    }

    @Test
    void an_answer_in_order_lets_in() {
        assertIn("in order");
    }

    @Test
    void clocks_may_differ_by_less_than_a_minute() {
        Instant now = Instant.now();
        STAND_IN.behaves(Behaviour.GOOD.saying(givenAt(now.plusSeconds(40))));
        assertIn("ahead");
        STAND_IN.behaves(Behaviour.GOOD.saying(givenAt(now.minus(VALID).minusSeconds(40))));
        assertIn("behind");
    }

    @Test
    void an_answer_of_another_time_is_refused_with_the_reason() {
        Instant now = Instant.now();
        List<UnaryOperator<JWTClaimsSet.Builder>> times = List.of(
                givenAt(now.plusSeconds(120)),
                token -> token.notBeforeTime(Date.from(now.plusSeconds(120))),
                givenAt(now.minus(VALID).minusSeconds(120)));
        for (UnaryOperator<JWTClaimsSet.Builder> time : times) {
            STAND_IN.behaves(Behaviour.GOOD.saying(time));
            assertOut("/login?clock", "klokken niet gelijk");
        }
    }

    @Test
    void an_answer_that_is_not_for_us_or_not_from_there_is_not_used() {
        List<Behaviour> wrong = List.of(
                Behaviour.GOOD.saying(token -> token.issuer("https://elders.example")),
                Behaviour.GOOD.saying(token -> token.audience("een ander")),
                Behaviour.GOOD.saying(token -> token.claim("nonce", "van een andere keer")),
                Behaviour.GOOD.saying(token -> token.subject(null)),
                Behaviour.GOOD.signedBy(Signature.OTHER_KEY),
                Behaviour.GOOD.signedBy(Signature.NONE));
        for (Behaviour behaviour : wrong) {
            STAND_IN.behaves(behaviour);
            assertOut("/login?answer", "klopt niet");
        }
        assertThat(DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("signed-in");
                    assertThat(entry.result()).isEqualTo("answer");
                });
    }

    @Test
    void a_provider_that_is_slow_or_breaks_half_way_is_named_and_the_password_offered() {
        for (Behaviour behaviour : List.of(
                Behaviour.GOOD.silentFor(Duration.ofSeconds(4)),
                Behaviour.GOOD.delivering("/token", Delivery.BY_DRIPS),
                Behaviour.GOOD.answering(500),
                Behaviour.GOOD.refusing("temporarily_unavailable"))) {
            STAND_IN.behaves(behaviour);
            long begun = System.nanoTime();
            assertOut("/login?silent=gm0977", "geeft geen antwoord");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void keys_without_end_let_nobody_in() {
        STAND_IN.behaves(Behaviour.GOOD.delivering("/keys", Delivery.TOO_LARGE));
        assertOut("/login?answer", "klopt niet");
    }

    /** Whoever presses the button waits for it in front of a page. */
    @Test
    void the_test_button_takes_each_answer_whole_in_one_time_and_up_to_one_size() {
        for (Delivery delivery : List.of(Delivery.BY_DRIPS, Delivery.TOO_LARGE)) {
            assertFails("/.well-known/openid-configuration", delivery, Step.DISCOVERY);
            assertFails("/keys", delivery, Step.KEYS);
            assertFails("/token", delivery, Step.CLIENT);
        }
        STAND_IN.behaves(Behaviour.GOOD);
        test();
    }

    private void assertFails(String path, Delivery delivery, Step step) {
        STAND_IN.behaves(Behaviour.GOOD.delivering(path, delivery));
        long begun = System.nanoTime();
        assertThatExceptionOfType(ProviderUnavailable.class)
                .as("%s %s", path, delivery)
                .isThrownBy(this::test)
                .satisfies(fails -> assertThat(fails.step()).isEqualTo(step));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    private void test() {
        providers.test(
                GuardedTowns.GUARDED,
                standIn(STAND_IN.issuer(), true),
                Optional.empty(),
                base,
                administrator(GuardedTowns.GUARDED));
    }

    @Test
    void whom_the_provider_keeps_out_hears_whom_to_ask() {
        STAND_IN.behaves(Behaviour.GOOD.refusing("access_denied"));
        assertOut("/login?account", "Vraag de beheerder van uw gemeente");
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_not_asked() {
        registerStandIn(GuardedTowns.GUARDED, STAND_IN.issuer() + "/anders", true);
        assertOut("/login?silent=gm0977", "geeft geen antwoord");
    }

    private static UnaryOperator<JWTClaimsSet.Builder> givenAt(Instant moment) {
        return token -> token.issueTime(Date.from(moment)).expirationTime(Date.from(moment.plus(VALID)));
    }

    private void assertIn(String what) {
        ScreenCaller kees = new ScreenCaller(base);
        kees.follow("/oauth2/authorization/gm0977");
        assertThat(kees.get("/kaart").statusCode()).as(what).isEqualTo(200);
    }

    /** The person is not in, reads what it is in the product's own words, and nothing that the provider said. */
    private void assertOut(String address, String words) {
        ScreenCaller kees = new ScreenCaller(base);
        HttpResponse<String> page = kees.follow("/oauth2/authorization/gm0977");
        assertThat(page.uri()).hasToString(base + address);
        assertThat(page.statusCode()).isEqualTo(200);
        String shown = kees.open("login", page.uri().getQuery()).body();
        assertThat(shown).contains(words).doesNotContain("geheim van de dienst", "Exception", "springframework");
        assertThat(kees.get("/kaart").statusCode()).isEqualTo(302);
    }
}
