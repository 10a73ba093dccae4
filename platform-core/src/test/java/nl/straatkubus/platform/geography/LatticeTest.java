package nl.straatkubus.platform.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class LatticeTest {
    private static final Map<AreaLevel, Integer> MINIMUM =
            Map.of(AreaLevel.B50, 50, AreaLevel.B100, 100, AreaLevel.B250, 250);

    @Autowired
    private Lattices lattices;

    @Test
    void blocks_nest_hold_their_minimum_and_stay_within_one_neighbourhood() {
        Lattice lattice = SketchCity.lattice(3, 9);

        for (Area area : lattice.areas()) {
            if (area.level().isBlock()) {
                assertThat(area.households()).isGreaterThanOrEqualTo(MINIMUM.get(area.level()));
            }
            if (area.parent() >= 0) {
                assertThat(lattice.level(area.parent())).isGreaterThan(area.level());
            }
            int inside = lattice.children(area.node()).stream()
                    .mapToInt(child -> lattice.area(child).households())
                    .sum();
            assertThat(lattice.children(area.node()).isEmpty() || inside == area.households())
                    .isTrue();
        }
    }

    @Test
    void few_blocks_are_above_twice_their_minimum() {
        Lattice lattice = SketchCity.lattice(4, 12);

        MINIMUM.forEach((level, minimum) -> {
            List<Area> blocks = lattice.at(level);
            long large = blocks.stream()
                    .filter(block -> block.households() > 2 * minimum)
                    .count();
            assertThat((double) large / blocks.size())
                    .as("share of large %s", level)
                    .isLessThan(0.15);
        });
    }

    @Test
    void postcodes_come_first_and_each_block_is_one_stretch_of_them() {
        Lattice lattice = SketchCity.lattice(3, 9);

        for (AreaLevel level : List.of(AreaLevel.B50, AreaLevel.B250, AreaLevel.NEIGHBOURHOOD)) {
            List<Integer> runs = new ArrayList<>();
            for (int pc6 = 0; pc6 < lattice.postcodes(); pc6++) {
                int block = lattice.ancestor(pc6, level);
                if (runs.isEmpty() || runs.getLast() != block) {
                    runs.add(block);
                }
            }
            assertThat(runs).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_same_geography_again_gives_the_version_that_is_there() {
        MunicipalityCode code = new MunicipalityCode("GM0505");
        LatticeDraft draft = SketchCity.draft(code, 2, 5, true);
        DataScope.shared(DataScope.Duty.WORKER).run(() -> {
            Lattice first = lattices.load(draft);
            assertThat(lattices.load(draft).id()).isEqualTo(first.id());
            assertThat(lattices.active(code)).get().extracting(Lattice::id).isEqualTo(first.id());
            Lattice redrawn = lattices.load(SketchCity.draft(code, 2, 6, true));
            assertThat(redrawn.id()).isNotEqualTo(first.id());
            assertThat(lattices.active(code))
                    .get()
                    .extracting(Lattice::postcodes)
                    .isEqualTo(72);
            assertThat(lattices.geometry(redrawn.id()).name()).startsWith("GM0505-2025-1-");
            assertThat(lattices.outlines(redrawn.id(), AreaLevel.NEIGHBOURHOOD)).hasSize(3);
        });
    }

    @Test
    void a_wrong_geography_is_refused_with_every_fault_named() {
        LatticeDraft right = SketchCity.draft(new MunicipalityCode("GM0642"), 1, 3, false);
        List<LatticeDraft.Street> streets = new ArrayList<>(right.streets());
        streets.add(streets.getFirst());
        streets.add(new LatticeDraft.Street("0123X", "", "BU99999999", null, -1));
        LatticeDraft wrong = new LatticeDraft(
                right.municipality(), "Fout", "1", List.of(), right.neighbourhoods(), streets, List.of());

        DataScope.shared(DataScope.Duty.WORKER).run(() -> assertThatThrownBy(() -> lattices.load(wrong))
                .isInstanceOfSatisfying(InvalidGeography.class, refusal -> assertThat(refusal.faults())
                        .hasSize(6)));
    }
}
