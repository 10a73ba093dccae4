package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Screens that have a number or a name of something in their address, opened by who may open such a screen: at home, where
 * it shows, and at the neighbour's, where it is as if it did not exist.
 */
@WebTest
class ForeignIdsIT {
    private static final String TITLE = "Geheim";

    @Autowired
    private GuardedTowns towns;

    @Value("${straatkubus.base-url}")
    private String base;

    /** @param shows what tells that the thing itself is there */
    private record Screen(Function function, String path, String query, String shows) {}

    @BeforeEach
    void towns() {
        towns.settle();
    }

    @Test
    void what_is_of_another_municipality_shows_on_no_screen() {
        List<Screen> screens = List.of(
                new Screen(Function.DATA_STEWARD, "gegevens/import/" + towns.importId(), "", "geheim.csv"),
                new Screen(Function.DATA_STEWARD, "gegevens/geheim/bron", "", TITLE),
                new Screen(Function.DATA_STEWARD, "gegevens/importeren", "dataset=geheim", TITLE),
                new Screen(Function.PRIVACY_OFFICER, "privacy/certificaten/" + towns.release(), "", TITLE),
                new Screen(Function.AREA_MANAGER, "kaart", "i=geheim&a=" + GuardedTowns.DISTRICT, TITLE),
                new Screen(Function.AREA_MANAGER, "tijdlijn", "a=BU09770101&i=geheim", TITLE),
                new Screen(Function.AREA_MANAGER, "veldnotities", "a=3311AA", "Afval naast de containers"));
        for (Screen screen : screens) {
            assertThat(shown(GuardedTowns.GUARDED, screen))
                    .as("at home: " + screen)
                    .contains(screen.shows());
            assertThat(shown(GuardedTowns.OTHER, screen))
                    .as("at the neighbour's: " + screen)
                    .doesNotContain(screen.shows());
        }
    }

    private String shown(MunicipalityCode town, Screen screen) {
        return new ScreenCaller(base)
                .signIn(town.schema(), GuardedTowns.person(town, screen.function()), GuardedTowns.PASSWORD)
                .open(screen.path(), screen.query())
                .body();
    }
}
