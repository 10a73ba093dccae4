package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private final List<List<Map<Integer, Integer>>> windows;

    /** @param readings of indicators of one theme, up to one and the same period */
    ThemeReading(Lattice lattice, List<Reading> readings) {
        this.lattice = lattice;
        this.readings = readings;
        this.windows = readings.stream()
                .map(reading -> IntStream.range(0, Windows.SCALES)
                        .mapToObj(scale -> windows(reading, scale))
                        .toList())
                .toList();
    }

    /** By the node of its heart, the windows of a scale that have a score, or else those of the one below. */
    private static Map<Integer, Integer> windows(Reading reading, int scale) {
        Map<Integer, Integer> windows = new HashMap<>();
        Windows all = reading.course().windows();
        int[] nodes = reading.course().panel().nodes();
        for (int window = 0; window < all.count(); window++) {
            if (all.scales()[window] <= scale && !Double.isNaN(reading.score()[window])) {
                windows.merge(
                        nodes[all.heart(window)],
                        window,
                        (one, other) -> all.scales()[one] > all.scales()[other] ? one : other);
            }
        }
        return windows;
    }

    /** The places that got worse beyond chance by their figures together. */
    List<Found> worsened(Ground ground) {
        List<List<Found.Part>> places = IntStream.range(0, lattice.size())
                .filter(this::isLeaf)
                .boxed()
                .flatMap(leaf -> IntStream.range(0, Windows.SCALES).mapToObj(scale -> parts(leaf, scale)))
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
        return discoveries(places, EmpiricalNull.standardise(sum, size), ground);
    }

    /**
     * Benjamini and Hochberg's procedure where what overlaps counts as one discovery: figures of large areas are told in
     * all their blocks, and one place that stands out a dozen times would open the door to others.
     */
    private static List<Found> discoveries(List<List<Found.Part>> places, double[] score, Ground ground) {
        int[] falling = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> score[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        List<List<Found.Part>> candidates = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        BitSet covered = new BitSet();
        int apart = 0;
        for (int i : falling) {
            double chance = Normal.upperTail(score[i]);
            if (chance > Reading.FALSE_DISCOVERIES) {
                break;
            }
            BitSet next = ground(places.get(i), ground);
            apart += covered.intersects(next) ? 0 : 1;
            covered.or(next);
            candidates.add(places.get(i));
            rates.add(chance * score.length / apart);
        }
        List<Found> discoveries = new ArrayList<>();
        double smallest = 1;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            smallest = Math.min(smallest, rates.get(i));
            if (smallest <= Reading.FALSE_DISCOVERIES) {
                discoveries.add(found(candidates.get(i), smallest, ground));
            }
        }
        return discoveries.stream().filter(ThemeReading::isLarge).toList();
    }

    /** The smallest street blocks, or what stands in their place. */
    private boolean isLeaf(int node) {
        return lattice.level(node).compareTo(AreaLevel.B50) >= 0
                && lattice.children(node).stream()
                        .allMatch(child -> lattice.level(child).compareTo(AreaLevel.B50) < 0);
    }

    private List<Found.Part> parts(int leaf, int scale) {
        List<Found.Part> parts = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            for (int node = leaf; node >= 0; node = lattice.parent(node)) {
                Integer window = windows.get(i).get(scale).get(node);
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

    private static Found found(List<Found.Part> parts, double rate, Ground ground) {
        double excess = 0;
        double cases = 0;
        for (Found.Part part : parts) {
            excess += part.reading().excess(part.window());
            cases += part.reading().cases()[part.window()];
        }
        BitSet own = ground(parts, ground);
        return new Found(parts, rate, excess, excess - Byar.USUAL * Math.sqrt(cases), own, own);
    }

    /** The smallest of the windows: there all of the figures are told. */
    private static BitSet ground(List<Found.Part> parts, Ground ground) {
        return parts.stream()
                .map(part -> ground.of(part.reading().course(), part.window()))
                .min(Comparator.comparingInt(BitSet::cardinality))
                .orElseThrow();
    }

    private static boolean isLarge(Found found) {
        double likely = found.parts().stream()
                .mapToDouble(part -> part.reading().likely()[part.window()])
                .sum();
        return found.excess() >= LEAST_EXTRA && (likely + found.excess()) / likely >= LEAST_RISE;
    }
}
