package nl.straatkubus.platform.accompanied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.LogKeeping;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looked along with whom is forgotten when the log forgets it. */
@PlatformTest
class KeptViewingsTest {
    private static final MunicipalityCode VLIELAND = new MunicipalityCode("GM0096");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Viewer HOST =
            new Viewer(Optional.of(VLIELAND), "gm@vlieland.example", "Gea", Set.of(Function.AREA_MANAGER));
    private static final Viewer OFFICER =
            new Viewer(Optional.of(VLIELAND), "po@vlieland.example", "Po", Set.of(Function.PRIVACY_OFFICER));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private ViewingTable table;

    @Autowired
    private LogKeeping keeping;

    @Autowired
    private JdbcClient database;

    private KeptViewings viewings;

    @BeforeEach
    void aMunicipality() {
        municipalities.open(VLIELAND, "Vlieland");
        viewings = new KeptViewings(database, keeping, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void what_is_over_the_time_of_the_log_goes_with_its_guests() {
        here(() -> {
            keeping.keep(24, OFFICER);
            held("Lang geleden", NOW.minus(Duration.ofDays(740)));
            held("Onlangs", NOW.minus(Duration.ofDays(700)));
        });

        assertThat(DataScope.municipality(VLIELAND, Duty.WORKER).get(viewings::erase))
                .isEqualTo(1);

        here(() -> {
            assertThat(table.past(NOW, 10)).singleElement().satisfies(left -> {
                assertThat(left.purpose()).isEqualTo("Onlangs");
                assertThat(left.guests()).hasSize(1);
            });
            assertThat(database.sql("select count(*) from accompanied_guest")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThatExceptionOfType(DataAccessException.class)
                    .as("no request erases")
                    .isThrownBy(viewings::erase);
        });
    }

    private void held(String purpose, Instant begun) {
        long id = table.add(HOST, new Occasion(purpose, "J. de Boer", "De Kade", Duration.ofHours(1)), begun);
        database.sql(
                        "insert into accompanied_guest (viewing, number, name, device, joined_at) values (?, 1, 'Jan', '', ?)")
                .params(id, Timestamp.from(begun))
                .update();
    }

    private static void here(Runnable work) {
        DataScope.municipality(VLIELAND, Duty.WEB).run(work);
    }
}
