package nl.straatkubus.ingest.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.simulation.Scenario.Disturbance;

/**
 * Measures signals on made-up streets and writes the report: {@code Simulation RESULTS DOCS [SEEDS]}. What was measured is
 * kept in RESULTS, one line a scenario, until the report is written: a run that was broken off goes on where it stopped.
 */
public final class Simulation {
    private static final PrintStream TERMINAL = System.out;
    private static final int SEEDS = 20;
    static final double[] BASES = {0.03, 0.08, 0.20};
    static final double[] DRIFTS = {0, 0.05, 0.10, 0.20, 0.40};
    private static final double USUAL = 0.08;
    private static final double STRONG = 0.20;
    private static final double MILD = 0.10;
    static final double SLOW = 0.3;
    static final double EVENTS = 1;
    static final int THEME = 4;
    static final int[] HIGHEST = {1, 2, 5, 10, 20, 50};

    private Simulation() {}

    public static void main(String[] arguments) throws IOException {
        Path results = Files.createDirectories(Path.of(arguments[0]));
        Path docs = Path.of(arguments[1]);
        int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : SEEDS;
        Path file = results.resolve("signals.csv");
        List<Row> rows = new ArrayList<>(
                Files.exists(file)
                        ? Files.readAllLines(file).stream().map(Row::read).toList()
                        : List.of());
        for (Plan plan : plans()) {
            if (rows.stream().noneMatch(plan::isMeasuredBy)) {
                List<Row> measured = measure(plan, seeds);
                rows.addAll(measured);
                Files.write(
                        file,
                        measured.stream().map(Row::line).toList(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                measured.forEach(row -> TERMINAL.println(row.line()));
            }
        }
        Path times = results.resolve("signals-times.csv");
        if (!Files.exists(times)) {
            Files.write(times, Sizes.measure());
        }
        new Report(rows, Files.readAllLines(times)).write(docs);
        Files.move(file, results.resolve("signals-reported.csv"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(times);
        TERMINAL.println("Written: " + docs.resolve("signals-report.md"));
    }

    /** One scenario as it is seen in one way. */
    private record Plan(Scenario scenario, Sight sight) {
        boolean isMeasuredBy(Row row) {
            return row.scenario().equals(scenario.name()) && row.sight().equals(sight.words());
        }
    }

    /** What matters most first: a run that is broken off has measured that. */
    private static List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        Map<Scenario, List<Sight>> scenarios = scenarios();
        for (Sight sight : List.of(Sight.ORDINARY, Sight.SPECIAL, Sight.UNPROTECTED)) {
            scenarios.forEach((scenario, sights) -> {
                if (sights.contains(sight)) {
                    plans.add(new Plan(scenario, sight));
                }
            });
        }
        return plans;
    }

    private static Map<Scenario, List<Sight>> scenarios() {
        Map<Scenario, List<Sight>> plans = new LinkedHashMap<>();
        List<Sight> all = List.of(Sight.values());
        List<Sight> most = List.of(Sight.UNPROTECTED, Sight.ORDINARY);
        for (double drift : new double[] {STRONG, 0, MILD}) {
            for (double base : BASES) {
                plans.put(new Scenario(base, drift, 1), drift == MILD ? most : all);
            }
        }
        for (double base : BASES) {
            plans.put(new Scenario(base, MILD, THEME), most);
        }
        for (Disturbance disturbance : Disturbance.values()) {
            if (disturbance != Disturbance.NONE) {
                plans.put(new Scenario(USUAL, 0, 1, Scenario.LEAVES, disturbance), most);
            }
        }
        plans.put(new Scenario(USUAL, STRONG, 1, SLOW, Disturbance.NONE), most);
        plans.put(new Scenario(USUAL, STRONG, 1, EVENTS, Disturbance.NONE), most);
        for (double base : BASES) {
            plans.put(new Scenario(base, 0, THEME), most);
        }
        for (int figures : new int[] {1, THEME}) {
            for (double base : BASES) {
                DoubleStream.of(DRIFTS).forEach(drift -> plans.putIfAbsent(new Scenario(base, drift, figures), most));
            }
        }
        return plans;
    }

    /** What was seen with one seed. */
    private record Seen(Trial.Lists lists, double[] best, Map<String, Score> naive) {}

    private static List<Row> measure(Plan plan, int seeds) {
        Scenario scenario = plan.scenario();
        List<Seen> all = IntStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(seed -> look(plan, seed))
                .toList();
        Tally rises = new Tally();
        Tally levels = new Tally();
        BestTally best = new BestTally();
        Map<String, Tally> naive = new LinkedHashMap<>();
        for (Seen one : all) {
            rises.add(one.lists().rises());
            levels.add(one.lists().levels());
            best.add(one.lists().rises().sizes(), one.best());
            one.naive().forEach((name, score) -> naive.computeIfAbsent(name, key -> new Tally())
                    .add(score));
        }
        double rightly = all.stream()
                .mapToDouble(one -> one.lists().rightLevels())
                .filter(one -> !Double.isNaN(one))
                .average()
                .orElse(Double.NaN);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(scenario, plan.sight().words(), rises, levels, rightly));
        if (scenario.drift() > 0) {
            rows.add(Row.best(scenario, plan.sight(), best));
        }
        naive.forEach((name, tally) -> rows.add(Row.of(scenario, name, tally, tally, Double.NaN)));
        return rows;
    }

    private static Seen look(Plan plan, int seed) {
        Scenario scenario = plan.scenario();
        Trial trial = new Trial(scenario, seed);
        Trial.Lists lists = trial.signals(plan.sight());
        double[] best = scenario.drift() > 0 ? trial.best(plan.sight()) : new double[0];
        boolean besideThresholds =
                plan.sight() == Sight.ORDINARY && (scenario.drift() == STRONG || scenario.drift() == MILD);
        return new Seen(lists, best, besideThresholds ? thresholds(trial) : Map.of());
    }

    private static Map<String, Score> thresholds(Trial trial) {
        Map<String, Score> naive = new LinkedHashMap<>();
        for (int highest : HIGHEST) {
            naive.put("postcodes, " + highest, trial.threshold(false, highest));
            naive.put("blocks, " + highest, trial.threshold(true, highest));
        }
        return naive;
    }
}
