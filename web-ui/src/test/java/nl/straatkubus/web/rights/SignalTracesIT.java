package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.follow.Follows;
import nl.straatkubus.platform.follow.Rhythm;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.platform.signals.RisingTown;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.RisingTowns;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Two indicators that get worse in the same place, and a function that may see one of them: signals about the other one
 * leave no trace in a list, a feed, an area or the number that a letter tells.
 */
@WebTest
class SignalTracesIT {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM1803");
    private static final String MILA = "mila@sporenstad.test";
    private static final String SEEN = "huurachterstand";
    private static final String UNSEEN = "schuldhulp";
    private static final String PASSWORD = "een goed wachtwoord";

    @Autowired
    private RisingTowns towns;

    @Autowired
    private Machines machines;

    @Autowired
    private Users users;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Functions functions;

    @Autowired
    private KeptSignals signals;

    @Autowired
    private Follows follows;

    @Value("${straatkubus.base-url}")
    private String base;

    @Test
    void signals_about_what_may_not_be_seen_do_not_count_anywhere() {
        AreaCode everywhere = townThatGetsWorse();
        follows.follow(mila(), everywhere, Rhythm.RELEASE);
        DataScope.municipality(TOWN, Duty.WEB)
                .run(() -> users.enrol("beheer@sporenstad.test", "Beheer", Set.of(Function.ADMINISTRATOR), PASSWORD));
        Program program = new Program(base).as("sporenstad-zaak", PASSWORD);
        ScreenCaller screens = new ScreenCaller(base).signIn(TOWN.schema(), MILA, PASSWORD);
        int all = signals.list(mila()).size();
        assertThat(subjects()).contains(SEEN, UNSEEN);
        assertThat(told()).as("signals in a letter").isEqualTo(all);
        List<String> calls = List.of("/api/v1/signals", "/api/v1/signals/feed", "/api/v1/areas/" + everywhere.value());
        calls.forEach(call -> assertThat(program.get(call).body()).as(call).contains(UNSEEN));
        assertThat(screens.open("signalen").body()).contains(UNSEEN);

        takeAway();

        assertThat(subjects()).containsOnly(SEEN);
        assertThat(told())
                .as("signals in a letter")
                .isLessThan(all)
                .isEqualTo(signals.list(mila()).size());
        calls.forEach(call -> assertThat(program.get(call).body()).as(call).doesNotContain(UNSEEN));
        assertThat(program.json("/api/v1/signals/feed").get("items").size())
                .isEqualTo(signals.list(mila()).size());
        assertThat(screens.open("signalen").body()).contains(SEEN).doesNotContain(UNSEEN);
    }

    private AreaCode townThatGetsWorse() {
        RisingTown rising = towns.settle(TOWN, "Sporenstad");
        machines.enrol("sporenstad-zaak", Optional.of(TOWN), Set.of(Function.AREA_MANAGER), PASSWORD);
        DataScope.municipality(TOWN, Duty.WEB)
                .run(() -> users.enrol(MILA, "Mila", Set.of(Function.AREA_MANAGER), PASSWORD));
        AreaCode everywhere = rising.lattice().area(rising.lattice().root()).code();
        rising.define(SEEN, Sensitivity.SPECIAL);
        rising.define(UNSEEN, Sensitivity.SPECIAL);
        follows.follow(mila(), everywhere, Rhythm.RELEASE);
        rising.release(SEEN, 13);
        rising.release(UNSEEN, 13);
        return everywhere;
    }

    private void takeAway() {
        Viewer administrator =
                viewers.person(Optional.of(TOWN), "beheer@sporenstad.test").orElseThrow();
        administrator
                .scope()
                .run(() -> functions.put(
                        Function.AREA_MANAGER.with(
                                Function.AREA_MANAGER.sight().with(new IndicatorCode(UNSEEN), Reach.NOTHING)),
                        administrator));
    }

    /** How many signals a letter of this moment would tell of. */
    private int told() {
        return follows.news(mila()).stream().mapToInt(Follows.News::count).sum();
    }

    private List<String> subjects() {
        return signals.list(mila()).stream()
                .flatMap(one -> one.signal().figures().stream())
                .map(figure -> figure.indicator().code().value())
                .distinct()
                .toList();
    }

    private Viewer mila() {
        return viewers.person(Optional.of(TOWN), MILA).orElseThrow();
    }
}
