package nl.straatkubus.ingest.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.ingest.simulation.Scenario.Disturbance;

/** Turns what was measured into {@code signals-report.md} with its plots. */
final class Report {
    private static final double BOUND_WANTED = 0.20;
    private static final double FDR_ALLOWED = 0.10;
    private static final double STRONG = 0.20;
    private static final double MILD = 0.10;
    private static final double USUAL = 0.08;

    private final List<Row> rows;
    private final List<String> times;
    private final StringBuilder text = new StringBuilder();

    /** @param times lines of what, seconds, seconds wanted */
    Report(List<Row> rows, List<String> times) {
        this.rows = rows;
        this.times = times;
    }

    void write(Path docs) throws IOException {
        Path images = Files.createDirectories(docs.resolve("images"));
        Files.writeString(images.resolve("signals-recall.svg"), plot("Found within ten quarters", Row.RECALL, false));
        Files.writeString(images.resolve("signals-false.svg"), plot("False discovery rate", Row.FDR, true));
        introduction();
        acceptance();
        everything();
        naive();
        others();
        sizes();
        Files.writeString(docs.resolve("signals-report.md"), text);
    }

    private void introduction() {
        int seeds = rows.getFirst().seeds();
        line("# Signals: how much they find and how often they are wrong");
        line("");
        line("Written by `./straatkubus bench signals`; do not edit. %d seeds a scenario, 4,000 postcodes, 20 quarters,"
                .formatted(seeds));
        line("ten places of 50 to 250 households where the rate of entry grows by the drift each quarter from the");
        line(
                "eleventh quarter on. What is counted is a state that households enter and leave: half of those counted are");
        line(
                "no longer a quarter later. Streets differ by five traits and by something of their own (spread 0.2 each in");
        line(
                "the logarithm). A list is made each quarter; a place in it is right when a fifth of its households live where");
        line(
                "something was put in, or it holds half of such a place. Lists hold rises and themes; levels are told apart.");
        line("");
        line(
                "*Unprotected* is what nobody gets to see; *released* went through the protection of the product (safe cells,");
        line("rounded counts, without the attack before a release): *ordinary* with T = 5, *special* with T = 10.");
        line("");
    }

    private void acceptance() {
        line("## Acceptance");
        line("");
        line("| asked | unprotected | released, ordinary | released, special |");
        line("|---|---|---|---|");
        line("| false discovery rate, 95% upper bound, worst scenario: at most 0.20 |" + cells(this::worstBound));
        line("| without anything put in, flags a list of 4,000 postcodes: at most 1 |" + cells(this::mostFlags));
        line("| found at 20% a quarter, one figure, mean of base rates 3, 8, 20%: at least 0.75 |"
                + cells(sight -> recall(sight, STRONG, 1, 0.75)));
        line("| the same at a base rate of 8% |"
                + cells(sight -> met(find(USUAL, STRONG, 1, sight).map(row -> row.figure(Row.RECALL)), 0.75, true)));
        line("| found at 10% a quarter, four figures, mean of base rates: at least 0.60 |"
                + cells(sight -> recall(sight, MILD, Simulation.THEME, 0.60)));
        line("| more than a threshold per postcode at equal false discovery rate, 20%, base rate 8%: at least +0.50 |"
                + cells(this::gain));
        line("");
    }

    private interface Cell {
        String of(Sight sight);
    }

    private static String cells(Cell cell) {
        StringBuilder cells = new StringBuilder();
        for (Sight sight : Sight.values()) {
            cells.append(' ').append(cell.of(sight)).append(" |");
        }
        return cells.toString();
    }

    private String worstBound(Sight sight) {
        return met(undisturbed(sight).map(row -> row.figure(Row.FDR_BOUND)).max(Double::compare), BOUND_WANTED, false);
    }

    private String mostFlags(Sight sight) {
        return met(
                undisturbed(sight)
                        .filter(row -> row.scenario().contains("-d0-"))
                        .map(row -> row.figure(Row.FLAGS))
                        .max(Double::compare),
                1,
                false);
    }

    private String recall(Sight sight, double drift, int indicators, double wanted) {
        double[] found = Arrays.stream(Simulation.BASES)
                .mapToObj(base -> find(base, drift, indicators, sight))
                .flatMap(Optional::stream)
                .mapToDouble(row -> row.figure(Row.RECALL))
                .toArray();
        return found.length < Simulation.BASES.length
                ? "not measured"
                : met(Optional.of(Arrays.stream(found).average().orElseThrow()), wanted, true);
    }

    private String gain(Sight sight) {
        Optional<Double> own = find(USUAL, STRONG, 1, sight).map(row -> row.figure(Row.RECALL));
        double naive = best(new Scenario(USUAL, STRONG, 1), "postcodes");
        return met(own.map(one -> one - naive), 0.5, true);
    }

    private static String met(Optional<Double> figure, double wanted, boolean atLeast) {
        return figure.map(one -> String.format(
                        Locale.ROOT, "%.2f %s", one, (atLeast ? one >= wanted : one <= wanted) ? "met" : "**missed**"))
                .orElse("not measured");
    }

    private Stream<Row> undisturbed(Sight sight) {
        return rows.stream().filter(row -> row.sight().equals(sight.words())).filter(row -> Arrays.stream(
                        Disturbance.values())
                .noneMatch(one -> row.scenario().endsWith("-" + one.name().toLowerCase(Locale.ROOT))));
    }

    private Optional<Row> find(double base, double drift, int indicators, Sight sight) {
        return find(new Scenario(base, drift, indicators), sight.words());
    }

    private Optional<Row> find(Scenario scenario, String sight) {
        return rows.stream()
                .filter(row ->
                        row.scenario().equals(scenario.name()) && row.sight().equals(sight))
                .findFirst();
    }

    private void everything() {
        line("## Everything measured");
        line("");
        line("![Found within ten quarters](images/signals-recall.svg)");
        line("![False discovery rate](images/signals-false.svg)");
        line("");
        line(
                "Delay: the median quarter, counted from the first in which something happens, in which what is found is first");
        line("found. Limit of detection: the smallest drift of which half is found.");
        line("");
        line(
                "| base | drift | figures | seen | FDR (upper bound) | flags a list | found | 50-116 / 117-182 / 183-250 hh | delay | levels a list (right) |");
        line("|---|---|---|---|---|---|---|---|---|---|");
        for (int indicators : new int[] {1, Simulation.THEME}) {
            for (double base : Simulation.BASES) {
                for (double drift : Simulation.DRIFTS) {
                    for (Sight sight : Sight.values()) {
                        find(base, drift, indicators, sight)
                                .ifPresent(row -> line("| %s | %s | %d | %s | %s"
                                        .formatted(share(base), share(drift), indicators, row.sight(), tail(row))));
                    }
                }
            }
        }
        line("");
        for (Sight sight : List.of(Sight.UNPROTECTED, Sight.ORDINARY)) {
            for (double base : Simulation.BASES) {
                line("- Limit of detection, %s, base rate %s: %s"
                        .formatted(
                                sight.words(),
                                share(base),
                                Arrays.stream(Simulation.DRIFTS)
                                        .filter(drift -> drift > 0)
                                        .filter(drift -> find(base, drift, 1, sight)
                                                .filter(row -> row.figure(Row.RECALL) >= 0.5)
                                                .isPresent())
                                        .mapToObj(drift -> share(drift) + " a quarter")
                                        .findFirst()
                                        .orElse("above what was measured")));
            }
        }
        line("");
    }

    private static String tail(Row row) {
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f) | %.2f | %s | %s | %s | %.2f (%s) |",
                row.figure(Row.FDR),
                row.figure(Row.FDR_BOUND),
                row.figure(Row.FLAGS),
                number(row.figure(Row.RECALL), "%.2f ± %.2f", row.figure(Row.RECALL_ERROR)),
                number(
                        row.figure(Row.RECALL_SMALL),
                        "%.2f / %.2f / %.2f",
                        row.figure(Row.RECALL_MIDDLE),
                        row.figure(Row.RECALL_LARGE)),
                number(row.figure(Row.DELAY), "%.0f"),
                row.figure(Row.LEVELS),
                number(row.figure(Row.LEVELS_RIGHT), "%.2f"));
    }

    private static String number(double first, String pattern, Object... others) {
        if (Double.isNaN(first)) {
            return "-";
        }
        Object[] all = Stream.concat(Stream.of(first), Stream.of(others)).toArray();
        return String.format(Locale.ROOT, pattern, all);
    }

    private void naive() {
        line("## Beside a plain threshold");
        line("");
        line(
                "Each quarter the places with the highest latest value, with nothing hidden from whoever looks; the length of");
        line(
                "the list that finds most among those with a false discovery rate of at most 0.10, or a single place where none");
        line("keeps to it.");
        line("");
        line(
                "| base | drift | figures | signals, unprotected | signals, released | threshold per postcode | threshold per block |");
        line("|---|---|---|---|---|---|---|");
        for (Scenario scenario : List.of(
                new Scenario(0.03, STRONG, 1),
                new Scenario(USUAL, STRONG, 1),
                new Scenario(0.20, STRONG, 1),
                new Scenario(0.03, MILD, Simulation.THEME),
                new Scenario(USUAL, MILD, Simulation.THEME),
                new Scenario(0.20, MILD, Simulation.THEME))) {
            line("| %s | %s | %d | %s | %s | %s | %s |"
                    .formatted(
                            share(scenario.base()),
                            share(scenario.drift()),
                            scenario.indicators(),
                            found(scenario, Sight.UNPROTECTED),
                            found(scenario, Sight.ORDINARY),
                            threshold(scenario, "postcodes"),
                            threshold(scenario, "blocks")));
        }
        line("");
    }

    private String found(Scenario scenario, Sight sight) {
        return find(scenario, sight.words())
                .map(row -> String.format(Locale.ROOT, "%.2f (FDR %.2f)", row.figure(Row.RECALL), row.figure(Row.FDR)))
                .orElse("-");
    }

    private String threshold(Scenario scenario, String places) {
        return bestRow(scenario, places)
                .map(row -> String.format(Locale.ROOT, "%.2f (FDR %.2f)", row.figure(Row.RECALL), row.figure(Row.FDR)))
                .orElse("-");
    }

    private double best(Scenario scenario, String places) {
        return bestRow(scenario, places).map(row -> row.figure(Row.RECALL)).orElse(0.0);
    }

    private Optional<Row> bestRow(Scenario scenario, String places) {
        Optional<Row> within = Arrays.stream(Simulation.HIGHEST)
                .mapToObj(highest -> find(scenario, places + ", " + highest))
                .flatMap(Optional::stream)
                .filter(row -> row.figure(Row.FDR) <= FDR_ALLOWED)
                .max((one, other) -> Double.compare(one.figure(Row.RECALL), other.figure(Row.RECALL)));
        return within.isPresent() ? within : find(scenario, places + ", 1");
    }

    private void others() {
        line("## What is no deterioration, and other kinds of figures");
        line("");
        line("| what | seen | FDR (upper bound) | flags a list | found | by size | delay | levels a list (right) |");
        line("|---|---|---|---|---|---|---|---|");
        for (Sight sight : List.of(Sight.UNPROTECTED, Sight.ORDINARY)) {
            for (Disturbance disturbance : Disturbance.values()) {
                find(new Scenario(USUAL, 0, 1, Scenario.LEAVES, disturbance), sight.words())
                        .ifPresent(row -> line("| nothing put in; %s | %s | %s"
                                .formatted(disturbance.words(), sight.words(), tail(row))));
            }
            find(new Scenario(USUAL, STRONG, 1, Simulation.SLOW, Disturbance.NONE), sight.words())
                    .ifPresent(row -> line("| 20%%, slow: three in ten leave a quarter | %s | %s"
                            .formatted(sight.words(), tail(row))));
            find(new Scenario(USUAL, STRONG, 1, Simulation.EVENTS, Disturbance.NONE), sight.words())
                    .ifPresent(row -> line(
                            "| 20%%, events: all are new each quarter | %s | %s".formatted(sight.words(), tail(row))));
        }
        line("");
        line(
                "A quarter counted twice in one neighbourhood is a true jump in the figures: what it flags is right about the");
        line("figures and wrong about the streets. It is why a signal can be closed as a counting error.");
        line("");
    }

    private void sizes() {
        line("## Sizes");
        line("");
        if (times.isEmpty()) {
            line("Not measured.");
            return;
        }
        line("| what | seconds | at most |");
        line("|---|---|---|");
        times.stream()
                .map(line -> line.split(";"))
                .forEach(parts -> line("| %s | %s | %s |".formatted(parts[0], parts[1], parts[2])));
    }

    private String plot(String title, int figure, boolean limit) {
        Plot plot = new Plot(title, Simulation.DRIFTS, "growth of the rate of entry a quarter");
        for (int i = 0; i < Simulation.BASES.length; i++) {
            double base = Simulation.BASES[i];
            for (Sight sight : List.of(Sight.UNPROTECTED, Sight.ORDINARY)) {
                plot.line(
                        "%s, %s".formatted(share(base), sight == Sight.UNPROTECTED ? "unprotected" : "released"),
                        i,
                        sight != Sight.UNPROTECTED,
                        Arrays.stream(Simulation.DRIFTS)
                                .map(drift -> find(base, drift, 1, sight)
                                        .map(row -> row.figure(figure))
                                        .orElse(Double.NaN))
                                .toArray());
            }
        }
        return (limit ? plot.limit(FDR_ALLOWED, "q = 0.10") : plot).svg();
    }

    private static String share(double share) {
        return Math.round(100 * share) + "%";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
