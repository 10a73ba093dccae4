package nl.straatkubus.ingest.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.disclosure.MadeUpDelivery;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.platform.signals.Signals;

/** One scenario with one seed: a city, what happens in it, and everything that looks for it. */
final class Trial {
    static final int POSTCODES = 4_000;
    private static final int CLUSTERS = 10;
    private static final int SMALLEST = 50;
    private static final int LARGEST = 250;

    private final Scenario scenario;
    private final SyntheticCity city;
    private final List<BitSet> clusters = new ArrayList<>();
    private final List<Counts> counts = new ArrayList<>();
    private final Map<Sight, SimulatedCube> cubes = new EnumMap<>(Sight.class);

    Trial(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.city = new SyntheticCity(POSTCODES, seed);
        Random random = new Random(31 * seed + 7);
        if (scenario.drift() > 0) {
            place(random);
        }
        for (int figure = 0; figure < scenario.indicators(); figure++) {
            counts.add(Counts.of(city, scenario, clusters, random));
        }
    }

    /** Clusters that do not touch, of sizes spread evenly over the range. */
    private void place(Random random) {
        BitSet taken = new BitSet();
        while (clusters.size() < CLUSTERS) {
            int wanted = SMALLEST + clusters.size() * (LARGEST - SMALLEST) / (CLUSTERS - 1);
            BitSet cluster = city.around(random.nextInt(POSTCODES), wanted, taken);
            if (!cluster.isEmpty()) {
                clusters.add(cluster);
                taken.or(cluster);
            }
        }
    }

    /**
     * What the method finds, list by list from the onset on.
     *
     * @param rises places that got worse, by one figure or a theme
     * @param levels places whose level stands out
     * @param rightLevels share of those where the level is above usual; no number where there are none
     */
    record Lists(Score rises, Score levels, double rightLevels) {}

    Lists signals(Sight sight) {
        SimulatedCube cube = cubes.computeIfAbsent(sight, this::cube);
        Signals method = Signals.measured();
        Score rises = new Score(city, clusters);
        Score levels = new Score(city, clusters);
        double high = 0;
        double all = 0;
        for (int quarter = Scenario.ONSET; quarter < Scenario.QUARTERS; quarter++) {
            List<Signal> list = method.list(cube, Optional.of(SimulatedCube.quarter(quarter)));
            List<BitSet> worse = new ArrayList<>();
            List<BitSet> standing = new ArrayList<>();
            for (Signal signal : list) {
                BitSet place = postcodes(signal);
                if (signal.sort() == Signal.Sort.LEVEL) {
                    standing.add(place);
                    all++;
                    high += isHigh(place, quarter) ? 1 : 0;
                } else {
                    worse.add(place);
                }
            }
            rises.list(worse, quarter - Scenario.ONSET + 1);
            levels.list(standing, quarter - Scenario.ONSET + 1);
        }
        return new Lists(rises, levels, all == 0 ? Double.NaN : high / all);
    }

    /** What could be found at all of each place where something happens, as a chance. */
    double[] best(Sight sight) {
        SimulatedCube cube = cubes.computeIfAbsent(sight, this::cube);
        List<List<Slice>> told = IntStream.range(0, counts.size())
                .mapToObj(SimulatedCube::watched)
                .map(code -> cube.periods(code).stream()
                        .map(period -> cube.slice(code, period).orElseThrow())
                        .toList())
                .toList();
        Oracle oracle = new Oracle(city, scenario, counts, told, sight.step());
        return clusters.stream().mapToDouble(oracle::found).toArray();
    }

    /** Whether the usual share of a place is above that of the city, or something was put in. */
    private boolean isHigh(BitSet place, int quarter) {
        if (quarter >= Scenario.ONSET && clusters.stream().anyMatch(place::intersects)) {
            return true;
        }
        double here = place.stream()
                        .mapToDouble(i -> counts.getFirst().usual()[i] * city.households(i))
                        .sum()
                / place.stream().map(city::households).sum();
        return here >= 1.25 * scenario.base();
    }

    private SimulatedCube cube(Sight sight) {
        Lattice lattice = city.lattice();
        SimulatedCube cube = new SimulatedCube(lattice);
        for (int trait = 0; trait < SyntheticCity.TRAITS; trait++) {
            cube.withTrait(trait, trait(trait));
        }
        for (int figure = 0; figure < counts.size(); figure++) {
            MadeUpDelivery delivery = new MadeUpDelivery(SimulatedCube.watched(figure), lattice);
            for (int quarter = 0; quarter < Scenario.QUARTERS; quarter++) {
                delivery.add(
                        SimulatedCube.quarter(quarter),
                        counts.get(figure).cases()[quarter],
                        counts.get(figure).units()[quarter]);
            }
            cube.watching(figure, released(delivery, sight));
        }
        return cube;
    }

    private static List<Slice> released(MadeUpDelivery delivery, Sight sight) {
        return sight == Sight.UNPROTECTED ? delivery.unprotected() : delivery.released(sight == Sight.SPECIAL);
    }

    /** A trait as a share of the households of each postcode, seen by everyone. */
    private Slice trait(int trait) {
        IndicatorCode code = SimulatedCube.trait(trait);
        int[] cases = new int[POSTCODES];
        int[] units = new int[POSTCODES];
        for (int postcode = 0; postcode < POSTCODES; postcode++) {
            units[postcode] = city.households(postcode);
            double share = 1 / (1 + Math.exp(-city.trait(trait, postcode)));
            cases[postcode] = (int) Math.round(share * units[postcode]);
        }
        MadeUpDelivery delivery = new MadeUpDelivery(code, city.lattice());
        delivery.add(SimulatedCube.quarter(0), cases, units);
        return delivery.unprotected().getFirst();
    }

    private BitSet postcodes(Signal signal) {
        BitSet postcodes = new BitSet();
        signal.place().areas().forEach(area -> gather(area, postcodes));
        return postcodes;
    }

    private void gather(Area area, BitSet postcodes) {
        Lattice lattice = city.lattice();
        if (area.node() < POSTCODES) {
            postcodes.set(area.node());
        }
        lattice.children(area.node()).forEach(child -> gather(lattice.area(child), postcodes));
    }

    /**
     * What a plain threshold on the latest value finds, with nothing hidden from it: each quarter the places with the
     * highest share.
     *
     * @param blocks looks at street blocks of at least a hundred households, else at postcodes
     * @param highest how many places a list holds
     */
    Score threshold(boolean blocks, int highest) {
        Score score = new Score(city, clusters);
        List<BitSet> places = blocks ? blocks() : single();
        for (int quarter = Scenario.ONSET; quarter < Scenario.QUARTERS; quarter++) {
            double[] shares = new double[places.size()];
            for (int i = 0; i < shares.length; i++) {
                BitSet place = places.get(i);
                int now = quarter;
                shares[i] = counts.stream()
                        .mapToDouble(figure -> share(figure, place, now))
                        .max()
                        .orElseThrow();
            }
            score.list(
                    IntStream.range(0, shares.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer i) -> shares[i])
                                    .reversed())
                            .limit(highest)
                            .map(places::get)
                            .toList(),
                    quarter - Scenario.ONSET + 1);
        }
        return score;
    }

    private static double share(Counts figure, BitSet place, int quarter) {
        double cases = 0;
        double units = 0;
        for (int i = place.nextSetBit(0); i >= 0; i = place.nextSetBit(i + 1)) {
            cases += figure.cases()[quarter][i];
            units += figure.units()[quarter][i];
        }
        return units == 0 ? 0 : cases / units;
    }

    private List<BitSet> single() {
        return IntStream.range(0, POSTCODES)
                .mapToObj(postcode -> {
                    BitSet place = new BitSet();
                    place.set(postcode);
                    return place;
                })
                .toList();
    }

    private List<BitSet> blocks() {
        return city.lattice().at(AreaLevel.B100).stream()
                .map(area -> {
                    BitSet place = new BitSet();
                    gather(area, place);
                    return place;
                })
                .toList();
    }
}
