package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * The figures of one theme taken together: Stouffer's sum of their scores at every street block, the empirical null
 * again, and the same bound on false discoveries (step 7). A figure that was released for a larger area counts in all
 * the blocks of that area.
 */
final class ThemeReading {
    private static final int FEWEST_FIGURES = 2;
    private static final double LEAST_RISE = 1.25;
    private static final double LEAST_EXTRA = 5;

    private final Lattice lattice;
    private final List<Reading> readings;
    private final List<Map<Integer, Integer>> windows;

    /** @param readings of indicators of one theme, up to one and the same period */
    ThemeReading(Lattice lattice, List<Reading> readings) {
        this.lattice = lattice;
        this.readings = readings;
        this.windows = readings.stream().map(ThemeReading::windows).toList();
    }

    /** By the node of its heart, the windows that have a score. */
    private static Map<Integer, Integer> windows(Reading reading) {
        Map<Integer, Integer> windows = new HashMap<>();
        int[] nodes = reading.course().panel().nodes();
        for (int window = 0; window < nodes.length; window++) {
            if (!Double.isNaN(reading.score()[window])) {
                windows.put(nodes[window], window);
            }
        }
        return windows;
    }

    /** The places that got worse beyond chance by their figures together. */
    List<Found> worsened(Ground ground) {
        List<List<Found.Part>> places = IntStream.range(0, lattice.size())
                .filter(this::isLeaf)
                .mapToObj(this::parts)
                .filter(parts -> parts.size() >= FEWEST_FIGURES)
                .distinct()
                .toList();
        if (places.size() < EmpiricalNull.FEWEST) {
            return List.of();
        }
        double[] sum = new double[places.size()];
        double[] size = new double[places.size()];
        Arrays.setAll(sum, i -> stouffer(places.get(i)));
        Arrays.setAll(size, i -> places.get(i).stream()
                .mapToDouble(part -> part.reading().fromPeers()[part.window()])
                .sum());
        List<Found> found = new ArrayList<>();
        Reading.discoveries(EmpiricalNull.standardise(sum, size)).stream()
                .mapToObj(i -> found(places.get(i), ground))
                .filter(one -> isLarge(one))
                .forEach(found::add);
        return found;
    }

    /** The smallest street blocks, or what stands in their place. */
    private boolean isLeaf(int node) {
        return lattice.level(node).compareTo(AreaLevel.B50) >= 0
                && lattice.children(node).stream()
                        .allMatch(child -> lattice.level(child).compareTo(AreaLevel.B50) < 0);
    }

    private List<Found.Part> parts(int leaf) {
        List<Found.Part> parts = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            for (int node = leaf; node >= 0; node = lattice.parent(node)) {
                Integer window = windows.get(i).get(node);
                if (window != null) {
                    parts.add(new Found.Part(readings.get(i), window));
                    break;
                }
            }
        }
        parts.sort(Comparator.comparingDouble(Found.Part::score).reversed());
        return parts;
    }

    private static double stouffer(List<Found.Part> parts) {
        return parts.stream().mapToDouble(Found.Part::score).sum() / Math.sqrt(parts.size());
    }

    private static Found found(List<Found.Part> parts, Ground ground) {
        double excess = 0;
        double cases = 0;
        for (Found.Part part : parts) {
            excess += part.reading().excess(part.window());
            cases += part.reading().cases()[part.window()];
        }
        Found.Part smallest = parts.stream()
                .min(Comparator.comparingInt(part ->
                        ground.of(part.reading().course(), part.window()).cardinality()))
                .orElseThrow();
        var own = ground.of(smallest.reading().course(), smallest.window());
        return new Found(parts, excess, excess - Byar.USUAL * Math.sqrt(cases), own, own);
    }

    private static boolean isLarge(Found found) {
        double likely = found.parts().stream()
                .mapToDouble(part -> part.reading().likely()[part.window()])
                .sum();
        return found.excess() >= LEAST_EXTRA && (likely + found.excess()) / likely >= LEAST_RISE;
    }
}
