package nl.straatkubus.platform.cube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassesTest {
    private static final float[] CLUMPS = {1, 2, 2, 3, 20, 21, 22, 60, 61, 62, Float.NaN};

    @Test
    void natural_breaks_fall_between_the_clumps() {
        Classes classes = Classes.of(Classes.Method.NATURAL, CLUMPS, 3);

        assertThat(classes.upper()).containsExactly(3, 22, 62);
        assertThat(classes.classOf(2)).isZero();
        assertThat(classes.classOf(21)).isEqualTo(1);
        assertThat(classes.classOf(99)).isEqualTo(2);
    }

    @Test
    void quantiles_hold_equal_numbers_and_equal_classes_equal_widths() {
        float[] hundred = new float[100];
        for (int i = 0; i < 100; i++) {
            hundred[i] = i + 1;
        }

        assertThat(Classes.of(Classes.Method.QUANTILE, hundred, 4).upper()).containsExactly(25, 50, 75, 100);
        assertThat(Classes.of(Classes.Method.EQUAL, new float[] {0, 1, 10}, 5).upper())
                .containsExactly(2, 4, 6, 8, 10);
    }

    @Test
    void few_distinct_values_make_few_classes_and_no_values_none() {
        assertThat(Classes.of(Classes.Method.NATURAL, new float[] {4, 4, 4}, 5).count())
                .isEqualTo(1);
        assertThat(Classes.of(Classes.Method.QUANTILE, new float[] {4, 4, 9}, 5).upper())
                .containsExactly(4, 9);
        assertThat(Classes.of(Classes.Method.NATURAL, new float[] {Float.NaN}, 5)
                        .count())
                .isZero();
    }

    @Test
    void many_distinct_values_still_give_the_classes_asked_for() {
        float[] values = new float[5000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sqrt(i);
        }

        assertThat(Classes.of(Classes.Method.NATURAL, values, 5).count()).isEqualTo(5);
    }

    @Test
    void differencesFallInAsManyClassesAboveAsBelowZero() {
        Classes classes = Classes.aroundZero(new float[] {-9, -3, 0, 0, 1, 4, 7, Float.NaN}, true);

        assertThat(classes.count()).isEqualTo(7);
        assertThat(classes.classOf(0)).isEqualTo(3);
        assertThat(classes.classOf(-9)).isEqualTo(0);
        assertThat(classes.classOf(9)).isEqualTo(6);
        for (int size = 1; size < 9; size++) {
            assertThat(classes.classOf(size)).isEqualTo(6 - classes.classOf(-size));
        }
        assertThat(Classes.aroundZero(new float[] {0, 0}, true).classOf(1)).isGreaterThan(3);
        assertThat(Classes.aroundZero(new float[] {Float.NaN}, true).count()).isZero();
    }

    @Test
    void limitsStayWhileOtherFiguresCome() {
        Classes classes = Classes.of(Classes.Method.EQUAL, new float[] {0, 10}, 5);

        Classes wider = classes.holding(new float[] {-2, 14});

        assertThat(wider.lowest()).isEqualTo(-2);
        assertThat(wider.upper()).containsExactly(2, 4, 6, 8, 14);
    }

    @Test
    void chosen_limits_stay_whatever_the_figures_are() {
        float[] limits = {10, 20};

        assertThat(Classes.between(limits, new float[] {3, 15, 40}).upper()).containsExactly(10, 20, 40);
        Classes low = Classes.between(limits, new float[] {3, 5});
        assertThat(low.count()).isEqualTo(3);
        assertThat(low.classOf(20)).isEqualTo(1);
        assertThat(low.classOf(25)).isEqualTo(2);
        Classes high = Classes.between(limits, new float[] {30, 40});
        assertThat(high.lowest()).isZero();
        assertThat(high.classOf(30)).isEqualTo(2);
        assertThat(Classes.between(limits, new float[] {Float.NaN}).count()).isZero();
    }
}
