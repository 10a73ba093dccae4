package nl.straatkubus.web.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.signals.AlikeAreas;

/**
 * What the course of a figure is held against, by period, NaN where there is none: the municipality, the middle of the
 * areas that are most like the place, and the range in which eight of ten areas of its size lie.
 *
 * @param places how many areas were found to be alike
 */
record Backdrop(float[] municipality, float[] alike, float[] low, float[] high, int places) {
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;
    /** Of fewer areas a tenth is less than one of them. */
    private static final int FEWEST = 10;

    /** Of an area of the picture. */
    static Backdrop of(Cube cube, Layer layer, List<Period> periods, int cell, AlikeAreas likeness) {
        if (!Course.isComparable(layer.indicator())) {
            return ofMunicipality(cube, layer, periods);
        }
        AreaLevel level = cube.lattice().level(cell);
        int[] peers = likeness.to(cell, published(cube, layer.slice(), level), cube, layer.indicator(), layer.period());
        float[] alike = unknown(periods);
        float[] low = unknown(periods);
        float[] high = unknown(periods);
        for (int i = 0; i < periods.size(); i++) {
            Optional<Slice> slice = cube.slice(layer.indicator().code(), periods.get(i));
            if (slice.isPresent()) {
                double[] all = rising(slice.get(), published(cube, slice.get(), level));
                double[] likely = rising(slice.get(), peers);
                low[i] = all.length < FEWEST ? Float.NaN : at(all, LOW);
                high[i] = all.length < FEWEST ? Float.NaN : at(all, HIGH);
                alike[i] = likely.length == 0 ? Float.NaN : at(likely, MIDDLE);
            }
        }
        return new Backdrop(around(cube, layer, periods), alike, low, high, peers.length);
    }

    /** Of what is no area of one size: several areas together. */
    static Backdrop ofMunicipality(Cube cube, Layer layer, List<Period> periods) {
        return new Backdrop(around(cube, layer, periods), unknown(periods), unknown(periods), unknown(periods), 0);
    }

    private static float[] around(Cube cube, Layer layer, List<Period> periods) {
        float[] around = unknown(periods);
        Indicator indicator = layer.indicator();
        if (Course.isComparable(indicator)) {
            int root = cube.lattice().root();
            for (int i = 0; i < around.length; i++) {
                around[i] = cube.slice(indicator.code(), periods.get(i))
                        .map(slice -> slice.value(root))
                        .orElse(Float.NaN);
            }
        }
        return around;
    }

    private static float[] unknown(List<Period> periods) {
        float[] unknown = new float[periods.size()];
        Arrays.fill(unknown, Float.NaN);
        return unknown;
    }

    private static int[] published(Cube cube, Slice slice, AreaLevel level) {
        return IntStream.of(cube.lattice().rows(level))
                .filter(slice::isPublished)
                .toArray();
    }

    private static double[] rising(Slice slice, int[] nodes) {
        return IntStream.of(nodes)
                .filter(slice::isPublished)
                .mapToDouble(slice::value)
                .sorted()
                .toArray();
    }

    private static float at(double[] rising, double part) {
        return (float) rising[(int) Math.round(part * (rising.length - 1))];
    }
}
