package nl.straatkubus.web.map;

import java.util.stream.IntStream;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Surface;

/**
 * How the drawn figures of a surface are spread, each once however many rows it covers.
 *
 * @param low the smallest, 0 without any
 * @param high the largest
 * @param bins how many fall in each of equal steps from low to high
 * @param upperThird the figure above which a third of them lies
 * @param lowerThird the figure below which a third of them lies
 */
record Spread(float low, float high, int[] bins, float lowerThird, float upperThird) {
    static final int BINS = 24;

    static Spread of(Surface surface) {
        float[] values = new float[surface.lattice().size()];
        int n = 0;
        for (int node = 0; node < values.length; node++) {
            if (surface.isDrawn(node) && surface.state(node) == CellState.PUBLISHED) {
                values[n++] = surface.value(node);
            }
        }
        int count = n;
        double[] sorted =
                IntStream.range(0, count).mapToDouble(i -> values[i]).sorted().toArray();
        int[] bins = new int[BINS];
        if (count == 0) {
            return new Spread(0, 0, bins, 0, 0);
        }
        double low = sorted[0];
        double span = sorted[count - 1] - low;
        for (double value : sorted) {
            bins[span == 0 ? 0 : Math.min(BINS - 1, (int) ((value - low) / span * BINS))]++;
        }
        return new Spread((float) low, (float) sorted[count - 1], bins, (float) sorted[(count - 1) / 3], (float)
                sorted[(count - 1) * 2 / 3]);
    }
}
