package nl.straatkubus.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log is kept for a set time; what is left can be checked as before. */
@PlatformTest
class LogKeepingTest {
    private static final MunicipalityCode TEXEL = new MunicipalityCode("GM0448");
    private static final Viewer OFFICER =
            new Viewer(Optional.of(TEXEL), "po@texel.example", "Po", Set.of(Function.PRIVACY_OFFICER));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private AuditLog audit;

    @Autowired
    private LogKeeping keeping;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DatabaseAddress address;

    @BeforeEach
    void aMunicipality() {
        municipalities.open(TEXEL, "Texel");
    }

    @Test
    void the_oldest_go_and_the_log_says_so() throws SQLException {
        emptied();
        here(() -> old(50, 40, 20, 10));
        assertThat(erase()).isEqualTo(2);
        here(() -> {
            assertThat(audit.find(new AuditLog.Search(Optional.empty(), Optional.empty(), "", "viewed", ""), 0, 10))
                    .extracting(AuditLog.Entry::object)
                    .containsExactly("10 months ago", "20 months ago");
            assertThat(audit.latest(1).getFirst().action()).isEqualTo("log-erased");
            assertThat(keeping.erasedUntil()).isPresent();
            assertThat(audit.check().firstFault()).isEmpty();
        });
    }

    @Test
    void erasing_does_not_hide_that_somebody_deleted() throws SQLException {
        emptied();
        here(() -> old(50, 40, 20, 10));
        owner("delete from gm0448.audit_entry where object = '20 months ago'");
        erase();
        here(() -> assertThat(audit.check().firstFault()).isPresent());
        emptied();
    }

    @Test
    void only_a_worker_erases_and_only_the_officer_sets_the_time() {
        here(() -> {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.sql("select erase_audit_entries()")
                            .query(Long.class)
                            .single());
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            database.sql("update audit_base set number = 9").update());
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> keeping.keep(3, OFFICER));
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> keeping.keep(
                            24, new Viewer(Optional.of(TEXEL), "ad", "Ad", Set.of(Function.ADMINISTRATOR))));
        });
    }

    private void old(int... months) {
        Instant now = Instant.now();
        for (int count : months) {
            database.sql("""
                            insert into audit_entry (at, actor, functions, action, object, result)
                            values (?, 'anna', '', 'viewed', ?, 'ok')
                            """)
                    .params(Timestamp.from(now.minus(count * 30L + 20, ChronoUnit.DAYS)), count + " months ago")
                    .update();
        }
    }

    private long erase() {
        return DataScope.municipality(TEXEL, Duty.WORKER).get(keeping::erase);
    }

    /** A log that begins anew, which only the owner can bring about. */
    private void emptied() throws SQLException {
        owner("delete from gm0448.audit_entry");
        owner("update gm0448.audit_head set number = 0, hash = sha256('')");
        owner("update gm0448.audit_base set number = 0, hash = sha256('')");
        owner("update gm0448.audit_keeping set months = 36");
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void here(Runnable work) {
        DataScope.municipality(TEXEL, Duty.WEB).run(work);
    }
}
