package nl.straatkubus.ingest.simulation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signals;

/** How long the method takes on a city and on a country. */
final class Sizes {
    private static final int CITY = 5_000;
    private static final int FIGURES = 40;
    private static final int COUNTRY = 500_000;
    private static final double BASE = 0.08;
    private static final double NANOSECONDS = 1e9;

    private Sizes() {}

    /** Lines of what, seconds, of which of the processor, seconds wanted, megabytes. */
    static List<String> measure() {
        return List.of(
                line("5,000 postcodes x 40 indicators x 20 quarters", CITY, FIGURES, 10),
                line("500,000 postcodes x 1 indicator x 20 quarters", COUNTRY, 1, 60));
    }

    private static String line(String what, int postcodes, int figures, int wanted) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        double[] seconds = seconds(postcodes, figures);
        long bytes =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return String.format(Locale.ROOT, "%s;%.1f;%.1f;%d;%d", what, seconds[0], seconds[1], wanted, bytes >> 20);
    }

    private static double[] seconds(int postcodes, int figures) {
        SyntheticCity city = new SyntheticCity(postcodes, 1);
        SimulatedCube cube = new SimulatedCube(city.lattice());
        Random random = new Random(1);
        for (int trait = 0; trait < SyntheticCity.TRAITS; trait++) {
            cube.withTrait(trait, slice(city, SimulatedCube.trait(trait), SimulatedCube.quarter(0), random, 0.4));
        }
        for (int figure = 0; figure < figures; figure++) {
            List<Slice> slices = new ArrayList<>();
            for (int quarter = 0; quarter < Scenario.QUARTERS; quarter++) {
                slices.add(slice(city, SimulatedCube.watched(figure), SimulatedCube.quarter(quarter), random, BASE));
            }
            cube.watching(figure, slices);
        }
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long worked = processor.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Signals.measured().list(cube, Optional.empty());
        return new double[] {
            (System.nanoTime() - start) / NANOSECONDS, (processor.getCurrentThreadCpuTime() - worked) / NANOSECONDS
        };
    }

    /** Chance around one share everywhere, published down to the postcode: the most windows there can be. */
    private static Slice slice(SyntheticCity city, IndicatorCode code, Period period, Random random, double share) {
        Lattice lattice = city.lattice();
        int size = lattice.size();
        float[] cases = new float[size];
        float[] units = new float[size];
        for (int postcode = 0; postcode < city.postcodes(); postcode++) {
            int households = city.households(postcode);
            float spread = (float) (Math.sqrt(households * share * (1 - share)) * random.nextGaussian());
            int counted = Math.clamp(Math.round(households * share + spread), 0, households);
            for (int node = postcode; node >= 0; node = lattice.parent(node)) {
                cases[node] += counted;
                units[node] += households;
            }
        }
        float[] values = new float[size];
        for (int node = 0; node < size; node++) {
            values[node] = Math.round(100 * cases[node] / units[node]);
        }
        return new Slice(code, period, lattice.id(), new byte[size], values, cases, units);
    }
}
