package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Finds the areas where one indicator got worse: each area's recent cases against what its own earlier level and the
 * course of its peers lead to expect.
 */
final class Deterioration {
    private static final double FALSE_DISCOVERIES = 0.10;
    private static final double LEAST_RISE = 1.25;
    private static final double LEAST_EXTRA = 5;
    private static final double PER = 100;

    private final Indicator indicator;
    private final Lattice lattice;
    private final List<Slice> slices;
    private final int recentPeriods;
    private final Panel panel;
    private final Peers peers;
    private final double[][] expected;
    private final int recentFrom;

    private Deterioration(Indicator indicator, Lattice lattice, List<Slice> slices, int recentPeriods, int[] nodes) {
        this.indicator = indicator;
        this.lattice = lattice;
        this.slices = slices;
        this.recentPeriods = recentPeriods;
        this.panel = Panel.of(nodes, slices);
        this.peers = Peers.allOthers(panel);
        this.expected = expected(panel, peers);
        this.recentFrom = slices.size() - recentPeriods;
    }

    /**
     * @param slices of consecutive periods of one length, oldest first
     * @param recentPeriods how many of them are held against the ones before
     * @return by falling lower bound of the excess, ranked among themselves
     */
    static List<Signal> find(Indicator indicator, Lattice lattice, List<Slice> slices, int recentPeriods) {
        int[] nodes = WatchedAreas.of(lattice, slices, recentPeriods);
        return nodes.length < EmpiricalNull.FEWEST
                ? List.of()
                : new Deterioration(indicator, lattice, slices, recentPeriods, nodes).find();
    }

    private List<Signal> find() {
        int areas = panel.areas();
        double[] pastCases = over(panel.cases(), 0, recentFrom);
        double[] pastExpected = over(expected, 0, recentFrom);
        double[] cases = over(panel.cases(), recentFrom, slices.size());
        double[] fromPeers = over(expected, recentFrom, slices.size());
        GammaPoisson past = GammaPoisson.fit(pastCases, pastExpected);
        double[] likely = new double[areas];
        double[] worsening = new double[areas];
        for (int area = 0; area < areas; area++) {
            likely[area] = past.ratio(pastCases[area], pastExpected[area]) * fromPeers[area];
            worsening[area] = worse(2 * (Math.sqrt(cases[area] + 0.375) - Math.sqrt(likely[area] + 0.375)));
        }
        double[] chance = Arrays.stream(EmpiricalNull.standardise(worsening, fromPeers))
                .map(Normal::upperTail)
                .toArray();
        double[] discovery = BenjaminiHochberg.adjusted(chance);
        List<Signal> found = IntStream.range(0, areas)
                .filter(area -> discovery[area] <= FALSE_DISCOVERIES && isLarge(cases[area], likely[area]))
                .mapToObj(area -> signal(area, cases[area], likely[area]))
                .sorted(Comparator.comparingDouble(Signal::lowerBound).reversed())
                .toList();
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.get(i).ranked(i + 1))
                .toList();
    }

    private static double[][] expected(Panel panel, Peers peers) {
        double[][] expected = new double[panel.areas()][panel.periods()];
        for (int area = 0; area < panel.areas(); area++) {
            for (int period = 0; period < panel.periods(); period++) {
                expected[area][period] = panel.units()[area][period] * peers.rate(area, period);
            }
        }
        return expected;
    }

    private static double[] over(double[][] figures, int from, int to) {
        return Arrays.stream(figures)
                .mapToDouble(periods -> Arrays.stream(periods, from, to).sum())
                .toArray();
    }

    /** Positive where a difference calls for attention. */
    private double worse(double difference) {
        return indicator.direction() == Direction.HIGHER_IS_BETTER ? -difference : difference;
    }

    private boolean isLarge(double cases, double likely) {
        double ratio = indicator.direction() == Direction.HIGHER_IS_BETTER ? likely / cases : cases / likely;
        return ratio >= LEAST_RISE && worse(cases - likely) >= LEAST_EXTRA;
    }

    private Signal signal(int area, double cases, double likely) {
        int last = slices.size() - 1;
        // a share is told as the map shows it; numbers of events swing with the season
        int toldFrom = indicator.kind() == Kind.COUNT ? recentFrom : last;
        double lowerBound = indicator.direction() == Direction.HIGHER_IS_BETTER
                ? likely - Byar.upper(cases)
                : Byar.lower(cases) - likely;
        int node = panel.nodes()[area];
        return new Signal(
                1,
                indicator,
                lattice.area(node),
                StreetName.of(lattice, node),
                slices.get(last).period(),
                recentPeriods,
                level(panel.cases()[area], panel.units()[area], 0, recentFrom),
                level(panel.cases()[area], panel.units()[area], toldFrom, slices.size()),
                level(expected[area], panel.units()[area], 0, recentFrom),
                level(expected[area], panel.units()[area], toldFrom, slices.size()),
                worse(cases - likely),
                lowerBound,
                course(area));
    }

    private static double level(double[] cases, double[] units, int from, int to) {
        return PER
                * Arrays.stream(cases, from, to).sum()
                / Arrays.stream(units, from, to).sum();
    }

    private List<Signal.Step> course(int area) {
        List<Signal.Step> course = new ArrayList<>();
        for (int period = 0; period < slices.size(); period++) {
            if (panel.units()[area][period] > 0) {
                course.add(new Signal.Step(
                        slices.get(period).period(),
                        PER * panel.cases()[area][period] / panel.units()[area][period],
                        PER * peers.rate(area, period)));
            }
        }
        return course;
    }
}
