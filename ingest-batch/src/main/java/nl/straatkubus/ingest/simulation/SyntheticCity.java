package nl.straatkubus.ingest.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * Made-up streets on squared paper: neighbourhoods of ten by ten postcodes of 5 to 31 households, in street blocks of at
 * least 50, 100 and 250 households, with traits that change smoothly over the city.
 */
final class SyntheticCity {
    static final int TRAITS = 5;

    private static final MunicipalityCode CODE = new MunicipalityCode("GM0505");
    private static final int SIDE = 10;
    private static final int IN_NEIGHBOURHOOD = SIDE * SIDE;
    private static final int NEIGHBOURHOODS_ACROSS = 8;
    private static final int NEIGHBOURHOODS_IN_DISTRICT = 8;
    private static final int FEWEST_HOUSEHOLDS = 5;
    private static final int MOST_HOUSEHOLDS = 31;
    private static final double STEP_DEGREES = 0.0006;
    private static final int WAVES = 4;
    private static final int[] BLOCKS = {50, 100, 250};
    private static final AreaLevel[] LEVELS = {AreaLevel.B50, AreaLevel.B100, AreaLevel.B250};

    private final Lattice lattice;
    private final int[] households;
    private final double[][] traits;

    /** @param postcodes a multiple of a hundred */
    SyntheticCity(int postcodes, long seed) {
        Random random = new Random(seed);
        this.households =
                random.ints(postcodes, FEWEST_HOUSEHOLDS, MOST_HOUSEHOLDS + 1).toArray();
        this.lattice = lattice(seed);
        this.traits = new double[TRAITS][postcodes];
        for (double[] trait : traits) {
            fill(trait, random);
        }
    }

    Lattice lattice() {
        return lattice;
    }

    int postcodes() {
        return households.length;
    }

    int households(int postcode) {
        return households[postcode];
    }

    /** From about -2 to 2. */
    double trait(int trait, int postcode) {
        return traits[trait][postcode];
    }

    /** A postcode and its nearest ones, until they hold this many households; nothing where some are taken already. */
    BitSet around(int heart, int wanted, BitSet taken) {
        BitSet cluster = new BitSet();
        int held = 0;
        int[] near = IntStream.range(0, households.length)
                .filter(other -> distance(heart, other) < SIDE)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distance(heart, other)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int postcode : near) {
            if (held >= wanted) {
                return cluster;
            }
            if (taken.get(postcode)) {
                return new BitSet();
            }
            cluster.set(postcode);
            held += households[postcode];
        }
        return cluster;
    }

    private static double distance(int one, int other) {
        return Math.hypot(across(one) - across(other), down(one) - down(other));
    }

    /** Sums of a few waves across the city and a little noise of the street itself, brought to spread 1. */
    private static void fill(double[] trait, Random random) {
        for (int wave = 0; wave < WAVES; wave++) {
            double length = 12 + 40 * random.nextDouble();
            double turn = 2 * Math.PI * random.nextDouble();
            double phase = 2 * Math.PI * random.nextDouble();
            for (int i = 0; i < trait.length; i++) {
                double along = across(i) * Math.cos(turn) + down(i) * Math.sin(turn);
                trait[i] += Math.sin(2 * Math.PI * along / length + phase);
            }
        }
        Arrays.setAll(trait, i -> trait[i] / Math.sqrt(WAVES / 2.0) + 0.3 * random.nextGaussian());
    }

    private static int across(int postcode) {
        int neighbourhood = postcode / IN_NEIGHBOURHOOD;
        int within = postcode % IN_NEIGHBOURHOOD;
        // strips of two wide keep consecutive postcodes close together
        return neighbourhood % NEIGHBOURHOODS_ACROSS * SIDE + within / (2 * SIDE) * 2 + within % 2;
    }

    private static int down(int postcode) {
        int within = postcode % IN_NEIGHBOURHOOD;
        int strip = within / (2 * SIDE);
        int along = within % (2 * SIDE) / 2;
        return postcode / IN_NEIGHBOURHOOD / NEIGHBOURHOODS_ACROSS * SIDE + (strip % 2 == 0 ? along : SIDE - 1 - along);
    }

    /** Blocks are runs of consecutive postcodes; what is left of a neighbourhood joins its last block. */
    private Lattice lattice(long seed) {
        List<List<int[]>> runs = new ArrayList<>();
        for (int smallest : BLOCKS) {
            runs.add(runs.isEmpty() ? single() : runs.getLast());
            runs.set(runs.size() - 1, joined(runs.getLast(), smallest));
        }
        int neighbourhoods = households.length / IN_NEIGHBOURHOOD;
        runs.add(even(neighbourhoods, IN_NEIGHBOURHOOD));
        int districts = (neighbourhoods + NEIGHBOURHOODS_IN_DISTRICT - 1) / NEIGHBOURHOODS_IN_DISTRICT;
        runs.add(even(districts, IN_NEIGHBOURHOOD * NEIGHBOURHOODS_IN_DISTRICT));
        runs.add(List.of(new int[] {0, households.length}));
        List<Area> areas = new ArrayList<>();
        int next = households.length;
        for (int postcode = 0, block = 0; postcode < households.length; postcode++) {
            block += postcode >= runs.getFirst().get(block)[1] ? 1 : 0;
            areas.add(area(areas.size(), AreaLevel.PC6, new int[] {postcode, postcode + 1}, next + block));
        }
        for (int level = 0; level < runs.size(); level++) {
            next += runs.get(level).size();
            int parent = 0;
            for (int[] run : runs.get(level)) {
                boolean last = level == runs.size() - 1;
                while (!last && run[0] >= runs.get(level + 1).get(parent)[1]) {
                    parent++;
                }
                areas.add(area(areas.size(), level(level), run, last ? -1 : next + parent));
            }
        }
        return new Lattice(seed, "made-up", CODE, areas);
    }

    private static AreaLevel level(int run) {
        return run < LEVELS.length
                ? LEVELS[run]
                : List.of(AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT, AreaLevel.MUNICIPALITY)
                        .get(run - LEVELS.length);
    }

    private List<int[]> single() {
        return IntStream.range(0, households.length)
                .mapToObj(postcode -> new int[] {postcode, postcode + 1})
                .toList();
    }

    private List<int[]> even(int count, int size) {
        return IntStream.range(0, count)
                .mapToObj(i -> new int[] {i * size, Math.min((i + 1) * size, households.length)})
                .toList();
    }

    private List<int[]> joined(List<int[]> finer, int smallest) {
        List<int[]> joined = new ArrayList<>();
        int held = 0;
        int from = 0;
        for (int[] run : finer) {
            held += held(run);
            boolean edge = run[1] % IN_NEIGHBOURHOOD == 0;
            if (held >= smallest) {
                joined.add(new int[] {from, run[1]});
            } else if (edge) {
                joined.getLast()[1] = run[1];
            }
            if (held >= smallest || edge) {
                held = 0;
                from = run[1];
            }
        }
        return joined;
    }

    private int held(int[] run) {
        return IntStream.range(run[0], run[1]).map(i -> households[i]).sum();
    }

    private Area area(int node, AreaLevel level, int[] run, int parent) {
        double across = IntStream.range(run[0], run[1])
                .map(SyntheticCity::across)
                .average()
                .orElseThrow();
        double down = IntStream.range(run[0], run[1])
                .map(SyntheticCity::down)
                .average()
                .orElseThrow();
        return new Area(
                node,
                level,
                new AreaCode(level + "-" + node),
                level == AreaLevel.PC6 ? "Straat " + node : "",
                parent,
                held(run),
                4.6 + across * STEP_DEGREES * 1.6,
                51.8 + down * STEP_DEGREES);
    }
}
