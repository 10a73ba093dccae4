package nl.straatkubus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.rights.EverythingKept;
import nl.straatkubus.web.rights.GuardedTowns;
import nl.straatkubus.web.rights.ScreenCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator hears of how municipalities use the platform, in one question. */
@WebTest
class MunicipalityUseIT {
    @Autowired
    private GuardedTowns towns;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private MunicipalityUse use;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ImportJobs jobs;

    @Value("${straatkubus.base-url}")
    private String base;

    @Value("${straatkubus.database.url}")
    private String address;

    @Value("${straatkubus.database.user}")
    private String owner;

    @BeforeEach
    void townsWithPeopleAndAnImport() {
        towns.settle();
    }

    @Test
    void counts_what_each_municipality_does_by_name() {
        new ScreenCaller(base)
                .signIn(
                        GuardedTowns.GUARDED.schema(),
                        GuardedTowns.person(GuardedTowns.GUARDED, Function.AREA_MANAGER),
                        GuardedTowns.PASSWORD);

        MunicipalityUse.Counts counts = use.all().get(GuardedTowns.GUARDED);

        long people = DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB)
                .get(() -> database.sql("select count(*) from app_user")
                        .query(Long.class)
                        .single());
        assertThat(counts.people()).isEqualTo(people).isGreaterThan(4);
        assertThat(counts.signedIn()).isPresent();
        assertThat(counts.imports()).isPositive();
        assertThat(counts.waiting()).isZero();
        assertThat(use.all().keySet())
                .containsExactlyElementsOf(municipalities.all().stream()
                        .filter(one -> one.state() == Municipality.State.READY)
                        .map(Municipality::code)
                        .toList());
    }

    @Test
    void an_import_that_does_not_move_is_told_with_its_municipality_and_without_its_file() {
        EverythingKept kept = new EverythingKept(address, owner);
        String stuck = "update %s.import_run set state = '%s', received_at = now() where id = %d";
        kept.change(stuck.formatted(GuardedTowns.GUARDED.schema(), "held", towns.importId()));
        try {
            assertThat(jobs.all())
                    .filteredOn(job -> job.municipality().equals(Optional.of(GuardedTowns.GUARDED)))
                    .singleElement()
                    .satisfies(job -> {
                        assertThat(job.state()).isEqualTo(ImportRun.State.HELD);
                        assertThat(job.movedAt()).isBefore(Instant.now());
                    });
        } finally {
            kept.change(stuck.formatted(GuardedTowns.GUARDED.schema(), "completed", towns.importId()));
        }
        assertThat(jobs.all()).as("what went well asks for nobody").noneMatch(job -> job.municipality()
                .equals(Optional.of(GuardedTowns.GUARDED)));
    }

    @Test
    void no_role_of_a_municipality_may_ask() {
        assertRefused("select count(*) from platform.municipality_use(now(), now())");
        assertRefused("select count(*) from platform.import_jobs(now())");
        assertRefused("select count(*) from platform.support_places(now())");
    }

    private void assertRefused(String question) {
        for (DataScope scope : List.of(
                DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB),
                DataScope.municipality(GuardedTowns.GUARDED, Duty.WORKER),
                DataScope.shared(Duty.WEB),
                DataScope.platform(Duty.WORKER))) {
            assertThatThrownBy(() -> scope.get(
                            () -> database.sql(question).query(Long.class).single()))
                    .as(scope.toString())
                    .rootCause()
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }
}
