package nl.straatkubus.platform.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class FollowsTest {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM1911");
    private static final AreaCode DISTRICT = new AreaCode("WK191101");

    @Autowired
    private Follows follows;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Lattices lattices;

    @Test
    void a_person_follows_an_area_as_often_as_wished_until_leaving_it() {
        municipalities.open(TOWN, "Volgstad");
        DataScope.shared(Duty.WORKER).run(() -> lattices.load(SketchCity.draft(TOWN, 2, 5, false)));
        Viewer mila = viewer("mila@test");
        Viewer sven = viewer("sven@test");
        DataScope town = DataScope.municipality(TOWN, Duty.WEB);

        follows.follow(mila, DISTRICT, Rhythm.WEEKLY);
        follows.follow(mila, DISTRICT, Rhythm.RELEASE);

        assertThat(follows.of(mila, DISTRICT)).contains(Rhythm.RELEASE);
        assertThat(follows.of(sven, DISTRICT)).isEmpty();
        assertThat(town.get(follows::followers)).containsExactly("mila@test");
        assertThat(follows.news(mila)).as("nothing was found yet").isEmpty();

        follows.leave(mila, DISTRICT);

        assertThat(follows.of(mila, DISTRICT)).isEmpty();
        assertThat(town.get(follows::followers)).isEmpty();
    }

    private static Viewer viewer(String subject) {
        return new Viewer(Optional.of(TOWN), subject, "Test", Set.of(Function.AREA_MANAGER));
    }
}
