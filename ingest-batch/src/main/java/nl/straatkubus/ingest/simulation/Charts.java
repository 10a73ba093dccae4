package nl.straatkubus.ingest.simulation;

import java.util.Arrays;

/** The measured rows as line charts. */
record Charts(Measured measured) {
    private static final double FDR_ALLOWED = 0.10;

    /** What was found, by drift: of the figures as they are and as they are released. */
    String found(int figures) {
        return chart(
                        figures == 1
                                ? "Found within ten quarters, one figure"
                                : "Found within ten quarters, four figures",
                        figures,
                        Row.RECALL)
                .svg();
    }

    String falseDiscoveries(int figures) {
        return chart(
                        figures == 1 ? "False discovery rate, one figure" : "False discovery rate, four figures",
                        figures,
                        Row.FDR)
                .limit(FDR_ALLOWED, "q = 0.10")
                .svg();
    }

    /** What is found on released figures beside the best that could be. */
    String best() {
        Plot plot = new Plot(
                "Released figures: found, and at most", Simulation.DRIFTS, "growth of the rate of entry a quarter");
        for (int i = 0; i < Simulation.BASES.length; i++) {
            double base = Simulation.BASES[i];
            plot.line(Words.share(base) + ", at most", i, false, values(base, 1, Sight.ORDINARY.best(), Row.RECALL));
            plot.line(Words.share(base) + ", found", i, true, values(base, 1, Sight.ORDINARY.words(), Row.RECALL));
        }
        return plot.svg();
    }

    private Plot chart(String title, int figures, int which) {
        Plot plot = new Plot(title, Simulation.DRIFTS, "growth of the rate of entry a quarter");
        for (int i = 0; i < Simulation.BASES.length; i++) {
            double base = Simulation.BASES[i];
            plot.line(
                    Words.share(base) + ", unprotected",
                    i,
                    false,
                    values(base, figures, Sight.UNPROTECTED.words(), which));
            plot.line(Words.share(base) + ", released", i, true, values(base, figures, Sight.ORDINARY.words(), which));
        }
        return plot;
    }

    private double[] values(double base, int figures, String sight, int which) {
        return Arrays.stream(Simulation.DRIFTS)
                .map(drift -> measured.find(new Scenario(base, drift, figures), sight)
                        .map(row -> row.figure(which))
                        .orElse(Double.NaN))
                .toArray();
    }
}
