package nl.straatkubus.ingest.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was asked of the method, beside what it does and beside the best that any test could do. */
record Acceptance(Measured measured) {
    private static final double BOUND_WANTED = 0.20;
    private static final double STRONG = 0.20;
    private static final double MILD = 0.10;
    private static final double USUAL = 0.08;
    private static final double STRONG_WANTED = 0.75;
    private static final double MILD_WANTED = 0.60;
    private static final double GAIN_WANTED = 0.5;

    private interface Cell {
        String of(Sight sight);
    }

    String section() {
        StringBuilder text = new StringBuilder("""
                ## Acceptance

                *At most* is the recall of a test that knows where something may happen, when it begins, how fast it grows
                and what is usual in every street, and only asks whether it does, at one false alarm in a thousand: what is
                told holds no more. It is worked out from the same figures, as they are seen, by normal approximations: a
                close estimate of what a method could reach, not a proof. The settings of the method were chosen on ten of
                these seeds, so what is found here is slightly more than on others.

                | asked | unprotected | released, ordinary | released, special |
                |---|---|---|---|
                """);
        row(text, "false discovery rate, 95% upper bound, worst scenario: at most 0.20", this::worstBound);
        row(
                text,
                "without anything put in, one figure, flags a list of 4,000 postcodes: at most 1",
                sight -> mostFlags(sight, 1));
        row(text, "the same, four figures and their theme", sight -> mostFlags(sight, Simulation.THEME));
        row(
                text,
                "found at 20% a quarter, one figure, mean of base rates 3, 8, 20%: at least 0.75",
                sight -> recall(sight, STRONG, 1, STRONG_WANTED));
        for (double base : Simulation.BASES) {
            row(
                    text,
                    "of which at a base rate of " + Words.share(base),
                    sight -> recall(new Scenario(base, STRONG, 1), sight, STRONG_WANTED));
        }
        row(
                text,
                "found at 10% a quarter, four figures, mean of base rates: at least 0.60",
                sight -> recall(sight, MILD, Simulation.THEME, MILD_WANTED));
        for (double base : Simulation.BASES) {
            row(
                    text,
                    "of which at a base rate of " + Words.share(base),
                    sight -> recall(new Scenario(base, MILD, Simulation.THEME), sight, MILD_WANTED));
        }
        row(
                text,
                "more than a threshold per postcode at equal false discovery rate, 20%, base rate 8%: at least +0.50",
                this::gain);
        return text.append('\n').toString();
    }

    private static void row(StringBuilder text, String asked, Cell cell) {
        text.append(Arrays.stream(Sight.values())
                .map(cell::of)
                .collect(Collectors.joining(" | ", "| " + asked + " | ", " |\n")));
    }

    private String worstBound(Sight sight) {
        return met(
                measured.undisturbed(sight)
                        .map(row -> row.figure(Row.FDR_BOUND))
                        .max(Double::compare),
                BOUND_WANTED,
                false);
    }

    private String mostFlags(Sight sight, int figures) {
        return met(
                measured.undisturbed(sight)
                        .filter(row -> row.scenario().contains("-d0-k" + figures + "-"))
                        .map(row -> row.figure(Row.FLAGS))
                        .max(Double::compare),
                1,
                false);
    }

    private String recall(Sight sight, double drift, int figures, double wanted) {
        return met(measured.recall(drift, figures, sight.words()), wanted, true)
                + atMost(measured.recall(drift, figures, sight.best()));
    }

    private String recall(Scenario scenario, Sight sight, double wanted) {
        return met(measured.find(scenario, sight).map(row -> row.figure(Row.RECALL)), wanted, true)
                + atMost(measured.find(scenario, sight.best()).map(row -> row.figure(Row.RECALL)));
    }

    private static String atMost(Optional<Double> best) {
        return best.map(one -> String.format(Locale.ROOT, " (at most %.2f)", one))
                .orElse("");
    }

    private String gain(Sight sight) {
        Scenario scenario = new Scenario(USUAL, STRONG, 1);
        double naive = measured.threshold(scenario, "postcodes")
                .map(row -> row.figure(Row.RECALL))
                .orElse(0.0);
        return met(measured.find(scenario, sight).map(row -> row.figure(Row.RECALL) - naive), GAIN_WANTED, true);
    }

    private static String met(Optional<Double> figure, double wanted, boolean atLeast) {
        return figure.map(one -> String.format(
                        Locale.ROOT, "%.2f %s", one, (atLeast ? one >= wanted : one <= wanted) ? "met" : "**missed**"))
                .orElse("not measured");
    }
}
