package nl.straatkubus.platform.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SavedViewsTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final MunicipalityCode ZWIJNDRECHT = new MunicipalityCode("GM0642");

    @Autowired
    private SavedViews views;

    @Autowired
    private Favourites favourites;

    @Autowired
    private Municipalities municipalities;

    @Test
    void a_view_is_ones_own_until_it_is_shared_and_never_leaves_the_municipality() {
        municipalities.open(DORDRECHT, "Dordrecht");
        municipalities.open(ZWIJNDRECHT, "Zwijndrecht");
        Viewer mila = viewer(DORDRECHT, "mila@dordrecht.test");
        Viewer sven = viewer(DORDRECHT, "sven@dordrecht.test");
        Viewer neighbour = viewer(ZWIJNDRECHT, "mila@dordrecht.test");

        views.save(mila, " Maandagochtend ", "i=bijstand", false);
        views.save(mila, "Overleg", "i=bijstand,overlast&m=filter", true);

        assertThat(views.of(mila)).extracting(SavedView::name).containsExactly("Maandagochtend", "Overleg");
        assertThat(views.of(sven)).extracting(SavedView::name).containsExactly("Overleg");
        assertThat(views.of(neighbour)).isEmpty();

        long shared = views.of(sven).getFirst().id();
        views.remove(sven, shared);
        assertThat(views.of(mila)).as("a colleague's view stays").hasSize(2);

        views.save(mila, "Overleg", "i=afval", false);
        assertThat(views.of(sven)).isEmpty();
        views.remove(mila, shared);
        assertThat(views.of(mila)).extracting(SavedView::name).containsExactly("Maandagochtend");
        assertThatThrownBy(() -> views.save(mila, " ", "i=afval", false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_favourite_is_ones_own_until_it_is_let_go() {
        municipalities.open(DORDRECHT, "Dordrecht");
        Viewer mila = viewer(DORDRECHT, "mila@dordrecht.test");
        Viewer sven = viewer(DORDRECHT, "sven@dordrecht.test");
        IndicatorCode arrears = new IndicatorCode("huurachterstand");
        IndicatorCode nuisance = new IndicatorCode("overlast");

        favourites.keep(mila, arrears, true);
        favourites.keep(mila, arrears, true);
        favourites.keep(mila, nuisance, true);
        favourites.keep(sven, nuisance, false);

        assertThat(favourites.of(mila)).containsExactlyInAnyOrder(arrears, nuisance);
        assertThat(favourites.of(sven)).isEmpty();

        favourites.keep(mila, nuisance, false);
        assertThat(favourites.of(mila)).containsExactly(arrears);
    }

    private static Viewer viewer(MunicipalityCode place, String subject) {
        return new Viewer(Optional.of(place), subject, "Test", Set.of(Function.AREA_MANAGER));
    }
}
