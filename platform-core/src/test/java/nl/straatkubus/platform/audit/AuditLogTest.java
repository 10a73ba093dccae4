package nl.straatkubus.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AuditLogTest {
    private static final MunicipalityCode ENKHUIZEN = new MunicipalityCode("GM0388");
    private static final MunicipalityCode OPMEER = new MunicipalityCode("GM0432");
    private static final Viewer ANNA =
            new Viewer(Optional.of(ENKHUIZEN), "anna@enkhuizen.example", "Anna", Set.of(Function.AREA_MANAGER));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditQueue queue;

    @Autowired
    private DataSource database;

    @Autowired
    private DatabaseAddress address;

    @BeforeEach
    void twoMunicipalities() {
        municipalities.open(ENKHUIZEN, "Enkhuizen");
        municipalities.open(OPMEER, "Opmeer");
    }

    @Test
    void an_entry_says_who_did_what_to_what_from_where_with_which_result() {
        here(() -> Origin.call("10.1.2.3", () -> {
            audit.saw(ANNA, new AuditLog.Look("viewed", "bijstand", "2024", "BU0388", "neighbourhood"));
            audit.record(ANNA, "exported", "bijstand straatkubus.csv", "refused");
            return null;
        }));

        List<AuditLog.Entry> found = DataScope.municipality(ENKHUIZEN, Duty.WEB).get(() -> audit.latest(2));
        assertThat(found).anySatisfy(seen -> {
            assertThat(seen.actor()).isEqualTo("anna@enkhuizen.example");
            assertThat(seen.functions()).isEqualTo("area-manager");
            assertThat(seen.action()).isEqualTo("viewed");
            assertThat(seen.object()).isEqualTo("bijstand");
            assertThat(seen.period()).isEqualTo("2024");
            assertThat(seen.place()).isEqualTo("BU0388");
            assertThat(seen.level()).isEqualTo("neighbourhood");
            assertThat(seen.origin()).isEqualTo("10.1.2.3");
        });
        assertThat(found).anySatisfy(taken -> assertThat(taken.result()).isEqualTo("refused"));
        DataScope.municipality(OPMEER, Duty.WEB)
                .run(() -> assertThat(audit.find(search("anna", ""), 0, 10)).isEmpty());
    }

    @Test
    void it_can_be_searched() {
        here(() -> {
            audit.record(ANNA, "exported", "zoekwoord-een", "ok");
            audit.record(ANNA, "imported", "zoekwoord-twee", "ok");
            assertThat(audit.count(search("ANNA@", "zoekwoord"))).isEqualTo(2);
            assertThat(audit.find(search("", "zoekwoord-twee"), 0, 10))
                    .extracting(AuditLog.Entry::action)
                    .containsExactly("imported");
            assertThat(audit.count(search("niemand", "zoekwoord"))).isZero();
        });
    }

    private static AuditLog.Search search(String actor, String object) {
        return new AuditLog.Search(Optional.empty(), Optional.empty(), actor, "", object);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set result = 'ok'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry (at, actor, functions, action, object, result, number, previous, hash)"
                        + " values (now(), '', '', '', '', '', 1, '', '')",
                "update audit_head set number = 0",
                "delete from audit_head",
                "alter table audit_entry disable trigger chain",
                "drop trigger chain on audit_entry",
                "create or replace function audit_hash(entry audit_entry) returns bytea language sql"
                        + " as 'select ''''::bytea'"
            })
    void no_role_of_the_application_changes_or_deletes_an_entry(String attempt) {
        for (Duty duty : Duty.values()) {
            assertThat(state(duty, attempt)).as("%s by %s", attempt, duty).isEqualTo("42501");
        }
    }

    private String state(Duty duty, String attempt) {
        return DataScope.municipality(ENKHUIZEN, duty).get(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(attempt);
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            }
        });
    }

    @Test
    void what_an_intruder_in_the_database_changes_or_takes_away_shows() throws SQLException {
        MunicipalityCode broken = new MunicipalityCode("GM0498");
        municipalities.open(broken, "Drechterland");
        DataScope web = DataScope.municipality(broken, Duty.WEB);
        for (int i = 0; i < 5; i++) {
            web.run(() -> audit.record(ANNA, "viewed", "bijstand", "ok"));
        }
        assertThat(web.get(audit::check)).isEqualTo(new AuditLog.ChainCheck(5, Optional.empty()));

        asOwner("update gm0498.audit_entry set object = 'schulden' where number = 2");
        assertThat(web.get(audit::check).firstFault()).hasValue(2L);
        asOwner("update gm0498.audit_entry set object = 'bijstand' where number = 2");
        assertThat(web.get(audit::check).firstFault()).isEmpty();

        asOwner("delete from gm0498.audit_entry where number = 5");
        assertThat(web.get(audit::check).firstFault()).as("the end was cut off").hasValue(5L);
        asOwner("delete from gm0498.audit_entry where number = 3");
        assertThat(web.get(audit::check).firstFault()).as("a gap").hasValue(4L);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void entries_of_many_at_once_make_one_chain() throws InterruptedException {
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(Thread.ofVirtual()
                    .start(() -> here(() -> {
                        for (int n = 0; n < 20; n++) {
                            audit.saw(ANNA, new AuditLog.Look("viewed", "tegelijk", "2024", "", "street"));
                            audit.record(ANNA, "exported", "tegelijk", "ok");
                        }
                    })));
        }
        for (Thread person : people) {
            person.join();
        }

        here(() -> {
            assertThat(audit.count(search("", "tegelijk"))).isEqualTo(320);
            assertThat(audit.check().firstFault()).isEmpty();
        });
    }

    @Test
    void at_a_stop_nothing_that_was_noted_is_lost() {
        here(() -> {
            for (int n = 0; n < 300; n++) {
                audit.saw(ANNA, new AuditLog.Look("viewed", "laatste", "2024", "", "street"));
            }
        });

        queue.stop();

        try {
            here(() -> assertThat(written("laatste")).isEqualTo(300));
        } finally {
            queue.start();
        }
    }

    @Test
    void who_looks_does_not_wait_for_the_log() throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table gm0388.audit_head in exclusive mode");
            here(() -> {
                for (int n = 0; n < 100; n++) {
                    audit.saw(ANNA, new AuditLog.Look("viewed", "wacht", "2024", "", "street"));
                }
                assertThat(written("wacht")).isZero();
            });
            owner.rollback();
        }

        here(() -> assertThat(audit.count(search("", "wacht"))).isEqualTo(100));
    }

    private int written(String object) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from audit_entry where object = '" + object + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void here(Runnable work) {
        DataScope.municipality(ENKHUIZEN, Duty.WEB).run(work);
    }
}
