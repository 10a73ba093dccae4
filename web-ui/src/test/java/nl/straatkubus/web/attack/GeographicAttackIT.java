package nl.straatkubus.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.straatkubus.platform.cube.CircaPostcodes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Attack A6: subtracting areas from one another. Whatever an area leaves when areas inside it are taken out must be
 * nothing, or something that might have been told by itself.
 */
@WebTest
class GeographicAttackIT {
    private static final int FIRST = Figures.FIRST;
    private static final int RECTANGLES = 10_000;

    @Autowired
    private AttackedTowns towns;

    @BeforeEach
    void twoTowns() {
        towns.settle();
        towns.upload(towns.figures());
        towns.weaken(Weakness.PLAIN_THRESHOLD, towns.figures(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {AttackedTowns.DEBTS, AttackedTowns.REPORTS})
    void no_area_less_another_tells_of_a_few_people(String indicator) {
        assertThat(pairs(AttackedTowns.PROTECTED, indicator)).isEmpty();
        assertThat(pairs(AttackedTowns.WEAK, indicator))
                .as("with a plain threshold")
                .isNotEmpty();
    }

    /** What remains of an area without one that lies in it, where that tells of a few people. */
    private Set<BitSet> pairs(MunicipalityCode town, String indicator) {
        List<BitSet> told = told(town, indicator);
        Set<BitSet> unsafe = new HashSet<>();
        for (BitSet large : told) {
            for (BitSet small : told) {
                BitSet rest = without(large, small);
                if (rest.cardinality() == large.cardinality() - small.cardinality()) {
                    keepUnsafe(indicator, rest, unsafe);
                }
            }
        }
        return unsafe;
    }

    @ParameterizedTest
    @ValueSource(strings = {AttackedTowns.DEBTS, AttackedTowns.REPORTS})
    void no_two_selections_differ_by_a_few_people(String indicator) {
        assertThat(selections(AttackedTowns.PROTECTED, indicator)).isEmpty();
        assertThat(selections(AttackedTowns.WEAK, indicator))
                .as("with a plain threshold")
                .isNotEmpty();
    }

    /** Rectangles over the town, told by the largest areas inside, less the same told by the smallest and less a part. */
    private Set<BitSet> selections(MunicipalityCode town, String indicator) {
        List<BitSet> told = told(town, indicator);
        Random random = new Random(6);
        Set<BitSet> unsafe = new HashSet<>();
        for (int i = 0; i < RECTANGLES; i++) {
            BitSet inside = rectangle(random);
            BitSet part = rectangle(random);
            part.and(inside);
            BitSet most = union(told, inside);
            keepUnsafe(indicator, without(most, union(told, part)), unsafe);
            BitSet finest = new BitSet();
            told.stream()
                    .filter(area -> isWithin(area, inside))
                    .filter(area -> told.stream().noneMatch(other -> !other.equals(area) && isWithin(other, area)))
                    .forEach(finest::or);
            keepUnsafe(indicator, without(most, finest), unsafe);
        }
        return unsafe;
    }

    private BitSet rectangle(Random random) {
        Lattice lattice = towns.figures().lattice();
        Area one = lattice.area(random.nextInt(lattice.postcodes()));
        Area other = lattice.area(random.nextInt(lattice.postcodes()));
        BitSet inside = new BitSet();
        for (int street = 0; street < lattice.postcodes(); street++) {
            Area area = lattice.area(street);
            inside.set(
                    street,
                    lies(area.longitude(), one.longitude(), other.longitude())
                            && lies(area.latitude(), one.latitude(), other.latitude()));
        }
        return inside;
    }

    private static boolean lies(double at, double one, double other) {
        return at >= Math.min(one, other) && at <= Math.max(one, other);
    }

    private static BitSet union(List<BitSet> told, BitSet within) {
        BitSet union = new BitSet();
        told.stream().filter(area -> isWithin(area, within)).forEach(union::or);
        return union;
    }

    private static boolean isWithin(BitSet area, BitSet other) {
        return without(area, other).isEmpty();
    }

    private static BitSet without(BitSet large, BitSet small) {
        BitSet rest = (BitSet) large.clone();
        rest.andNot(small);
        return rest;
    }

    private void keepUnsafe(String indicator, BitSet rest, Set<BitSet> unsafe) {
        if (!rest.isEmpty() && !towns.figures().maySay(indicator, FIRST, rest)) {
            unsafe.add(rest);
        }
    }

    /** The postcodes of each area whose own figure is told at any level. */
    private List<BitSet> told(MunicipalityCode town, String indicator) {
        Figures figures = towns.figures();
        Lattice lattice = towns.lattice(town);
        Map<String, List<Integer>> circa = new CircaPostcodes(lattice).blocks();
        Answers answers = new Answers(towns.viewer(town));
        Set<BitSet> told = new HashSet<>();
        for (String level : Answers.LEVELS) {
            for (Answers.Row row : answers.values(indicator, FIRST, level).values()) {
                if (row.told() && level.equals("pc4")) {
                    BitSet blocks = new BitSet();
                    circa.get(row.area()).forEach(block -> blocks.or(figures.inside(block)));
                    told.add(blocks);
                } else if (row.told()) {
                    told.add(figures.inside(
                            lattice.find(new AreaCode(row.cell())).orElseThrow().node()));
                }
            }
        }
        assertThat(told).hasSizeGreaterThan(50);
        return new ArrayList<>(told);
    }
}
