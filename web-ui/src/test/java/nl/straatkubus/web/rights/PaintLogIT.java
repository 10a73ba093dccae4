package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WebTest
class PaintLogIT {
    private static final String MANAGER = GuardedTowns.person(GuardedTowns.GUARDED, Function.AREA_MANAGER);
    private static final String PAINT = "/map/paint?i=" + GuardedTowns.DATASET;

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private AuditLog log;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void townsWithEveryFunction() {
        towns.settle();
    }

    @Test
    void figures_that_are_fetched_without_the_screen_are_in_the_log_once_a_visit() {
        int before = noted();
        ScreenCaller visit = visit();

        assertThat(visit.get(PAINT).statusCode()).isEqualTo(200);
        assertThat(visit.get(PAINT).statusCode()).isEqualTo(200);
        assertThat(noted()).isEqualTo(before + 1);

        assertThat(visit().get(PAINT).statusCode()).isEqualTo(200);
        assertThat(noted()).isEqualTo(before + 2);
    }

    @Test
    void what_the_screen_noted_is_not_noted_again_when_its_figures_are_fetched() {
        int before = noted();
        ScreenCaller visit = visit();

        assertThat(visit.open("kaart", "i=" + GuardedTowns.DATASET).statusCode())
                .isEqualTo(200);
        assertThat(noted()).isEqualTo(before + 1);
        assertThat(visit.get(PAINT).statusCode()).isEqualTo(200);
        assertThat(visit.get(PAINT + "&t=" + GuardedTowns.DATASET).statusCode()).isEqualTo(204);
        assertThat(noted()).isEqualTo(before + 1);
    }

    private ScreenCaller visit() {
        return new ScreenCaller(base).signIn(GuardedTowns.GUARDED.schema(), MANAGER, GuardedTowns.PASSWORD);
    }

    private int noted() {
        return DataScope.municipality(GuardedTowns.GUARDED, Duty.WEB)
                .get(() -> log.count(new AuditLog.Search(
                        Optional.empty(), Optional.empty(), MANAGER, "viewed", GuardedTowns.DATASET)));
    }
}
