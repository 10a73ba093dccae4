package nl.straatkubus.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.KeptSignal.Reason;
import nl.straatkubus.platform.signals.KeptSignal.Work;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class KeptSignalsTest {
    private static int towns;

    @Autowired
    private KeptSignals signals;

    @Autowired
    private Signals onDemand;

    @Autowired
    private Cubes cubes;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Lattices lattices;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Releases releases;

    private MunicipalityCode town;
    private RisingTown rising;
    private Viewer mila;
    private Viewer agent;

    @BeforeEach
    void a_town_of_its_own(TestInfo test) {
        town = new MunicipalityCode("GM1%03d".formatted(++towns));
        rising = RisingTown.settle(town, test.getDisplayName(), municipalities, lattices, catalogue, releases);
        mila = viewer("mila", Function.AREA_MANAGER);
        agent = viewer("agent", Function.NEIGHBOURHOOD_PROFESSIONAL);
        rising.define("huurachterstand", Sensitivity.SPECIAL);
        rising.define("overlast", Sensitivity.ORDINARY);
    }

    @Test
    void a_signal_that_persists_stays_the_same_signal_with_what_was_done_about_it() {
        rising.release("huurachterstand", 13);
        KeptSignal first = signals.list(mila).getFirst();
        assertThat(first.state()).isEqualTo(Work.NEW);
        assertThat(first.signal().rank()).isEqualTo(1);
        assertThat(first.basis().releases()).hasSize(1);

        signals.move(
                mila, first.id(), Work.INVESTIGATION, Optional.of("mila"), Optional.empty(), "Ik bel de corporatie");
        signals.comment(mila, first.id(), "Gesproken met De Kade");
        rising.release("huurachterstand", 14);
        KeptSignal again = signals.list(mila).getFirst();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(Work.INVESTIGATION);
        assertThat(again.assignee()).contains("mila");
        assertThat(again.signal().period()).isEqualTo(RisingTown.quarter(13));
        assertThat(again.signal().isConfirmed()).isTrue();
        assertThat(again.basis().releases()).isNotEqualTo(first.basis().releases());
        assertThat(signals.history(mila, again.id()))
                .extracting(KeptSignal.Event::text)
                .containsExactly("Ik bel de corporatie", "Gesproken met De Kade");
    }

    @Test
    void what_is_closed_stays_closed_while_it_lasts_and_leaves_the_ranking() {
        rising.release("huurachterstand", 13);
        long id = signals.list(mila).getFirst().id();

        assertThatThrownBy(() -> signals.move(mila, id, Work.CLOSED, Optional.empty(), Optional.empty(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        signals.move(mila, id, Work.CLOSED, Optional.empty(), Optional.of(Reason.NO_ACTION), "");
        rising.release("huurachterstand", 14);

        assertThat(signals.list(mila))
                .filteredOn(one -> one.signal().rank() > 0)
                .extracting(KeptSignal::id)
                .doesNotContain(id);
        assertThat(signals.find(mila, id)).hasValueSatisfying(closed -> {
            assertThat(closed.state()).isEqualTo(Work.CLOSED);
            assertThat(closed.reason()).contains(Reason.NO_ACTION);
            assertThat(closed.signal().rank()).isZero();
        });
    }

    @Test
    void what_people_work_on_is_kept_when_the_figures_no_longer_give_it_and_what_is_new_goes() {
        rising.release("huurachterstand", 13);
        rising.release("overlast", 13);
        List<KeptSignal> found = signals.list(mila);
        assertThat(found)
                .extracting(one -> one.signal().indicator().code().value())
                .contains("huurachterstand", "overlast");
        long worked = found.getFirst().id();
        signals.move(mila, worked, Work.INTERVENTION, Optional.empty(), Optional.empty(), "Huisbezoeken");

        rising.release("huurachterstand", RisingTown.BAD_FROM);
        rising.release("overlast", RisingTown.BAD_FROM);

        assertThat(signals.list(mila)).singleElement().satisfies(left -> {
            assertThat(left.id()).isEqualTo(worked);
            assertThat(left.current()).isFalse();
            assertThat(left.signal().rank()).isZero();
        });
    }

    @Test
    void who_may_not_see_a_figure_sees_nothing_of_its_signals_and_cannot_work_on_them() {
        rising.release("huurachterstand", 13);
        rising.release("overlast", 13);

        List<KeptSignal> seen = signals.list(agent);

        assertThat(seen).isNotEmpty().allSatisfy(one -> assertThat(one.basis().members())
                .containsExactly(new IndicatorCode("overlast")));
        assertThat(seen.getFirst().signal().rank()).isEqualTo(1);
        long hidden = signals.list(mila).stream()
                .filter(one -> one.signal().indicator().code().value().equals("huurachterstand"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(signals.find(agent, hidden)).isEmpty();
        assertThat(signals.history(agent, hidden)).isEmpty();
        assertThatThrownBy(() -> signals.comment(agent, hidden, "Wat is dit?")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> signals.comment(agent, seen.getFirst().id(), "Kijk ik niet naar"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void a_theme_told_from_all_figures_is_kept_from_who_may_not_see_one_of_them() {
        Subject all = subjects().stream()
                .filter(one -> one.code().endsWith(":all"))
                .findFirst()
                .orElseThrow();

        assertThat(all.members()).hasSize(2);
        assertThat(subjects()).noneMatch(one -> one.isTheme() && one.members().size() < 2);
    }

    @Test
    void a_figure_that_a_viewer_may_not_see_changes_nothing_in_the_list_of_that_viewer() {
        rising.release("overlast", 13);
        List<KeptSignal> before = signals.list(agent);

        rising.release("huurachterstand", 13);

        assertThat(signals.list(mila)).hasSizeGreaterThan(before.size());
        assertThat(signals.list(agent)).isNotEmpty().isEqualTo(before);
    }

    @Test
    void a_signal_can_be_worked_out_again_from_what_it_keeps() {
        rising.release("huurachterstand", 13);
        KeptSignal kept = signals.list(mila).getFirst();
        Cube cube = cubes.open(mila);

        List<Signal> again = mila.scope()
                .get(() -> onDemand.list(cube, Optional.of(kept.signal().period())));

        assertThat(kept.basis().lattice()).isEqualTo(cube.lattice().id());
        assertThat(kept.basis().releases())
                .containsExactly(cube.release(kept.signal().indicator().code()).orElseThrow());
        assertThat(kept.basis().method()).isEqualTo(Discovery.METHOD);
        assertThat(again.getFirst()).isEqualTo(kept.signal());
    }

    @Test
    void the_same_releases_are_worked_out_once_and_a_worker_may_do_it_ahead() {
        rising.release("huurachterstand", 13);
        DataScope.municipality(town, DataScope.Duty.WORKER).run(signals::renew);
        KeptSignal ahead = signals.list(mila).getFirst();
        DataScope.municipality(town, DataScope.Duty.WEB).run(signals::renew);

        KeptSignal later = signals.list(mila).getFirst();

        assertThat(later).isEqualTo(ahead);
    }

    private List<Subject> subjects() {
        rising.release("huurachterstand", 13);
        rising.release("overlast", 13);
        Indicator one = SketchIndicator.of("huurachterstand", Sensitivity.SPECIAL);
        Indicator other = SketchIndicator.of("overlast", Sensitivity.ORDINARY);
        return Subject.themes(
                List.of(one, other), new AllReleased(rising.lattice(), List.of(one, other), contents(), releases));
    }

    private List<AllReleased.Content> contents() {
        List<AllReleased.Content> contents = new ArrayList<>();
        for (int quarter = 0; quarter < 13; quarter++) {
            for (String code : List.of("huurachterstand", "overlast")) {
                contents.add(new AllReleased.Content(1, new IndicatorCode(code), RisingTown.quarter(quarter)));
            }
        }
        return contents;
    }

    private Viewer viewer(String subject, Function function) {
        return new Viewer(Optional.of(town), subject, subject, Set.of(function));
    }
}
