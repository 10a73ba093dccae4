package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * A made-up municipality of 600 street blocks (B100) in 75 neighbourhoods, as some 4,000 postcodes make, with figures by chance around a level of
 * their own for each block. Postcodes come first; block i holds postcode i only.
 */
final class Town implements Cube {
    static final int BLOCKS = 600;
    private static final int BLOCKS_IN_B250 = 2;
    private static final int BLOCKS_IN_NEIGHBOURHOOD = 8;
    private static final MunicipalityCode CODE = new MunicipalityCode("GM0505");

    private final Lattice lattice = build();
    private final Map<IndicatorCode, TreeMap<Period, Slice>> slices = new TreeMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<IndicatorCode, Long> releases = new TreeMap<>();

    private int threshold;
    private int step = 1;
    private int[] offsets = new int[BLOCKS];

    /** Cases per household in one block and period, given the block's own usual level. */
    interface Story {
        double rate(int block, int period, double own);
    }

    static Indicator indicator(String code, Direction direction) {
        return new Indicator(
                new IndicatorCode(code),
                new Text("Huurachterstand", "Rent arrears"),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                "%",
                direction,
                Sensitivity.SPECIAL,
                "Woningcorporatie",
                "internal-use",
                Ownership.OWN,
                "huur",
                "achterstand",
                Optional.of("huishoudens"));
    }

    static List<Period> quarters(int count) {
        List<Period> quarters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            quarters.add(Period.ofQuarter(2022 + i / 4, i % 4 + 1));
        }
        return quarters;
    }

    /** Withholds all counts below a number, each period anew, of what is released from now on. */
    Town withholdingBelow(int cases) {
        threshold = cases;
        return this;
    }

    /** Rounds the counts of each block down to a multiple of a step, after adding an offset of its own. */
    Town rounding(int multiple, int[] offset) {
        step = multiple;
        offsets = offset.clone();
        return this;
    }

    /** Releases an indicator, with its seed as release number. Figures of the nodes in {@code hidden} are withheld. */
    Town release(Indicator indicator, List<Period> periods, long seed, Set<Integer> hidden, Story story) {
        Random chance = new Random(seed);
        double[] own = new double[BLOCKS];
        Arrays.setAll(own, block -> 0.05 + 0.06 * chance.nextDouble());
        TreeMap<Period, Slice> released = new TreeMap<>();
        for (int period = 0; period < periods.size(); period++) {
            double[] cases = new double[BLOCKS];
            for (int block = 0; block < BLOCKS; block++) {
                double counted = poisson(households(block) * story.rate(block, period, own[block]), chance);
                cases[block] = step * Math.floor((counted + offsets[block]) / step);
            }
            released.put(periods.get(period), slice(indicator.code(), periods.get(period), cases, hidden));
        }
        indicators.add(indicator);
        slices.put(indicator.code(), released);
        releases.put(indicator.code(), seed);
        return this;
    }

    static int households(int block) {
        return 110 + 7 * block % 80;
    }

    int node(AreaLevel level, int block) {
        return lattice.ancestor(block, level);
    }

    private Slice slice(IndicatorCode code, Period period, double[] cases, Set<Integer> hidden) {
        int size = lattice.size();
        float[] numerators = new float[size];
        float[] denominators = new float[size];
        for (int block = 0; block < BLOCKS; block++) {
            for (int node = block; node >= 0; node = lattice.parent(node)) {
                numerators[node] += (float) cases[block];
                denominators[node] += households(block);
            }
        }
        byte[] states = new byte[size];
        float[] values = new float[size];
        for (int node = 0; node < size; node++) {
            boolean small = numerators[node] < threshold;
            if (lattice.level(node) == AreaLevel.PC6 || hidden.contains(node) || small) {
                states[node] = (byte) CellState.PROTECTED.ordinal();
                values[node] = numerators[node] = denominators[node] = Float.NaN;
            } else {
                values[node] = Math.round(100 * numerators[node] / denominators[node]);
            }
        }
        return new Slice(code, period, lattice.id(), states, values, numerators, denominators);
    }

    private static double poisson(double mean, Random chance) {
        double limit = Math.exp(-mean);
        int cases = -1;
        for (double product = 1; product > limit; product *= chance.nextDouble()) {
            cases++;
        }
        return cases;
    }

    private static Lattice build() {
        int b100 = BLOCKS;
        int b250 = b100 + BLOCKS;
        int neighbourhood = b250 + BLOCKS / BLOCKS_IN_B250;
        int district = neighbourhood + BLOCKS / BLOCKS_IN_NEIGHBOURHOOD;
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            String code = "%d%c%c".formatted(3311 + i / 100, (char) ('A' + i / 10 % 10), (char) ('A' + i % 10));
            areas.add(area(areas, AreaLevel.PC6, code, "Straat " + i, b100 + i, households(i)));
        }
        for (int i = 0; i < BLOCKS; i++) {
            areas.add(area(areas, AreaLevel.B100, i + "-B100", "", b250 + i / BLOCKS_IN_B250, households(i)));
        }
        for (int i = b250; i < neighbourhood; i++) {
            int parent = neighbourhood + (i - b250) * BLOCKS_IN_B250 / BLOCKS_IN_NEIGHBOURHOOD;
            areas.add(area(areas, AreaLevel.B250, i + "-B250", "", parent, 0));
        }
        for (int i = neighbourhood; i < district; i++) {
            areas.add(area(areas, AreaLevel.NEIGHBOURHOOD, "BU%08d".formatted(i), "Buurt " + i, district, 0));
        }
        areas.add(area(areas, AreaLevel.DISTRICT, "WK050501", "Wijk", district + 1, 0));
        areas.add(area(areas, AreaLevel.MUNICIPALITY, CODE.value(), "Dordrecht", -1, 0));
        return new Lattice(1, "GM0505-1", CODE, withHouseholds(areas));
    }

    private static Area area(List<Area> before, AreaLevel level, String code, String name, int parent, int households) {
        return new Area(before.size(), level, new AreaCode(code), name, parent, households, 4.6, 51.8);
    }

    /** Larger areas hold the households of their blocks. */
    private static List<Area> withHouseholds(List<Area> areas) {
        int[] households = new int[areas.size()];
        for (int block = 0; block < BLOCKS; block++) {
            for (int node = block; node >= 0; node = areas.get(node).parent()) {
                households[node] += households(block);
            }
        }
        return areas.stream()
                .map(area -> new Area(
                        area.node(),
                        area.level(),
                        area.code(),
                        area.name(),
                        area.parent(),
                        households[area.node()],
                        area.longitude(),
                        area.latitude()))
                .toList();
    }

    @Override
    public Viewer viewer() {
        return new Viewer(Optional.of(CODE), "gebiedsmanager@dordrecht.demo", "M", Set.of(Function.AREA_MANAGER));
    }

    @Override
    public Lattice lattice() {
        return lattice;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Optional<Indicator> indicator(IndicatorCode code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Period> periods(IndicatorCode code) {
        return List.copyOf(slices.get(code).navigableKeySet());
    }

    @Override
    public Optional<Slice> slice(IndicatorCode code, Period period) {
        return Optional.ofNullable(slices.get(code).get(period));
    }

    @Override
    public Optional<Period> relaidUntil(IndicatorCode code) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> release(IndicatorCode code) {
        return Optional.ofNullable(releases.get(code));
    }
}
