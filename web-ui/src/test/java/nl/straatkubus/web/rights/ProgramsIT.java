package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Scope;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A municipality's administrator gives programs a way in, and takes it back. */
@WebTest
class ProgramsIT {
    private static final String FIGURES = "/api/v1/indicators";
    private static final String SECRET_FIGURE = "/api/v1/indicators/geheim/values";
    private static final String DATASETS = "/api/v1/datasets";

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private Machines machines;

    @Autowired
    private AuditLog audit;

    @Value("${straatkubus.base-url}")
    private String base;

    private Viewer administrator;

    @BeforeEach
    void townsWithAnAdministrator() {
        towns.settle();
        administrator = towns.administrator(GuardedTowns.GUARDED);
    }

    @Test
    void a_program_may_what_its_functions_and_its_scopes_both_allow() {
        Machines.Issued reader = issued("Koppeling datawarehouse", Set.of(Scope.FIGURES), OptionalInt.empty());
        assertThat(reader.machine().clientId()).startsWith("gm0977-koppeling-datawarehouse");
        Program program = with(reader);
        assertThat(program.get(FIGURES).statusCode()).isEqualTo(200);
        assertThat(program.get(DATASETS).statusCode()).as("no scope for data").isEqualTo(403);

        Machines.Issued both = issued("Alles", Set.of(Scope.FIGURES, Scope.DATA), OptionalInt.empty());
        assertThat(with(both).get(DATASETS).statusCode()).isEqualTo(200);
        Program bringsOnly = new Program(base).as(both.machine().clientId(), both.secret(), "data");
        assertThat(bringsOnly.get(DATASETS).statusCode()).isEqualTo(200);
        assertThat(bringsOnly.get(SECRET_FIGURE).statusCode())
                .as("a token that was asked for data shows no figure")
                .isEqualTo(404);
        assertThat(new Program(base)
                        .answer(both.machine().clientId(), both.secret(), "operate")
                        .statusCode())
                .as("a scope that it was not given")
                .isEqualTo(400);
    }

    @Test
    void the_secret_before_is_good_as_long_as_was_said_and_no_longer() {
        Machines.Issued first = issued("Wisselt", Set.of(Scope.FIGURES), OptionalInt.empty());
        String id = first.machine().clientId();
        Machines.Issued second = there(() -> machines.renew(id, Duration.ofDays(1), administrator));
        assertThat(signsIn(id, first.secret())).isTrue();
        assertThat(signsIn(id, second.secret())).isTrue();

        Machines.Issued third = there(() -> machines.renew(id, Duration.ZERO, administrator));
        assertThat(signsIn(id, third.secret())).isTrue();
        assertThat(signsIn(id, second.secret())).isFalse();
        assertThat(signsIn(id, first.secret())).isFalse();
    }

    @Test
    void a_program_that_is_taken_away_is_out_at_once_with_the_token_it_has() {
        Machines.Issued issued = issued("Gaat weg", Set.of(Scope.FIGURES), OptionalInt.empty());
        Program program = with(issued);
        assertThat(program.get(FIGURES).statusCode()).isEqualTo(200);
        assertThat(machines.find(issued.machine().clientId()).orElseThrow().lastUsed())
                .as("last use")
                .isPresent();

        there(() -> {
            machines.remove(issued.machine().clientId(), administrator);
            return null;
        });

        assertThat(program.get(FIGURES).statusCode()).isEqualTo(401);
        assertThat(DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(5)))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("machine-removed");
                    assertThat(entry.actor()).isEqualTo(administrator.subject());
                });
    }

    @Test
    void who_asks_more_than_agreed_waits_and_the_others_do_not() {
        Program hasty = with(issued("Haastig", Set.of(Scope.FIGURES), OptionalInt.of(3)));
        Program calm = with(issued("Rustig", Set.of(Scope.FIGURES), OptionalInt.empty()));
        for (int call = 0; call < 3; call++) {
            assertThat(hasty.get(FIGURES).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = hasty.get(FIGURES);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 20);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(calm.get(FIGURES).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_else_reaches_the_programs_of_a_municipality() {
        String id = issued("Van ons", Set.of(Scope.FIGURES), OptionalInt.empty())
                .machine()
                .clientId();
        Viewer neighbour = towns.administrator(GuardedTowns.OTHER);
        Viewer manager = towns.viewer(GuardedTowns.GUARDED, Function.AREA_MANAGER);

        neighbour.scope().run(() -> {
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> machines.renew(id, Duration.ZERO, neighbour));
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> machines.remove(id, neighbour));
            assertThat(machines.all(neighbour))
                    .extracting(Machines.Machine::clientId)
                    .doesNotContain(id);
            assertThatExceptionOfType(AccessDenied.class)
                    .as("in another scope than the own")
                    .isThrownBy(() -> machines.all(administrator));
        });
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> there(() -> machines.all(manager)));
    }

    private Machines.Issued issued(String title, Set<Scope> scopes, OptionalInt callsPerMinute) {
        return there(() -> machines.issue(
                new Machines.Order(title, Set.of(Function.DATA_STEWARD), scopes, callsPerMinute), administrator));
    }

    private <T> T there(java.util.function.Supplier<T> work) {
        return DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(work);
    }

    private Program with(Machines.Issued issued) {
        return new Program(base).as(issued.machine().clientId(), issued.secret());
    }

    private boolean signsIn(String clientId, String secret) {
        return new Program(base).answer(clientId, secret, "").statusCode() == 200;
    }
}
