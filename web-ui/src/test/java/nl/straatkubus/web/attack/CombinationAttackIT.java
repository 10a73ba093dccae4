package nl.straatkubus.web.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Attacks A10 and A11: filters, counts and weighted scores as a detour to what is hidden. */
@WebTest
class CombinationAttackIT {
    private static final int FIRST = Figures.FIRST;
    private static final double MOST = 100;

    @Autowired
    private AttackedTowns towns;

    @BeforeEach
    void twoTowns() {
        towns.settle();
        towns.upload(towns.figures());
        towns.weaken(Weakness.NONE_AT_ALL, towns.figures(), 1);
    }

    @Test
    void a_filter_that_closes_in_finds_the_figure_that_is_told_and_no_other() {
        Map<String, Answers.Row> told = told(AttackedTowns.PROTECTED, AttackedTowns.DEBTS);

        closedIn(AttackedTowns.PROTECTED)
                .forEach((street, found) ->
                        assertThat(found).as(street).isCloseTo(told.get(street).value(), within(MOST / 1000)));

        assertThat(hiddenThatStandAlone(told)).isZero();
        assertThat(hiddenThatStandAlone(told(AttackedTowns.WEAK, AttackedTowns.DEBTS)))
                .as("from raw figures")
                .isGreaterThan(50);
        assertThat(recovered(closedIn(AttackedTowns.WEAK)))
                .isGreaterThan(recovered(closedIn(AttackedTowns.PROTECTED)) + 50);
    }

    /** The highest limit that each street still reaches. */
    private Map<String, Double> closedIn(MunicipalityCode town) {
        Program program = towns.viewer(town);
        Map<String, Double> found = new HashMap<>();
        for (int percentage = 0; percentage <= MOST; percentage++) {
            double reached = percentage;
            matches(program, percentage - 0.5).values().stream()
                    .filter(row -> row.value() == 1)
                    .forEach(row -> found.put(row.area(), reached));
        }
        return found;
    }

    private static Map<String, Answers.Row> matches(Program program, double least) {
        String question = "{\"mode\":\"filter\",\"period\":\"%d\",\"parts\":[{\"indicator\":\"%s\",\"min\":%s}]}"
                .formatted(FIRST, AttackedTowns.DEBTS, least);
        JsonNode answer = Program.json(program.post("/api/v1/composite", question));
        Map<String, Answers.Row> rows = Answers.rows(answer);
        assertThat(answer.get("matches").asLong())
                .as("counts what it shows")
                .isEqualTo(
                        rows.values().stream().filter(row -> row.value() == 1).count());
        return rows;
    }

    @Test
    void what_has_no_figure_matches_no_filter_however_wide() {
        for (MunicipalityCode town : List.of(AttackedTowns.PROTECTED, AttackedTowns.WEAK)) {
            if (town.equals(AttackedTowns.WEAK)) {
                towns.weaken(Weakness.NOTHING_TOLD, towns.figures(), 1);
            }
            Map<String, Answers.Row> told = told(town, AttackedTowns.DEBTS);
            matches(towns.viewer(town), -1e9).forEach((street, row) -> assertThat(row.value() == 1)
                    .as(street)
                    .isEqualTo(told.get(street).told()));
        }
    }

    @Test
    void solving_many_scores_yields_what_is_told_and_nothing_else() {
        Map<String, Double> product = solved(AttackedTowns.PROTECTED);
        Map<String, Answers.Row> told = told(AttackedTowns.PROTECTED, AttackedTowns.DEBTS);

        Map<Double, Double> meaning = new HashMap<>();
        product.forEach((street, solution) -> {
            double value = told.get(street).value();
            assertThat(solution).as(street).isCloseTo(meaning.computeIfAbsent(value, one -> solution), within(0.01));
        });
        assertThat(product).hasSizeGreaterThan(200);
        long weak = recovered(percentages(AttackedTowns.WEAK));
        assertThat(weak).as("from raw figures").isGreaterThan(recovered(percentages(AttackedTowns.PROTECTED)) + 50);
    }

    /** The solved part of each street on the scale of the shares, by the ends of the scale that everyone can see. */
    private Map<String, Double> percentages(MunicipalityCode town) {
        Map<String, Double> solved = solved(town);
        Map<String, Answers.Row> told = told(town, AttackedTowns.DEBTS);
        List<String> inside = solved.keySet().stream()
                .filter(street -> solved.get(street) > 1 && solved.get(street) < MOST - 1)
                .sorted((one, other) -> Double.compare(solved.get(one), solved.get(other)))
                .toList();
        String low = inside.getFirst();
        String high = inside.getLast();
        double step = (told.get(high).value() - told.get(low).value()) / (solved.get(high) - solved.get(low));
        Map<String, Double> percentages = new HashMap<>();
        inside.forEach(street ->
                percentages.put(street, told.get(low).value() + step * (solved.get(street) - solved.get(low))));
        return percentages;
    }

    /** Least squares over unit, random and degenerate weights for the part that the debts have in each street's score. */
    private Map<String, Double> solved(MunicipalityCode town) {
        Answers answers = new Answers(towns.viewer(town));
        Random random = new Random(11);
        List<double[]> weights = new ArrayList<>(List.of(
                new double[] {1, 0}, new double[] {0, 1}, new double[] {1, 1e-9}, new double[] {1e-300, 1e-300}));
        for (int i = 0; i < 8; i++) {
            weights.add(new double[] {random.nextDouble(), random.nextDouble()});
        }
        Map<String, double[]> normal = new HashMap<>();
        for (double[] pair : weights) {
            double share = pair[0] / (pair[0] + pair[1]);
            String question = Answers.part("score", weight(pair[0]), weight(pair[1]));
            answers.combined(question).values().stream()
                    .filter(Answers.Row::told)
                    .forEach(row -> add(normal.computeIfAbsent(row.area(), one -> new double[5]), share, row.value()));
        }
        Map<String, Double> solved = new HashMap<>();
        normal.forEach((street, n) -> {
            double determinant = n[0] * n[2] - n[1] * n[1];
            // A street of which one part is missing is not in every answer.
            if (Math.abs(determinant) > 0.01) {
                solved.put(street, (n[3] * n[2] - n[4] * n[1]) / determinant);
            }
        });
        return solved;
    }

    private static String weight(double weight) {
        return String.format(Locale.ROOT, "\"weight\":%s", weight);
    }

    private static void add(double[] normal, double share, double score) {
        double other = 1 - share;
        normal[0] += share * share;
        normal[1] += share * other;
        normal[2] += other * other;
        normal[3] += share * score;
        normal[4] += other * score;
    }

    private Map<String, Answers.Row> told(MunicipalityCode town, String indicator) {
        return new Answers(towns.viewer(town)).values(indicator, FIRST, "street");
    }

    /** Streets with few in debt that have a figure of their own. */
    private long hiddenThatStandAlone(Map<String, Answers.Row> told) {
        Figures figures = towns.figures();
        return figures.fewInDebt(FIRST).stream()
                .filter(street -> told.get(figures.code(street)).byItself())
                .count();
    }

    /** Streets with few in debt whose number follows from a percentage. */
    private long recovered(Map<String, Double> percentages) {
        Figures figures = towns.figures();
        return figures.fewInDebt(FIRST).stream()
                .filter(street -> percentages.containsKey(figures.code(street)))
                .filter(street -> Math.round(percentages.get(figures.code(street)) * figures.households(street) / 100)
                        == figures.counts(AttackedTowns.DEBTS, FIRST)[street])
                .count();
    }
}
