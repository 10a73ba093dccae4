package nl.straatkubus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import nl.straatkubus.web.rights.GuardedTowns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whoever asks tokens all the time, with a right secret or with guesses, has to wait. */
@WebTest
class TokenRatesIT {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";
    private static final String OTHER_PROGRAM = "gm0977-nog-een";
    private static final int OF_PROGRAM = 2;
    private static final int OF_ADDRESS = 5;

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private Machines machines;

    @Autowired
    private AuditLog audit;

    @Autowired
    private SecuritySettings settings;

    @Autowired
    private Clock clock;

    @Value("${straatkubus.base-url}")
    private String base;

    private TokenRates rates;
    private String program;

    @BeforeEach
    void townsWithPrograms() {
        towns.settle();
        program = GuardedTowns.machine(GuardedTowns.GUARDED, Function.PRIVACY_OFFICER);
        rates = new TokenRates(
                Clock.fixed(clock.instant(), ZoneOffset.UTC),
                new SecuritySettings(
                        base, new SecuritySettings.Programs(1, OF_PROGRAM, OF_ADDRESS), settings.session()),
                machines,
                audit);
    }

    @Test
    void the_authorization_server_tells_who_guesses_how_long_to_wait() {
        Program guessing = new Program(base);
        List<HttpResponse<String>> answers = Stream.generate(() -> guessing.answer("gm0977-geraden", "mis", ""))
                .limit(2L * settings.programs().tokensPerMinute())
                .toList();

        assertThat(answers.getFirst().statusCode()).isEqualTo(401);
        HttpResponse<String> refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(guessing.answer("gm0977-ander", "mis", "").statusCode())
                .as("another name from the same address")
                .isEqualTo(401);
    }

    @Test
    void a_program_waits_and_neither_other_programs_nor_its_own_elsewhere_do() {
        assertThat(rates.tooMany(program, HERE)).isEmpty();
        assertThat(rates.tooMany(program, HERE)).isEmpty();
        assertThat(rates.tooMany(program, HERE)).contains(Duration.ofSeconds(30));

        assertThat(rates.tooMany(OTHER_PROGRAM, HERE)).isEmpty();
        assertThat(rates.tooMany(program, ELSEWHERE))
                .as("a stranger who knows its name does not keep it out")
                .isEmpty();
    }

    @Test
    void an_address_waits_whatever_names_it_gives() {
        for (int name = 0; name < OF_ADDRESS; name++) {
            assertThat(rates.tooMany("naam-" + name, HERE)).isEmpty();
        }
        assertThat(rates.tooMany(program, HERE)).contains(Duration.ofSeconds(12));
        assertThat(rates.tooMany(program, ELSEWHERE)).isEmpty();
    }

    @Test
    void the_log_of_its_municipality_tells_it_once() {
        String from = "192.0.2.77";
        for (int time = 0; time < OF_ADDRESS + 3; time++) {
            rates.tooMany(program, from);
        }

        assertThat(DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB).get(() -> audit.latest(50)))
                .filteredOn(entry -> entry.action().equals("token-asked"))
                .filteredOn(entry -> entry.origin().equals(from))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(program);
                    assertThat(entry.result()).isEqualTo("too-often");
                });
    }
}
