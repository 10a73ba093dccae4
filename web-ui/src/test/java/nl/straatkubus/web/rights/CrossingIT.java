package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two municipalities at once on one pool of connections, also with requests that fail half-way. Takes seconds; minutes
 * with {@code -Dstraatkubus.crossing.seconds=300}.
 */
@WebTest
class CrossingIT {
    private static final Duration LASTS = Duration.ofSeconds(Long.getLong("straatkubus.crossing.seconds", 3));
    private static final int AT_ONCE = 8;

    @Autowired
    private Sketch sketch;

    @Autowired
    private JdbcClient database;

    @Value("${straatkubus.base-url}")
    private String base;

    private final Queue<String> crossings = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();

    @BeforeEach
    void twoMunicipalities() {
        sketch.draw();
    }

    @Test
    void no_request_of_one_municipality_is_ever_answered_with_another() throws InterruptedException {
        Instant end = Instant.now().plus(LASTS);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            callers.add(
                    Thread.ofVirtual().unstarted(() -> ask(Sketch.DORDRECHT, "huurachterstand", "schuldhulp", end)));
            callers.add(
                    Thread.ofVirtual().unstarted(() -> ask(Sketch.ZWIJNDRECHT, "schuldhulp", "huurachterstand", end)));
            callers.add(Thread.ofVirtual().unstarted(() -> borrow(Sketch.DORDRECHT, end)));
            callers.add(Thread.ofVirtual().unstarted(() -> borrow(Sketch.ZWIJNDRECHT, end)));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }

        System.out.printf(
                "crossing: %d requests in %d s, %d crossings%n", asked.get(), LASTS.toSeconds(), crossings.size());
        assertThat(crossings).isEmpty();
        assertThat(asked.get()).isGreaterThan(AT_ONCE * 4L);
    }

    /** Over HTTP, with a call that fails between those that succeed. */
    private void ask(MunicipalityCode town, String own, String theirs, Instant end) {
        Program program = new Program(base).as(town.schema() + "-view", Sketch.PASSWORD);
        while (Instant.now().isBefore(end)) {
            String list = program.get("/api/v1/indicators").body();
            int others = program.get("/api/v1/indicators/" + theirs + "/values").statusCode();
            asked.addAndGet(2);
            if (!list.contains(own) || list.contains(theirs) || others != 404) {
                crossings.add(town + " got " + others + " and " + list);
            }
        }
    }

    /** Straight at the pool, with a statement that breaks the transaction every other time. */
    private void borrow(MunicipalityCode town, Instant end) {
        DataScope scope = DataScope.municipality(town, DataScope.Duty.WEB);
        for (int i = 0; Instant.now().isBefore(end); i++) {
            String here = scope.get(() -> database.sql("select current_user || ' ' || current_schema()")
                    .query(String.class)
                    .single());
            asked.incrementAndGet();
            if (!here.equals(scope.role() + " " + scope.schema())) {
                crossings.add(town + " borrowed " + here);
            }
            if (i % 2 == 0) {
                scope.run(this::fail);
            }
        }
    }

    private void fail() {
        try {
            database.sql("set search_path to pg_catalog; select 1 / 0")
                    .query(Integer.class)
                    .single();
        } catch (org.springframework.dao.DataAccessException expected) {
            asked.incrementAndGet();
        }
    }
}
