package nl.straatkubus.platform.cube;

import java.util.Arrays;
import java.util.List;
import nl.straatkubus.platform.catalogue.Direction;

/**
 * Several indicators in one picture, computed from released values only (OECD handbook on composite indicators): align
 * directions, cut the outer 2.5% on both sides, stretch to 0-100, take the weighted mean.
 */
public final class Combination {
    private static final double TRIMMED = 0.025;
    private static final double MISSING_ALLOWED = 0.30;
    private static final int PARTS = 3;

    private Combination() {}

    /**
     * One indicator in a combination.
     *
     * @param direction which way the indicator calls for attention; higher scores always mean more attention
     * @param weight not negative; weights need not add up to anything
     */
    public record Part(Surface surface, Direction direction, double weight) {}

    /**
     * The score, 0 to 100; no score for an area where more than 30% of the weight is missing.
     *
     * @throws IllegalArgumentException without parts, with a negative weight or with weights that are all zero
     */
    public static Surface score(List<Part> parts) {
        double total = parts.stream().mapToDouble(Part::weight).sum();
        if (parts.isEmpty() || total <= 0 || parts.stream().anyMatch(part -> part.weight() < 0)) {
            throw new IllegalArgumentException(
                    "A score needs indicators with weights that are not negative and not all zero");
        }
        List<Scale> scales = parts.stream().map(Scale::of).toList();
        return Surface.combine(surfaces(parts), new Surface.Combiner() {
            @Override
            public float at(int row) {
                double sum = 0;
                double present = 0;
                for (int i = 0; i < parts.size(); i++) {
                    float value = parts.get(i).surface().value(row);
                    if (!Float.isNaN(value)) {
                        sum += parts.get(i).weight() * scales.get(i).standard(value);
                        present += parts.get(i).weight();
                    }
                }
                return present < total * (1 - MISSING_ALLOWED) || present == 0 ? Float.NaN : (float) (sum / present);
            }

            @Override
            public CellState missing(int row) {
                return reason(parts, row);
            }
        });
    }

    /**
     * Two indicators at once: the value is x + 3 y, where x and y are 0 (low) to 2 (high attention), by terciles of the
     * released values of the drawn areas.
     */
    public static Surface twoInOne(Part x, Part y) {
        List<Part> parts = List.of(x, y);
        float[][] breaks = {terciles(x), terciles(y)};
        return Surface.combine(surfaces(parts), new Surface.Combiner() {
            @Override
            public float at(int row) {
                float first = aligned(x, x.surface().value(row));
                float second = aligned(y, y.surface().value(row));
                if (Float.isNaN(first) || Float.isNaN(second)) {
                    return Float.NaN;
                }
                return third(breaks[0], first) + PARTS * third(breaks[1], second);
            }

            @Override
            public CellState missing(int row) {
                return reason(parts, row);
            }
        });
    }

    private static List<Surface> surfaces(List<Part> parts) {
        return parts.stream().map(Part::surface).toList();
    }

    /** Why an area has no outcome: protection outweighs missing delivery, which outweighs absence. */
    private static CellState reason(List<Part> parts, int row) {
        List<CellState> states =
                parts.stream().map(part -> part.surface().state(row)).toList();
        for (CellState state : List.of(CellState.PROTECTED, CellState.NOT_DELIVERED)) {
            if (states.contains(state)) {
                return state;
            }
        }
        return CellState.NO_DATA;
    }

    private static float aligned(Part part, float value) {
        return part.direction() == Direction.HIGHER_IS_BETTER ? -value : value;
    }

    private static float[] terciles(Part part) {
        float[] sorted = drawnValues(part);
        if (sorted.length == 0) {
            return new float[] {0, 0};
        }
        return new float[] {sorted[(sorted.length - 1) / PARTS], sorted[(sorted.length - 1) * 2 / PARTS]};
    }

    private static int third(float[] breaks, float value) {
        return value <= breaks[0] ? 0 : value <= breaks[1] ? 1 : 2;
    }

    /** The values of the drawn cells, aligned and sorted: each cell counts once, however many rows it covers. */
    private static float[] drawnValues(Part part) {
        Surface surface = part.surface();
        float[] values = new float[surface.lattice().size()];
        int n = 0;
        for (int node = 0; node < values.length; node++) {
            if (surface.isDrawn(node) && surface.state(node) == CellState.PUBLISHED) {
                values[n++] = aligned(part, surface.value(node));
            }
        }
        float[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The range of one indicator without its outer parts. */
    private record Scale(Direction direction, float low, float high) {
        static Scale of(Part part) {
            float[] sorted = drawnValues(part);
            if (sorted.length == 0) {
                return new Scale(part.direction(), 0, 0);
            }
            int cut = (int) (sorted.length * TRIMMED);
            return new Scale(part.direction(), sorted[cut], sorted[sorted.length - 1 - cut]);
        }

        double standard(float value) {
            float aligned = direction == Direction.HIGHER_IS_BETTER ? -value : value;
            return high == low ? 50 : Math.clamp((aligned - low) / (high - low), 0.0, 1.0) * 100;
        }
    }
}
