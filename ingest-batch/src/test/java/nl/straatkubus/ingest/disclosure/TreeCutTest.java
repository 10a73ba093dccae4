package nl.straatkubus.ingest.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every release, whatever the figures. */
class TreeCutTest {
    private static final Thresholds ORDINARY = new Thresholds(5, 5, 10, 10);
    private static final Thresholds SPECIAL = new Thresholds(10, 50, 10, 10);
    private static final int ROUNDS = 300;

    private final Lattice town = town();
    private final TreeCut cut = new TreeCut();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void publishesNothingBelowTheThresholdsAndLeavesNothingToSubtract(Kind kind) {
        Random random = new Random(kind.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            Thresholds thresholds = round % 2 == 0 ? ORDINARY : SPECIAL;
            RawCube raw = figures(kind, random);
            Slice slice = cut.protect(raw, thresholds);
            Rule rule = new Rule(kind, thresholds);
            for (int node = 0; node < slice.size(); node++) {
                if (slice.isPublished(node)) {
                    assertThat(rule.allows(raw, node)).isTrue();
                    assertThat(node == town.root() || slice.isPublished(town.parent(node)))
                            .as("nothing is published inside a withheld area")
                            .isTrue();
                } else {
                    assertThat(slice.value(node)).isNaN();
                    assertThat(slice.numerator(node)).isNaN();
                    assertThat(slice.denominator(node)).isNaN();
                }
                checkRemainder(raw, slice, rule, node);
            }
        }
    }

    /** Whoever subtracts the published children from their parent learns a figure that might be shown, or nothing new. */
    private void checkRemainder(RawCube raw, Slice slice, Rule rule, int node) {
        List<Integer> figures = town.children(node).stream()
                .filter(child -> raw.presence(child) == Presence.VALUE && raw.denominator(child) != 0)
                .toList();
        List<Integer> hidden =
                figures.stream().filter(child -> !slice.isPublished(child)).toList();
        if (slice.isPublished(node) && !figures.isEmpty() && !hidden.isEmpty()) {
            double figure = hidden.stream().mapToDouble(raw::numerator).sum();
            double units = hidden.stream().mapToDouble(raw::denominator).sum();
            assertThat(rule.allows(figure, units)).isTrue();
            assertThat(hidden.size() > 1 || figures.size() == 1).isTrue();
        }
        if (hidden.isEmpty() && !figures.isEmpty()) {
            double sum = figures.stream().mapToDouble(slice::numerator).sum();
            assertThat(sum).isCloseTo(slice.numerator(node), within(sum * 1e-5 + 1e-3));
        }
    }

    @Test
    void neighbourWithoutFiguresWithholdsNobody() {
        RawCube raw = cube(Kind.RATE);
        for (int postcode = 0; postcode < town.postcodes() - 1; postcode++) {
            raw.put(postcode, 20, 100, Presence.VALUE);
        }
        raw.put(town.postcodes() - 1, Double.NaN, Double.NaN, Presence.NONE);
        Slice slice = cut.protect(raw, ORDINARY);
        assertThat(slice.state(0)).isEqualTo(CellState.PUBLISHED);
        assertThat(slice.value(0)).isEqualTo(20);
        assertThat(slice.state(town.postcodes() - 1)).isEqualTo(CellState.NO_DATA);
        assertThat(slice.state(town.postcodes() - 2)).isEqualTo(CellState.PUBLISHED);
    }

    @Test
    void oneSmallCountHidesWithItsSmallestSiblingAndTheOthersStay() {
        RawCube raw = cube(Kind.RATE);
        for (int postcode = 0; postcode < town.postcodes(); postcode++) {
            raw.put(postcode, postcode == 0 ? 4 : 20, postcode == 3 ? 60 : 100, Presence.VALUE);
        }
        Slice slice = cut.protect(raw, ORDINARY);
        List<Integer> siblings = town.children(town.parent(0));
        assertThat(siblings).filteredOn(child -> !slice.isPublished(child)).containsExactly(0, 3);
        assertThat(slice.state(town.parent(0))).isEqualTo(CellState.PUBLISHED);
    }

    @Test
    void siblingsThatAreTooSmallEvenTogetherAreAllWithheld() {
        RawCube raw = cube(Kind.RATE);
        for (int postcode = 0; postcode < town.postcodes(); postcode++) {
            raw.put(postcode, postcode < 5 ? 3 : 20, 100, Presence.VALUE);
        }
        Slice slice = cut.protect(raw, ORDINARY);
        assertThat(town.children(town.parent(0))).allMatch(child -> slice.state(child) == CellState.PROTECTED);
        assertThat(slice.state(town.parent(0))).isEqualTo(CellState.PUBLISHED);
    }

    @Test
    void figuresPerNeighbourhoodFillNothingBelowAndTotalsBesidePartsDoNotCount() {
        RawCube raw = cube(Kind.COUNT);
        town.at(AreaLevel.NEIGHBOURHOOD).forEach(area -> raw.put(area.node(), 50, Double.NaN, Presence.VALUE));
        raw.put(town.root(), 999_999, Double.NaN, Presence.VALUE);
        Slice slice = cut.protect(raw, ORDINARY);
        assertThat(slice.value(town.root()))
                .isEqualTo(50f * town.at(AreaLevel.NEIGHBOURHOOD).size());
        for (int postcode = 0; postcode < town.postcodes(); postcode++) {
            assertThat(slice.state(postcode)).isEqualTo(CellState.PROTECTED);
        }
    }

    private RawCube figures(Kind kind, Random random) {
        RawCube raw = cube(kind);
        for (int postcode = 0; postcode < town.postcodes(); postcode++) {
            int units = random.nextInt(120);
            int share = random.nextInt(units + 1);
            switch (random.nextInt(12)) {
                case 0 -> raw.put(postcode, Double.NaN, Double.NaN, Presence.NONE);
                case 1 -> raw.put(postcode, Double.NaN, Double.NaN, Presence.WITHHELD);
                case 2 -> {}
                default -> raw.put(postcode, share, units, Presence.VALUE);
            }
        }
        return raw;
    }

    private RawCube cube(Kind kind) {
        return new RawCube(new IndicatorCode("x"), Period.ofYear(2024), kind, town);
    }

    /** Two districts, four neighbourhoods, eight blocks, forty postcodes. */
    private static Lattice town() {
        List<Area> areas = new ArrayList<>();
        int[] widths = {5, 2, 2, 2, 1};
        AreaLevel[] levels = {
            AreaLevel.PC6, AreaLevel.B100, AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT, AreaLevel.MUNICIPALITY
        };
        int count = 40;
        int node = 0;
        for (int level = 0; level < levels.length; level++) {
            int first = node;
            for (int i = 0; i < count; i++) {
                int parent = level == levels.length - 1 ? -1 : first + count + i / widths[level];
                areas.add(new Area(node, levels[level], new AreaCode(levels[level] + "-" + i), "", parent, 0, 0, 0));
                node++;
            }
            count /= widths[level];
        }
        return new Lattice(1, "GM0505-1", new MunicipalityCode("GM0505"), areas);
    }
}
