package nl.straatkubus.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
    @Test
    void the_made_up_city_nests_and_its_blocks_hold_enough_households() {
        Lattice lattice = new SyntheticCity(400, 1).lattice();

        for (Area area : lattice.areas()) {
            assertThat(area.households())
                    .isEqualTo(
                            lattice.children(area.node()).isEmpty()
                                    ? area.households()
                                    : lattice.children(area.node()).stream()
                                            .mapToInt(
                                                    child -> lattice.area(child).households())
                                            .sum());
        }
        assertThat(lattice.at(AreaLevel.B50)).allMatch(area -> area.households() >= 50);
        assertThat(lattice.at(AreaLevel.B100)).allMatch(area -> area.households() >= 100);
        assertThat(lattice.at(AreaLevel.B250)).allMatch(area -> area.households() >= 250);
        assertThat(lattice.at(AreaLevel.NEIGHBOURHOOD)).hasSize(4);
        assertThat(lattice.area(lattice.root()).level()).isEqualTo(AreaLevel.MUNICIPALITY);
    }

    @Test
    void what_grows_fast_is_found_and_where_nothing_happens_nothing_is() {
        Trial growing = new Trial(new Scenario(0.2, 0.4, 1), 1);
        Trial still = new Trial(new Scenario(0.2, 0, 1), 1);
        Tally found = new Tally();
        found.add(growing.signals(Sight.UNPROTECTED).rises());

        assertThat(found.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(still.signals(Sight.UNPROTECTED).rises().flagsPerList()).isLessThan(1);
    }

    @Test
    void protection_shows_less_and_never_what_the_plain_figures_do_not() {
        Trial trial = new Trial(new Scenario(0.08, 0.4, 1), 2);
        Tally open = new Tally();
        Tally special = new Tally();
        open.add(trial.signals(Sight.UNPROTECTED).rises());
        special.add(trial.signals(Sight.SPECIAL).rises());

        assertThat(special.recall()).isLessThanOrEqualTo(open.recall());
    }

    @Test
    void the_report_says_what_is_met_what_is_missed_and_what_was_not_measured(@TempDir Path docs) throws IOException {
        Row good = Row.read("b8-d20-k1-l50;unprotected;20;0.04;0.06;2.7;0.2;0.80;0.05;0.5;0.8;0.9;7;1.8;1");
        Row poor = Row.read("b8-d20-k1-l50;released, ordinary;20;0.1;0.31;1.7;0.3;0.58;0.05;0.3;0.6;0.7;8;0.9;1");
        Row naive = Row.read("b8-d20-k1-l50;postcodes, 1;20;0.7;0.8;1;0.7;0.17;0.03;0.1;0.2;0.2;8;1;NaN");
        Row best = Row.read(
                "b8-d20-k1-l50;best possible, released, ordinary;20;NaN;NaN;NaN;NaN;0.71;NaN;0.6;0.7;0.8;NaN;NaN;NaN");

        new Report(List.of(good, poor, naive, best), List.of("a city;1.5;1.4;10;300")).write(docs);

        assertThat(Files.readString(docs.resolve("signals-report.md")))
                .contains(
                        "0.80 met | 0.58 **missed** (at most 0.71) |",
                        "| 0.06 met | 0.31 **missed** | not measured |",
                        "a city | 1.5 | 1.4 | 10 | 300 |");
        assertThat(docs.resolve("images/signals-recall.svg")).content().startsWith("<svg");
    }
}
