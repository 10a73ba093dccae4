package nl.straatkubus.ingest.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.simulation.Scenario.Disturbance;

/** Everything that was measured, scenario by scenario. */
record Tables(Measured measured) {
    private static final double STRONG = 0.20;
    private static final double MILD = 0.10;
    private static final double USUAL = 0.08;
    private static final double DETECTED = 0.5;

    String everything() {
        StringBuilder text = new StringBuilder("""
                ## Everything measured

                Delay: the median quarter, counted from the first in which something happens, in which what is found is first
                found. Limit of detection: the smallest drift of which half is found.

                | base | drift | figures | seen | FDR (upper bound) | flags a list | found | 50-116 / 117-182 / 183-250 hh | delay | levels a list (right) | at most |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (int figures : new int[] {1, Simulation.THEME}) {
            for (double base : Simulation.BASES) {
                for (double drift : Simulation.DRIFTS) {
                    for (Sight sight : Sight.values()) {
                        line(new Scenario(base, drift, figures), sight).ifPresent(text::append);
                    }
                }
            }
        }
        text.append('\n');
        for (int figures : new int[] {1, Simulation.THEME}) {
            for (Sight sight : List.of(Sight.UNPROTECTED, Sight.ORDINARY)) {
                for (double base : Simulation.BASES) {
                    text.append("- Limit of detection, %s, %d figure%s, base rate %s: %s%n"
                            .formatted(
                                    sight.words(),
                                    figures,
                                    figures == 1 ? "" : "s",
                                    Words.share(base),
                                    limit(base, figures, sight)));
                }
            }
        }
        return text.append('\n').toString();
    }

    private Optional<String> line(Scenario scenario, Sight sight) {
        return measured.find(scenario, sight).map(row -> "| %s | %s | %d | %s | %s | %s |%n"
                .formatted(
                        Words.share(scenario.base()),
                        Words.share(scenario.drift()),
                        scenario.indicators(),
                        sight.words(),
                        Words.cells(row),
                        measured.find(scenario, sight.best())
                                .map(best -> Words.number("%.2f", best.figure(Row.RECALL)))
                                .orElse("-")));
    }

    private String limit(double base, int figures, Sight sight) {
        List<Row> known = Arrays.stream(Simulation.DRIFTS)
                .filter(drift -> drift > 0)
                .mapToObj(drift -> measured.find(new Scenario(base, drift, figures), sight))
                .flatMap(Optional::stream)
                .toList();
        if (known.isEmpty()) {
            return "not measured";
        }
        return Arrays.stream(Simulation.DRIFTS)
                .filter(drift -> measured.find(new Scenario(base, drift, figures), sight)
                        .filter(row -> row.figure(Row.RECALL) >= DETECTED)
                        .isPresent())
                .mapToObj(drift -> Words.share(drift) + " a quarter")
                .findFirst()
                .orElse("above what was measured");
    }

    String thresholds() {
        StringBuilder text = new StringBuilder("""
                ## Beside a plain threshold

                Each quarter the places with the highest latest value, with nothing hidden from whoever looks; the length of
                the list that finds most among those with a false discovery rate of at most 0.10, or a single place where
                none keeps to it.

                | base | drift | figures | signals, unprotected | signals, released | threshold per postcode | threshold per block |
                |---|---|---|---|---|---|---|
                """);
        for (int figures : new int[] {1, Simulation.THEME}) {
            for (double base : Simulation.BASES) {
                Scenario scenario = new Scenario(base, figures == 1 ? STRONG : MILD, figures);
                text.append("| %s | %s | %d | %s | %s | %s | %s |%n"
                        .formatted(
                                Words.share(scenario.base()),
                                Words.share(scenario.drift()),
                                figures,
                                found(measured.find(scenario, Sight.UNPROTECTED)),
                                found(measured.find(scenario, Sight.ORDINARY)),
                                found(measured.threshold(scenario, "postcodes")),
                                found(measured.threshold(scenario, "blocks"))));
            }
        }
        return text.append('\n').toString();
    }

    private static String found(Optional<Row> row) {
        return row.map(one -> Words.number("%.2f (FDR %.2f)", one.figure(Row.RECALL), one.figure(Row.FDR)))
                .orElse("-");
    }

    String others() {
        StringBuilder text = new StringBuilder("""
                ## What is no deterioration, and other kinds of figures

                | what | seen | FDR (upper bound) | flags a list | found | by size | delay | levels a list (right) |
                |---|---|---|---|---|---|---|---|
                """);
        for (Sight sight : List.of(Sight.UNPROTECTED, Sight.ORDINARY)) {
            for (Disturbance disturbance : Disturbance.values()) {
                other(text, "nothing put in; " + disturbance.words(), 0, Scenario.LEAVES, disturbance, sight);
            }
            other(text, "20%, slow: three in ten leave a quarter", STRONG, Simulation.SLOW, Disturbance.NONE, sight);
            other(text, "20%, events: all are new each quarter", STRONG, Simulation.EVENTS, Disturbance.NONE, sight);
        }
        return text.append("""

                A quarter counted twice in one neighbourhood is a true jump in the figures: what it flags is right about the
                figures and wrong about the streets. It is why a signal can be closed as a counting error.

                """).toString();
    }

    private void other(
            StringBuilder text, String what, double drift, double leaves, Disturbance disturbance, Sight sight) {
        measured.find(new Scenario(USUAL, drift, 1, leaves, disturbance), sight)
                .ifPresent(row -> text.append("| %s | %s | %s |%n".formatted(what, sight.words(), Words.cells(row))));
    }
}
