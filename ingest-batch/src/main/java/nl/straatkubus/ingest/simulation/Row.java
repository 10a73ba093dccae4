package nl.straatkubus.ingest.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one way of looking came to over all seeds of one scenario.
 *
 * @param figures in the order of the constants below
 */
record Row(String scenario, String sight, int seeds, double[] figures) {
    static final int FDR = 0;
    static final int FDR_BOUND = 1;
    static final int FLAGS = 2;
    static final int FALSE_FLAGS = 3;
    static final int RECALL = 4;
    static final int RECALL_ERROR = 5;
    static final int RECALL_SMALL = 6;
    static final int RECALL_MIDDLE = 7;
    static final int RECALL_LARGE = 8;
    static final int DELAY = 9;
    static final int LEVELS = 10;
    static final int LEVELS_RIGHT = 11;

    /** Households from which a place is of middle size, and from which it is large. */
    private static final int SMALL = 117;

    private static final int LARGE = 183;

    static Row of(Scenario scenario, String sight, Tally rises, Tally levels, double right) {
        return new Row(scenario.name(), sight, rises.seeds(), new double[] {
            rises.falseDiscoveryRate(),
            rises.falseDiscoveryBound(),
            rises.flags(),
            rises.falseFlags(),
            rises.recall(),
            rises.recallError(),
            rises.recall(0, SMALL),
            rises.recall(SMALL, LARGE),
            rises.recall(LARGE, Integer.MAX_VALUE),
            rises.delay(),
            levels.flags(),
            right
        });
    }

    /** The best that could be found: only recall has a meaning. */
    static Row best(Scenario scenario, Sight sight, BestTally best) {
        double[] figures = new double[LEVELS_RIGHT + 1];
        Arrays.fill(figures, Double.NaN);
        figures[RECALL] = best.recall(0, Integer.MAX_VALUE);
        figures[RECALL_SMALL] = best.recall(0, SMALL);
        figures[RECALL_MIDDLE] = best.recall(SMALL, LARGE);
        figures[RECALL_LARGE] = best.recall(LARGE, Integer.MAX_VALUE);
        return new Row(scenario.name(), sight.best(), best.seeds(), figures);
    }

    double figure(int which) {
        return figures[which];
    }

    String line() {
        return scenario + ";" + sight + ";" + seeds + ";"
                + Arrays.stream(figures)
                        .mapToObj(one -> String.format(Locale.ROOT, "%.4f", one))
                        .collect(Collectors.joining(";"));
    }

    static Row read(String line) {
        List<String> parts = List.of(line.split(";"));
        return new Row(
                parts.get(0),
                parts.get(1),
                Integer.parseInt(parts.get(2)),
                parts.stream().skip(3).mapToDouble(Double::parseDouble).toArray());
    }
}
