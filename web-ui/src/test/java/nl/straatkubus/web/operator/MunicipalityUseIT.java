package nl.straatkubus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.WebTest;
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

    @Value("${straatkubus.base-url}")
    private String base;

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
    void no_role_of_a_municipality_may_ask() {
        for (DataScope scope : List.of(
                DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB),
                DataScope.municipality(GuardedTowns.GUARDED, Duty.WORKER),
                DataScope.shared(Duty.WEB),
                DataScope.platform(Duty.WORKER))) {
            assertThatThrownBy(() ->
                            scope.get(() -> database.sql("select count(*) from platform.municipality_use(now(), now())")
                                    .query(Long.class)
                                    .single()))
                    .as(scope.toString())
                    .rootCause()
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }
}
