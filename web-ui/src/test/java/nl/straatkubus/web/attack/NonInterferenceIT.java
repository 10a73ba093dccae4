package nl.straatkubus.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Attacks A1 and A7: what is hidden leaves no trace in any answer, however often somebody asks or publishes. */
@WebTest
class NonInterferenceIT {
    private static final int FIRST = Figures.FIRST;
    private static final int PAIRS = 12;
    private static final int ENOUGH = 2;
    private static final int SIZES_APART = 3;
    private static final int ROUNDS = 100;
    private static final int PROFILES_A_ROUND = 6;
    private static final int REPUBLISHED = 20;
    private static final int CONTEXT = 60;

    @Autowired
    private AttackedTowns towns;

    @BeforeEach
    void twoTowns() {
        towns.settle();
    }

    @Test
    void two_truths_with_one_release_give_the_same_answers_to_the_byte() {
        Figures truth = towns.figures();
        towns.upload(truth);
        Map<String, List<Object>> release = columns(towns.shown());
        Map<String, String> answers = answers(AttackedTowns.PROTECTED);
        int alike = 0;
        for (int[] pair : hiddenTogether(truth)) {
            if (alike == ENOUGH) {
                break;
            }
            truth = truth.swapped(0, pair[0], pair[1]);
            towns.upload(truth);
            Map<String, List<Object>> next = columns(towns.shown());
            Map<String, String> heard = answers(AttackedTowns.PROTECTED);
            if (next.equals(release)) {
                alike++;
                assertThat(heard).hasSizeGreaterThan(300).containsOnlyKeys(answers.keySet());
                assertThat(differences(answers, heard)).isEmpty();
            }
            release = next;
            answers = heard;
        }
        assertThat(alike).as("truths with the same release").isPositive();

        towns.weaken(Weakness.NONE_AT_ALL, towns.figures(), 1);
        Map<String, String> weak = answers(AttackedTowns.WEAK);
        towns.weaken(Weakness.NONE_AT_ALL, truth, 1);
        assertThat(answers(AttackedTowns.WEAK)).as("from raw figures").isNotEqualTo(weak);
    }

    private Map<String, String> answers(MunicipalityCode town) {
        Map<String, String> answers =
                new Answers(towns.viewer(town)).all(towns.lattice(town).areas());
        answers.putAll(towns.pages(town).all());
        return answers;
    }

    /** Where two answers to one question part. */
    private static List<String> differences(Map<String, String> answers, Map<String, String> heard) {
        List<String> differences = new ArrayList<>();
        answers.forEach((question, answer) -> {
            String other = heard.get(question);
            int at = Arrays.mismatch(answer.toCharArray(), other.toCharArray());
            if (at >= 0) {
                differences.add(question + ": " + around(answer, at) + " or " + around(other, at));
            }
        });
        return differences;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
    }

    /** Streets of about one size in blocks of which no street is told, that hide different numbers of a few people. */
    private List<int[]> hiddenTogether(Figures figures) {
        Map<String, Answers.Row> told =
                new Answers(towns.viewer(AttackedTowns.PROTECTED)).values(AttackedTowns.DEBTS, FIRST, "street");
        List<int[]> pairs = new ArrayList<>();
        List<Integer> few = figures.fewInDebt(FIRST);
        int[] debts = figures.counts(AttackedTowns.DEBTS, FIRST);
        for (int one : few) {
            for (int other : few) {
                int block = figures.lattice().parent(one);
                boolean alike = one < other
                        && block == figures.lattice().parent(other)
                        && Math.abs(figures.households(one) - figures.households(other)) <= SIZES_APART
                        && debts[one] != debts[other];
                if (alike
                        && pairs.size() < PAIRS
                        && figures.inside(block).stream().noneMatch(street -> told.get(figures.code(street))
                                .byItself())) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
        return pairs;
    }

    private static Map<String, List<Object>> columns(List<Slice> slices) {
        Map<String, List<Object>> columns = new TreeMap<>();
        for (Slice slice : slices) {
            for (int node = 0; node < slice.size(); node++) {
                columns.put(
                        slice.indicator() + " " + slice.period() + " " + node,
                        List.of(slice.state(node), slice.value(node), slice.numerator(node), slice.denominator(node)));
            }
        }
        return columns;
    }

    @Test
    void a_thousand_questions_about_one_street_have_one_answer() {
        Program program = towns.viewer(AttackedTowns.PROTECTED);
        Answers answers = new Answers(program);
        String street = towns.figures().code(towns.figures().fewInDebt(FIRST).getFirst());
        Set<Object> heard = new HashSet<>();
        Set<Object> profiles = new HashSet<>();
        Set<Object> lines = new HashSet<>();
        Set<Object> scores = new HashSet<>();
        Set<Object> matches = new HashSet<>();

        for (int i = 0; i < ROUNDS; i++) {
            heard.add(answers.values(AttackedTowns.DEBTS, FIRST, "street").get(street));
            for (int j = 0; j < PROFILES_A_ROUND; j++) {
                profiles.add(program.get("/api/v1/areas/" + street).body());
            }
            lines.add(program.get(Answers.path(AttackedTowns.DEBTS, FIRST, "street"), "Accept", "text/csv")
                    .body());
            scores.add(answers.combined(Answers.part("score", "\"weight\":1", "\"weight\":1"))
                    .get(street));
            matches.add(answers.combined(Answers.part("filter", "\"min\":20", "\"min\":5"))
                    .get(street));
        }

        assertThat(List.of(heard, profiles, lines, scores, matches))
                .allSatisfy(road -> assertThat(road).hasSize(1));
    }

    @Test
    void publishing_the_same_again_draws_nothing_anew() {
        Figures figures = towns.figures();
        towns.upload(figures);
        Answers product = new Answers(towns.viewer(AttackedTowns.PROTECTED));
        Map<String, Answers.Row> once = product.values(AttackedTowns.DEBTS, FIRST, "street");
        for (int i = 0; i < 2; i++) {
            towns.upload(figures);
            assertThat(product.values(AttackedTowns.DEBTS, FIRST, "street")).isEqualTo(once);
        }

        Answers weak = new Answers(towns.viewer(AttackedTowns.WEAK));
        List<Map<String, Answers.Row>> again = new ArrayList<>();
        for (int i = 0; i < REPUBLISHED; i++) {
            towns.weaken(Weakness.ROUNDING_REDRAWN, figures, i);
            again.add(weak.values(AttackedTowns.DEBTS, FIRST, "street"));
        }
        double guessed = found(figures, street -> again.getFirst().get(street).value());
        double averaged = found(figures, street -> again.stream()
                .mapToDouble(one -> one.get(street).value())
                .average()
                .orElseThrow());
        assertThat(averaged).as("with dice thrown anew").isGreaterThan(guessed + 0.3);
        assertThat(found(figures, street -> once.get(street).value())).isLessThan(averaged - 0.3);
    }

    /** Share of the streets with few in debt whose number follows from a percentage. */
    private static double found(Figures figures, ToDoubleFunction<String> percentage) {
        List<Integer> few = figures.fewInDebt(FIRST);
        return few.stream()
                        .filter(street -> Math.round(percentage.applyAsDouble(figures.code(street))
                                        * figures.households(street)
                                        / 100)
                                == figures.counts(AttackedTowns.DEBTS, FIRST)[street])
                        .count()
                / (double) few.size();
    }
}
