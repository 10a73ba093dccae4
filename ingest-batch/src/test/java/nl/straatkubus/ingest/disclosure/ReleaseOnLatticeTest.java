package nl.straatkubus.ingest.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of figures on their way to a release; every release here has withstood the attacker. */
class ReleaseOnLatticeTest {
    private static final Thresholds ORDINARY = new Thresholds(5, 5, 10, 10);
    private static final PolicyVersion POLICY =
            new PolicyVersion(1, new PrivacyPolicy(ORDINARY, ORDINARY), Instant.EPOCH, Optional.empty(), "", "", false);
    private static final SecretOffset SECRET = new SecretOffset(new byte[32]);
    private static final IndicatorCode X = new IndicatorCode("x");
    private static final IndicatorCode Y = new IndicatorCode("y");
    private static final IndicatorCode WHOLE = new IndicatorCode("whole");
    private static final Period NOW = Period.ofYear(2024);

    private final Lattice town = town();

    @ParameterizedTest
    @CsvSource({"0.03, 0.25", "0.08, 0.85", "0.20, 0.98"})
    void mostHouseholdsGetAFigureOfTheirBlockOverEightYears(double prevalence, double wanted) {
        Random random = new Random(7);
        double[] risk = IntStream.range(0, town.postcodes())
                .mapToDouble(postcode -> prevalence * Math.exp(random.nextGaussian() * 0.5 - 0.125))
                .toArray();
        List<Delivery> years = new ArrayList<>();
        for (int year = 2017; year < 2025; year++) {
            years.add(rate(X, Period.ofYear(year), postcode -> drawn(random, households(postcode), risk[postcode])));
        }
        List<Slice> slices = release(years, List.of(), Earlier.nothing());
        double share = slices.stream()
                .mapToDouble(this::shareOfHouseholdsWithABlock)
                .average()
                .orElseThrow();
        assertThat(share).isGreaterThan(wanted);
        assertThat(slices).allSatisfy(slice -> assertThat(town.at(AreaLevel.NEIGHBOURHOOD))
                .allMatch(area -> slice.isPublished(area.node())));
    }

    @Test
    void denseCountsAreToldPerPostcodeAndTheFewSmallOnesHideTogether() {
        Slice slice = only(release(
                List.of(count(X, NOW, postcode -> postcode % 40 == 0 ? 2 : 20 + postcode % 7)),
                List.of(),
                Earlier.nothing()));
        long hidden = IntStream.range(0, town.postcodes())
                .filter(postcode -> !slice.isPublished(postcode))
                .count();
        assertThat(hidden).isBetween((long) town.postcodes() / 40, (long) town.postcodes() / 20);
        assertThat(slice.state(0)).isEqualTo(CellState.PROTECTED);
    }

    @Test
    void anAreaBelowTheNeighbourhoodIsTheSumOfTheRoundedFiguresInsideItAndLargerOnesAreExact() {
        Slice slice =
                only(release(List.of(count(X, NOW, postcode -> 20 + postcode % 7)), List.of(), Earlier.nothing()));
        for (Area block : town.at(AreaLevel.B100)) {
            double inside = town.children(block.node()).stream()
                    .mapToDouble(slice::numerator)
                    .sum();
            assertThat((double) slice.numerator(block.node())).isEqualTo(inside);
            assertThat(slice.numerator(block.node()) % 5).isZero();
        }
        double total = IntStream.range(0, town.postcodes()).map(i -> 20 + i % 7).sum();
        assertThat((double) slice.numerator(town.root())).isEqualTo(total);
    }

    @Test
    void publishingAgainDrawsNothingAnew() {
        List<Delivery> figures = List.of(count(X, NOW, postcode -> 20 + postcode % 7));
        Slice first = only(release(figures, List.of(), Earlier.nothing()));
        Slice again = only(release(figures, List.of(), told(first)));
        for (int node = 0; node < town.size(); node++) {
            assertThat(again.state(node)).isEqualTo(first.state(node));
            assertThat(again.value(node)).isEqualTo(first.value(node));
        }
    }

    @Test
    void theSameDeliveryAgainWithholdsNothingMore() {
        Random random = new Random(17);
        List<Delivery> years = new ArrayList<>();
        for (int year = 2018; year < 2025; year++) {
            years.add(rate(X, Period.ofYear(year), postcode -> drawn(random, households(postcode), 0.05)));
        }
        List<Slice> first = release(years, List.of(), Earlier.nothing());
        List<Slice> again = release(years, List.of(), new Earlier(first, List.of(town)));
        for (int i = 0; i < first.size(); i++) {
            for (int node = 0; node < town.size(); node++) {
                assertThat(again.get(i).state(node)).isEqualTo(first.get(i).state(node));
                assertThat(Float.compare(again.get(i).value(node), first.get(i).value(node)))
                        .isZero();
            }
        }
    }

    @Test
    void aRevisedDeliveryTellsNothingFinerThanTheOneBefore() {
        Random random = new Random(5);
        double[] before = IntStream.range(0, town.postcodes())
                .mapToDouble(postcode -> drawn(random, households(postcode), 0.1))
                .toArray();
        Slice first = only(release(List.of(rate(X, NOW, i -> before[i])), List.of(), Earlier.nothing()));
        Slice second = only(release(
                List.of(rate(X, NOW, i -> i % 9 == 0 ? drawn(random, households(i), 0.2) : before[i])),
                List.of(),
                told(first)));
        for (int node = 0; node < town.size(); node++) {
            assertThat(second.isPublished(node) && !first.isPublished(node))
                    .as("an area that was withheld before is not told afterwards")
                    .isFalse();
        }
    }

    @Test
    void partsOfASumAreToldTogetherAndNeverFinerThanTheSum() {
        Random random = new Random(11);
        double[] one = IntStream.range(0, town.postcodes())
                .mapToDouble(postcode -> drawn(random, households(postcode), 0.5))
                .toArray();
        List<Slice> slices = release(
                List.of(
                        count(WHOLE, NOW, this::households),
                        count(X, NOW, i -> one[i]),
                        count(Y, NOW, i -> households(i) - one[i])),
                List.of(new Relation.SumOf(WHOLE, List.of(X, Y))),
                Earlier.nothing());
        for (int node = 0; node < town.size(); node++) {
            assertThat(slices.get(1).isPublished(node)).isEqualTo(slices.get(2).isPublished(node));
            assertThat(slices.get(1).isPublished(node) && !slices.get(0).isPublished(node))
                    .isFalse();
        }
    }

    @Test
    void whatNobodyDeclaredToAddUpIsFoundToAddUp() {
        Random random = new Random(13);
        double[] few = IntStream.range(0, town.postcodes())
                .mapToDouble(postcode -> drawn(random, households(postcode), 0.1))
                .toArray();
        List<Slice> slices = release(
                List.of(rate(X, NOW, i -> few[i]), rate(Y, NOW, i -> households(i) - few[i])),
                List.of(),
                Earlier.nothing());
        for (int node = 0; node < town.size(); node++) {
            assertThat(slices.get(0).isPublished(node)).isEqualTo(slices.get(1).isPublished(node));
        }
    }

    @Test
    void aPartnerThatKnowsAllItsOwnLeavesEnoughUnexplained() {
        RawCube raw = new RawCube(X, NOW, Kind.COUNT, town);
        for (int postcode = 0; postcode < town.postcodes(); postcode++) {
            raw.put(postcode, 20, Double.NaN, Presence.VALUE, 19, 1);
        }
        Slice slice = only(release(List.of(new Delivery(raw, ORDINARY)), List.of(), Earlier.nothing()));
        for (int node = 0; node < town.size(); node++) {
            int others = raw.numerator(node) == 0 ? 0 : (int) raw.numerator(node) / 20;
            assertThat(slice.isPublished(node) && others < 5).isFalse();
        }
        assertThat(slice.isPublished(town.root())).isTrue();
    }

    @Test
    void inAPeriodWithTooFewACellIsWithheldAndTheOtherPeriodsKeepIt() {
        List<Delivery> years = new ArrayList<>();
        for (int year = 2018; year < 2025; year++) {
            int bad = year == 2021 ? 1 : 8;
            years.add(rate(X, Period.ofYear(year), postcode -> postcode < 3 ? Math.min(bad, households(postcode)) : 8));
        }
        List<Slice> slices = release(years, List.of(), Earlier.nothing());
        int block = town.parent(0);
        assertThat(slices)
                .extracting(slice -> slice.isPublished(block))
                .containsExactly(true, true, true, false, true, true, true);
    }

    @Test
    void figuresPerNeighbourhoodFillNothingBelow() {
        RawCube raw = new RawCube(X, NOW, Kind.COUNT, town);
        town.at(AreaLevel.NEIGHBOURHOOD).forEach(area -> raw.put(area.node(), 50, Double.NaN, Presence.VALUE));
        raw.put(town.root(), 999_999, Double.NaN, Presence.VALUE);
        Slice slice = only(release(List.of(new Delivery(raw, ORDINARY)), List.of(), Earlier.nothing()));
        assertThat(slice.value(town.root()))
                .isEqualTo(50f * town.at(AreaLevel.NEIGHBOURHOOD).size());
        assertThat(IntStream.range(0, town.postcodes())).allMatch(i -> slice.state(i) == CellState.PROTECTED);
    }

    @Test
    void aNeighbourWithoutFiguresWithholdsNobody() {
        RawCube raw = new RawCube(X, NOW, Kind.RATE, town);
        for (int postcode = 0; postcode < town.postcodes(); postcode++) {
            boolean missing = postcode == 1;
            raw.put(
                    postcode,
                    missing ? Double.NaN : 20,
                    missing ? Double.NaN : 100,
                    missing ? Presence.NONE : Presence.VALUE);
        }
        Slice slice = only(release(List.of(new Delivery(raw, ORDINARY)), List.of(), Earlier.nothing()));
        assertThat(slice.state(0)).isEqualTo(CellState.PUBLISHED);
        assertThat((double) slice.value(0)).isCloseTo(20, within(6.0));
        assertThat(slice.state(1)).isEqualTo(CellState.NO_DATA);
        assertThat(slice.state(2)).isEqualTo(CellState.PUBLISHED);
    }

    private List<Slice> release(List<Delivery> deliveries, List<Relation> relations, Earlier earlier) {
        Map<IndicatorCode, Quantity> names = new HashMap<>();
        deliveries.forEach(
                one -> names.put(one.indicator(), new Quantity(one.indicator().value(), "households")));
        ProtectedFigures figures = new ProtectedFigures(POLICY);
        new ReleaseOnLattice(town, deliveries, relations, earlier, Earlier.nothing(), names, SECRET).protect(figures);
        return figures.slices();
    }

    private Earlier told(Slice slice) {
        return new Earlier(List.of(slice), List.of(town));
    }

    private static Slice only(List<Slice> slices) {
        assertThat(slices).hasSize(1);
        return slices.getFirst();
    }

    private Delivery rate(IndicatorCode code, Period period, IntToDoubleFunction figure) {
        return delivery(code, period, Kind.RATE, figure, this::households);
    }

    private Delivery count(IndicatorCode code, Period period, IntToDoubleFunction figure) {
        return delivery(code, period, Kind.COUNT, figure, postcode -> Double.NaN);
    }

    private Delivery delivery(
            IndicatorCode code, Period period, Kind kind, IntToDoubleFunction figure, IntToDoubleFunction units) {
        RawCube raw = new RawCube(code, period, kind, town);
        for (int i = 0; i < town.postcodes(); i++) {
            raw.put(i, figure.applyAsDouble(i), units.applyAsDouble(i), Presence.VALUE);
        }
        return new Delivery(raw, ORDINARY);
    }

    private int households(int postcode) {
        return town.area(postcode).households();
    }

    private static int drawn(Random random, int of, double chance) {
        return (int)
                IntStream.range(0, of).filter(i -> random.nextDouble() < chance).count();
    }

    private double shareOfHouseholdsWithABlock(Slice slice) {
        double shown = 0;
        double all = 0;
        for (int postcode = 0; postcode < town.postcodes(); postcode++) {
            int at = postcode;
            while (!slice.isPublished(at)) {
                at = town.parent(at);
            }
            all += households(postcode);
            shown += town.level(at).compareTo(AreaLevel.B100) <= 0 ? households(postcode) : 0;
        }
        return shown / all;
    }

    /** Six districts of five neighbourhoods of eight B250 of three B100 of two B50 of three postcodes. */
    private static Lattice town() {
        Random random = new Random(3);
        int[] widths = {3, 2, 3, 8, 5, 6};
        AreaLevel[] levels = AreaLevel.values();
        int count = IntStream.of(widths).reduce(1, (a, b) -> a * b);
        List<Area> areas = new ArrayList<>();
        for (int level = 0; level < levels.length; level++) {
            int first = areas.size();
            for (int i = 0; i < count; i++) {
                int parent = level == widths.length ? -1 : first + count + i / widths[level];
                int households = level == 0 ? 8 + random.nextInt(24) : 0;
                AreaCode code = new AreaCode(levels[level] + "-" + i);
                areas.add(new Area(first + i, levels[level], code, "", parent, households, 0, 0));
            }
            count = level < widths.length ? count / widths[level] : 0;
        }
        return new Lattice(1, "GM0505-1", new MunicipalityCode("GM0505"), areas);
    }
}
