package nl.straatkubus.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class BrokenMunicipalityTest {
    private static final MunicipalityCode BROKEN = new MunicipalityCode("GM0999");
    private static final MunicipalityCode SOUND = new MunicipalityCode("GM0361");

    @Autowired
    private MunicipalityRegister municipalities;

    @Autowired
    private Schemas schemas;

    @Autowired
    private Owner owner;

    @Test
    void one_municipality_that_cannot_be_brought_up_to_date_is_set_aside_while_the_rest_start() throws SQLException {
        asOwner("create schema gm0999", "create table gm0999.slice (in_the_way int)");
        assertThatThrownBy(() -> municipalities.open(BROKEN, "Kapotstad"))
                .isInstanceOf(EnvironmentFailed.class)
                .hasMessageContaining("gm0999");
        municipalities.open(SOUND, "Alkmaar");
        asOwner("insert into platform.municipality values ('GM0999', 'Kapotstad', 'READY', '', now())");
        asOwner("delete from gm0361.schema_current");

        municipalities.bringAllUpToDate();

        assertThat(municipalities.find(BROKEN)).hasValueSatisfying(broken -> {
            assertThat(broken.state()).isEqualTo(Municipality.State.FAILED);
            assertThat(broken.detail()).contains("slice");
        });
        assertThat(municipalities.find(SOUND))
                .hasValueSatisfying(sound -> assertThat(sound.state()).isEqualTo(Municipality.State.READY));

        asOwner("drop table gm0999.slice");
        municipalities.bringAllUpToDate();
        assertThat(municipalities.find(BROKEN))
                .hasValueSatisfying(mended -> assertThat(mended.state()).isEqualTo(Municipality.State.READY));
    }

    @Test
    void a_schema_whose_roles_were_lost_is_seen_to_at_the_start_and_others_are_left_alone() throws SQLException {
        MunicipalityCode lost = new MunicipalityCode("GM0363");
        municipalities.open(lost, "Amsterdam");
        municipalities.open(SOUND, "Alkmaar");
        asOwner("revoke sk_gm0363_worker from sk_worker");
        assertThat(schemas.current(Set.of("gm0361", "gm0363", "gm9999"))).containsExactly("gm0361");

        municipalities.bringAllUpToDate();

        assertThat(schemas.current(Set.of("gm0361", "gm0363"))).containsExactlyInAnyOrder("gm0361", "gm0363");
        assertThat(municipalities.find(lost))
                .hasValueSatisfying(mended -> assertThat(mended.state()).isEqualTo(Municipality.State.READY));
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
