package nl.straatkubus.web.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.factor.PhoneApp;
import nl.straatkubus.web.factor.SecondFactors;
import nl.straatkubus.web.rights.GuardedTowns;
import nl.straatkubus.web.rights.ScreenCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** People of a municipality without a provider of its own give a code of their phone after the password. */
class SecondFactorIT extends WithProviders {
    /** By password also where the municipality has a provider: other stories register one. */
    private static final String PLACE = GuardedTowns.OTHER.schema() + "-wachtwoord";

    @Autowired
    private SecondFactors factors;

    @Autowired
    private AuditLog audit;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void people() {
        towns.settle();
    }

    private record Enrolled(String email, PhoneApp app, List<String> recovery) {}

    /** The half minute before is used up by the first code, so that the ones after it are free. */
    private Enrolled enrolled(Function function) {
        String email = GuardedTowns.person(GuardedTowns.OTHER, function);
        return there(() -> {
            factors.end(email);
            PhoneApp app = new PhoneApp(factors.begin(email).secret());
            assertThat(factors.confirm(email, "000000")).as("a wrong code").isEmpty();
            List<String> recovery = factors.confirm(email, app.code(-1));
            assertThat(recovery).hasSize(10);
            return new Enrolled(email, app, recovery);
        });
    }

    @Test
    void the_password_alone_lets_nobody_in_and_a_code_counts_once() {
        Enrolled one = enrolled(Function.AREA_MANAGER);
        ScreenCaller desk = new ScreenCaller(base);
        assertThat(desk.signedIn(PLACE, one.email(), GuardedTowns.PASSWORD).uri())
                .hasToString(base + "/aanmelden?code");
        assertThat(desk.get("/kaart").statusCode()).isEqualTo(302);
        assertThat(desk.open("aanmelden", "code").body()).contains("Code");
        assertThat(desk.code("123").uri()).hasToString(base + "/aanmelden?code&wrong");
        String code = one.app().code(0);
        assertThat(desk.code(code).uri().getPath()).as("where the way began").isEqualTo("/kaart");
        assertThat(desk.get("/kaart").statusCode()).isEqualTo(200);

        ScreenCaller onlooker = new ScreenCaller(base);
        onlooker.signedIn(PLACE, one.email(), GuardedTowns.PASSWORD);
        assertThat(onlooker.code(code).uri()).as("the same code").hasToString(base + "/aanmelden?code&wrong");
        assertThat(onlooker.code(one.app().code(1)).uri().getPath()).isEqualTo("/");
    }

    @Test
    void a_code_without_the_password_before_it_is_nothing() {
        Enrolled one = enrolled(Function.DATA_STEWARD);
        ScreenCaller thief = new ScreenCaller(base);
        thief.follow("/oauth2/authorization/" + PLACE);
        assertThat(thief.code(one.app().code(0)).uri()).hasToString(base + "/aanmelden?error");
        assertThat(thief.get("/kaart").statusCode()).isEqualTo(302);
    }

    @Test
    void who_guesses_codes_has_to_wait() {
        Enrolled one = enrolled(Function.NEIGHBOURHOOD_PROFESSIONAL);
        ScreenCaller thief = new ScreenCaller(base);
        thief.signedIn(PLACE, one.email(), GuardedTowns.PASSWORD);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(thief.code("00000" + guess).uri().getQuery()).contains("wrong");
        }
        assertThat(thief.code(one.app().code(0)).uri())
                .as("also with the right code")
                .hasToString(base + "/aanmelden?wait");
        assertThat(there(() -> audit.latest(10)))
                .filteredOn(entry -> entry.result().equals("wrong code"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void who_lost_the_phone_comes_in_by_a_recovery_code_or_by_the_administrator() {
        Enrolled one = enrolled(Function.PRIVACY_OFFICER);
        ScreenCaller desk = new ScreenCaller(base);
        desk.signedIn(PLACE, one.email(), GuardedTowns.PASSWORD);
        assertThat(desk.code(one.recovery().getFirst()).uri().getPath()).isEqualTo("/");
        ScreenCaller again = new ScreenCaller(base);
        again.signedIn(PLACE, one.email(), GuardedTowns.PASSWORD);
        assertThat(again.code(one.recovery().getFirst()).uri())
                .as("a recovery code counts once")
                .hasToString(base + "/aanmelden?code&wrong");

        there(() -> {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> factors.reset(one.email(), administrator(GuardedTowns.GUARDED)));
            factors.reset(one.email(), administrator(GuardedTowns.OTHER));
            assertThat(factors.holders()).doesNotContain(one.email());
            return null;
        });

        assertThat(new ScreenCaller(base)
                        .signedIn(PLACE, one.email(), GuardedTowns.PASSWORD)
                        .uri()
                        .getPath())
                .isEqualTo("/");
        assertThat(there(() -> audit.latest(10)))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("second-factor-reset"));
    }

    private static <T> T there(java.util.function.Supplier<T> work) {
        return DataScope.municipality(GuardedTowns.OTHER, Duty.WEB).get(work);
    }
}
