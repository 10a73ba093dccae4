package nl.straatkubus.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class TenantIsolationTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final MunicipalityCode ZWIJNDRECHT = new MunicipalityCode("GM0642");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    private DataSource database;

    @Autowired
    private Municipalities municipalities;

    @BeforeEach
    void twoMunicipalities() {
        municipalities.open(DORDRECHT, "Dordrecht");
        municipalities.open(ZWIJNDRECHT, "Zwijndrecht");
    }

    @Test
    void each_municipality_works_in_its_own_schema_under_its_own_role() throws SQLException {
        for (Duty duty : Duty.values()) {
            DataScope scope = DataScope.municipality(DORDRECHT, duty);
            scope.call(() -> {
                assertThat(ask("select current_user")).isEqualTo(scope.role());
                assertThat(ask("select current_schema()")).isEqualTo("gm0505");
                return null;
            });
        }
    }

    @Test
    void only_work_that_can_be_done_again_does_not_wait_for_the_disk() throws SQLException {
        DataScope scope = DataScope.municipality(DORDRECHT, Duty.WORKER);
        String pace = "select setting || ' by ' || source from pg_settings where name = 'synchronous_commit'";
        String usual = scope.call(() -> ask(pace));
        assertThat(scope.call(() -> Promise.soon(() -> ask(pace)))).isEqualTo("off by session");
        assertThat(scope.call(() -> ask(pace))).as("the same connection, later").isEqualTo(usual);
        List<String> within = new ArrayList<>();
        scope.call(() -> Promise.soon(() -> {
            Promise.kept(() -> within.add(asked(pace)));
            return within.add(ask(pace));
        }));
        assertThat(within).containsExactly(usual, "off by session").doesNotHaveDuplicates();
    }

    @Test
    void neither_role_of_dordrecht_reaches_the_schema_of_zwijndrecht_even_by_its_full_name() {
        for (Duty duty : Duty.values()) {
            assertRefused(duty, "select count(*) from gm0642.app_user");
            assertRefused(duty, "insert into gm0642.indicator (code) values ('x')");
            assertRefused(duty, "create table gm0642.loot (x int)");
        }
    }

    @Test
    void the_web_login_cannot_become_a_worker_and_neither_can_become_the_owner() {
        assertRefused(Duty.WEB, "reset role; set role sk_gm0505_worker");
        assertRefused(Duty.WORKER, "reset role; set role sk_gm0505_web");
        assertRefused(Duty.WEB, "reset role; set role postgres");
        assertRefused(Duty.WEB, "reset role; select count(*) from gm0505.app_user");
    }

    @Test
    void nobody_changes_or_removes_what_the_log_says() {
        for (Duty duty : Duty.values()) {
            assertRefused(duty, "update audit_entry set actor = 'somebody else'");
            assertRefused(duty, "delete from audit_entry");
        }
    }

    @Test
    void a_municipality_reads_shared_data_and_cannot_change_it() throws SQLException {
        DataScope.municipality(DORDRECHT, Duty.WEB).call(() -> ask("select count(*)::text from shared.indicator"));
        assertRefused(Duty.WEB, "delete from shared.indicator");
        assertRefused(Duty.WORKER, "insert into shared.slice values (1, 1, 'a', '2024', '')");
    }

    @Test
    void a_connection_returned_after_an_error_carries_nothing_over() throws SQLException {
        DataScope dordrecht = DataScope.municipality(DORDRECHT, Duty.WEB);
        DataScope zwijndrecht = DataScope.municipality(ZWIJNDRECHT, Duty.WEB);
        for (int round = 0; round < 30; round++) {
            dordrecht.call(() -> {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute("set search_path to gm0505");
                    statement.execute("insert into audit_entry (at, actor, functions, action, object, result)"
                            + " values (now(), 'x', '', 'half-done', '', '')");
                    assertThatThrownBy(() -> statement.execute("select 1/0")).isInstanceOf(SQLException.class);
                }
                return null;
            });
            zwijndrecht.call(() -> {
                assertThat(ask("select current_user")).isEqualTo(zwijndrecht.role());
                assertThat(ask("select current_schema()")).isEqualTo("gm0642");
                return null;
            });
        }
        dordrecht.call(() -> {
            assertThat(ask("select count(*)::text from audit_entry where action = 'half-done'"))
                    .isEqualTo("0");
            return null;
        });
    }

    @Test
    void without_a_scope_there_is_no_connection() {
        assertThatThrownBy(database::getConnection).isInstanceOf(IllegalStateException.class);
    }

    private void assertRefused(Duty duty, String sql) {
        ThrowingCallable attempt = () -> DataScope.municipality(DORDRECHT, duty).call(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private String asked(String sql) {
        try {
            return ask(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
