package nl.straatkubus.ingest.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.ingest.simulation.Scenario.Disturbance;

/** The rows of a report, by what they are about. */
record Measured(List<Row> rows) {
    private static final double FDR_ALLOWED = 0.10;

    int seeds() {
        return rows.getFirst().seeds();
    }

    Optional<Row> find(Scenario scenario, String sight) {
        return rows.stream()
                .filter(row ->
                        row.scenario().equals(scenario.name()) && row.sight().equals(sight))
                .findFirst();
    }

    Optional<Row> find(Scenario scenario, Sight sight) {
        return find(scenario, sight.words());
    }

    /** Nothing but drift. */
    Stream<Row> undisturbed(Sight sight) {
        return rows.stream().filter(row -> row.sight().equals(sight.words())).filter(row -> Arrays.stream(
                        Disturbance.values())
                .noneMatch(one -> row.scenario().endsWith("-" + one.name().toLowerCase(Locale.ROOT))));
    }

    /** The mean over the base rates of what was found; empty when one of them was not measured. */
    Optional<Double> recall(double drift, int indicators, String sight) {
        List<Double> found = Arrays.stream(Simulation.BASES)
                .mapToObj(base -> find(new Scenario(base, drift, indicators), sight))
                .flatMap(Optional::stream)
                .map(row -> row.figure(Row.RECALL))
                .toList();
        return found.size() < Simulation.BASES.length
                ? Optional.empty()
                : Optional.of(found.stream().mapToDouble(one -> one).average().orElseThrow());
    }

    /** The length of a plain list that finds most while it keeps to the bound, or a single place where none keeps to it. */
    Optional<Row> threshold(Scenario scenario, String places) {
        Optional<Row> within = Arrays.stream(Simulation.HIGHEST)
                .mapToObj(highest -> find(scenario, places + ", " + highest))
                .flatMap(Optional::stream)
                .filter(row -> row.figure(Row.FDR) <= FDR_ALLOWED)
                .max(Comparator.comparingDouble(row -> row.figure(Row.RECALL)));
        return within.isPresent() ? within : find(scenario, places + ", 1");
    }
}
