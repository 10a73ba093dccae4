package nl.straatkubus.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attack A2: code that serves requests, or that somebody slipped into it, asks the database itself. */
@WebTest
class RightsAttackIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    private AttackedTowns towns;

    @Autowired
    private DataSource database;

    @BeforeEach
    void twoTowns() {
        towns.settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from raw_observation",
                "select count(*) from shared.raw_observation",
                "copy raw_observation to stdout",
                "select count(*) from rounding_secret",
                "select count(*) from shared.rounding_secret",
                "select count(*) from import_file_chunk",
                "select count(*) from shared.import_file_chunk",
                "select count(*) from gm0972.slice",
                "create view mine as select * from raw_observation; select count(*) from mine",
                "grant select on raw_observation to current_user",
                "reset role; set role sk_gm0971_worker",
                "reset role; select count(*) from gm0971.raw_observation",
                "insert into slice select * from slice",
                "update release set certificate = '{}'"
            })
    void no_request_reads_what_was_delivered_nor_changes_what_was_released(String attempt) {
        assertThat(state(Duty.WEB, attempt)).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from raw_observation",
                "select count(*) from rounding_secret",
                "select count(*) from import_file_chunk"
            })
    void the_worker_reads_it(String attempt) {
        assertThat(state(Duty.WORKER, attempt)).as("the attack can win").isEmpty();
    }

    /** The SQLSTATE of the refusal, empty where there was none. */
    private String state(Duty duty, String attempt) {
        return DataScope.municipality(AttackedTowns.PROTECTED, duty).get(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(attempt);
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            }
        });
    }
}
