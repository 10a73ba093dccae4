package nl.straatkubus.platform.cube;

import java.util.Arrays;
import java.util.List;
import nl.straatkubus.platform.catalogue.Direction;

/**
 * Several indicators in one picture, computed from released values only (OECD handbook on composite indicators): align
 * directions, cut the outer 2.5% of the reference figures on both sides, stretch to 0-100, take the weighted mean.
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
     * @param reference what the figures are measured against
     */
    public record Part(Surface surface, Direction direction, double weight, Reference reference) {
        /** Measured against itself. */
        public Part(Surface surface, Direction direction, double weight) {
            this(surface, direction, weight, Reference.of(surface, direction));
        }
    }

    /**
     * How the figures of an indicator are spread in a period that stays the same, so that scores and classes of different
     * periods can be compared. Aligned: higher is more attention.
     *
     * @param low below which the outer 2.5% of the figures lie
     * @param high above which the outer 2.5% lie
     * @param lowerThird up to which a third of the figures lies
     * @param upperThird up to which two thirds lie
     */
    public record Reference(float low, float high, float lowerThird, float upperThird) {
        public static Reference of(Surface surface, Direction direction) {
            return surface.reference(direction == Direction.HIGHER_IS_BETTER, figures -> measured(figures, direction));
        }

        private static Reference measured(Surface surface, Direction direction) {
            float[] sorted = drawnValues(surface, direction);
            if (sorted.length == 0) {
                return new Reference(0, 0, 0, 0);
            }
            int last = sorted.length - 1;
            int cut = (int) (sorted.length * TRIMMED);
            return new Reference(sorted[cut], sorted[last - cut], sorted[last / PARTS], sorted[last * 2 / PARTS]);
        }

        private int third(float aligned) {
            return aligned <= lowerThird ? 0 : aligned <= upperThird ? 1 : 2;
        }
    }

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
        Surface first = parts.getFirst().surface();
        double[] sums = new double[first.lattice().size()];
        double[] present = new double[first.lattice().size()];
        parts.forEach(part -> add(part, first.rowsShown(), sums, present));
        List<Surface> sources = surfaces(parts);
        return Surface.combine(sources, new Surface.Combiner() {
            @Override
            public float at(int row) {
                boolean enough = present[row] > 0 && present[row] >= total * (1 - MISSING_ALLOWED);
                return enough ? (float) (sums[row] / present[row]) : Float.NaN;
            }

            @Override
            public CellState missing(int row) {
                return reason(sources, row);
            }
        });
    }

    /** Column by column, as thousands of areas are added up for tens of parts at every move of a slider. */
    private static void add(Part part, int[] rows, double[] sums, double[] present) {
        float[] values = part.surface().values();
        Scale scale = new Scale(part);
        double weight = part.weight();
        for (int row : rows) {
            float value = values[row];
            if (!Float.isNaN(value)) {
                sums[row] += weight * scale.of(value);
                present[row] += weight;
            }
        }
    }

    /**
     * Two indicators at once: the value is x + 3 y, where x and y are 0 (low) to 2 (high attention), by terciles of the
     * released reference values of the drawn areas.
     */
    public static Surface twoInOne(Part x, Part y) {
        List<Part> parts = List.of(x, y);
        return Surface.combine(surfaces(parts), new Surface.Combiner() {
            @Override
            public float at(int row) {
                float first = aligned(x.direction(), x.surface().value(row));
                float second = aligned(y.direction(), y.surface().value(row));
                if (Float.isNaN(first) || Float.isNaN(second)) {
                    return Float.NaN;
                }
                return x.reference().third(first) + PARTS * y.reference().third(second);
            }

            @Override
            public CellState missing(int row) {
                return reason(surfaces(parts), row);
            }
        });
    }

    private static List<Surface> surfaces(List<Part> parts) {
        return parts.stream().map(Part::surface).toList();
    }

    /** Why an area has no outcome. */
    static CellState reason(List<Surface> sources, int row) {
        CellState gravest = CellState.gravest(
                sources.stream().map(source -> source.state(row)).toList());
        return gravest == CellState.PUBLISHED ? CellState.NO_DATA : gravest;
    }

    private static float aligned(Direction direction, float value) {
        return direction == Direction.HIGHER_IS_BETTER ? -value : value;
    }

    /** The values of the drawn cells, aligned and sorted: each cell counts once, however many rows it covers. */
    private static float[] drawnValues(Surface surface, Direction direction) {
        float[] values = new float[surface.lattice().size()];
        int n = 0;
        for (int node = 0; node < values.length; node++) {
            if (surface.isDrawn(node) && surface.state(node) == CellState.PUBLISHED) {
                values[n++] = aligned(direction, surface.value(node));
            }
        }
        float[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** A figure on a scale from 0 to 100, more for more attention; 50 where all figures are the same. */
    static double standard(Part part, float value) {
        return new Scale(part).of(value);
    }

    /** How the figures of one part become 0 to 100; made once for thousands of areas. */
    private static final class Scale {
        private final boolean turned;
        private final float low;
        private final float span;

        Scale(Part part) {
            turned = part.direction() == Direction.HIGHER_IS_BETTER;
            low = part.reference().low();
            span = part.reference().high() - low;
        }

        double of(float value) {
            if (span == 0) {
                return 50;
            }
            float share = ((turned ? -value : value) - low) / span;
            return (share <= 0 ? 0.0 : share >= 1 ? 1.0 : share) * 100;
        }
    }
}
