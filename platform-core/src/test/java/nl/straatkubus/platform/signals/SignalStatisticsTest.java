package nl.straatkubus.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The statistics against figures computed with R (stats, spdep). */
class SignalStatisticsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** Births and sudden infant deaths in the 100 counties of North Carolina, 1974-1978. */
    private static final double[] BIRTHS = {
        1091, 487, 3188, 508, 1421, 1452, 286, 420, 968, 1612, 1035, 4449, 1671, 1556, 2180, 3608, 1638, 3146, 1323,
        484, 751, 781, 1269, 1399, 11858, 16184, 4672, 1324, 3164, 7970, 4021, 671, 3657, 3609, 770, 1549, 14484, 765,
        4139, 1207, 1333, 5509, 3573, 990, 248, 1946, 4456, 1646, 3702, 4606, 5094, 5754, 7515, 3999, 2110, 521, 2692,
        675, 870, 2252, 2992, 6638, 3776, 4866, 2216, 1143, 2648, 21588, 4099, 1258, 2356, 2574, 415, 3589, 1173, 9014,
        533, 797, 3025, 542, 1027, 20366, 578, 3915, 1570, 1494, 338, 2483, 2756, 284, 5868, 2255, 11158, 7889, 2414,
        1782, 1228, 3350, 5526, 2181
    };

    private static final double[] DEATHS = {
        1, 0, 5, 1, 9, 7, 0, 0, 4, 1, 2, 16, 4, 4, 4, 18, 3, 4, 1, 1, 1, 0, 1, 2, 10, 23, 13, 6, 4, 16, 8, 0, 10, 6, 0,
        2, 16, 2, 4, 1, 0, 8, 5, 5, 0, 5, 7, 2, 11, 3, 14, 5, 9, 6, 2, 0, 7, 3, 4, 5, 12, 18, 6, 10, 8, 2, 5, 44, 3, 3,
        5, 5, 0, 10, 3, 11, 1, 0, 4, 1, 2, 38, 1, 4, 15, 7, 0, 4, 4, 0, 13, 8, 29, 31, 5, 8, 4, 15, 12, 5
    };

    @Test
    void the_normal_tail_is_right_from_the_middle_to_far_out() {
        assertThat(Normal.upperTail(0)).isEqualTo(0.5);
        assertThat(2 * Normal.upperTail(0.709828177188751)).isCloseTo(0.4778106935386, EXACT);
        assertThat(2 * Normal.upperTail(2.57333262838805)).isCloseTo(0.0100724351532796, EXACT);
        assertThat(Normal.upperTail(-1.959963984540054)).isCloseTo(0.975, EXACT);
        assertThat(Normal.upperTail(3)).isCloseTo(0.001349898031630095, within(1e-15));
        assertThat(Normal.upperTail(10)).isCloseTo(7.619853024160526e-24, within(1e-36));
    }

    @Test
    void false_discovery_rates_follow_the_step_up_procedure() {
        double[] p = {
            0.477810693539,
            0.0477612426751,
            0.0264522924254,
            0.655647185529,
            0.759765825978,
            0.0100724351533,
            0.00929296933996,
            0.373053116251,
            0.00223077197979,
            0.00473945359776,
            0.000990728693055,
            0.620690717075,
            0.607169586775,
            0.552615125063,
            0.0159055246224,
            0.728715192576,
            0.84009394876,
            0.0600382909096,
            0.00993503703873,
            0.84308522927,
            0.797915489242,
            0.00558361680638,
            0.00223077197979,
            0.585735213583,
            0.00768522323655,
            0.00753317033863,
            0.00056530449464,
            0.84308522927,
            0.645171681466,
            0.0376669222286,
            0.00380395845127,
            1,
            0.0132498989883,
            0.254452526153,
            0.00622731752575,
            0.428480419498,
            0.232648394625,
            0.165856660343,
            0.0212855731197,
            0.488422316623
        };
        double[] expected = {
            0.723588617219,
            0.100549984579,
            0.0622406880598,
            0.794723861247,
            0.864702799251,
            0.0309921081639,
            0.0309921081639,
            0.621755193752,
            0.0223077197979,
            0.0307408929462,
            0.0198145738611,
            0.794723861247,
            0.794723861247,
            0.789450178661,
            0.0424147323264,
            0.857311991266,
            0.864702799251,
            0.120076581819,
            0.0309921081639,
            0.864702799251,
            0.864702799251,
            0.0307408929462,
            0.0223077197979,
            0.794723861247,
            0.0307408929462,
            0.0307408929462,
            0.0198145738611,
            0.864702799251,
            0.794723861247,
            0.0837042716192,
            0.0304316676101,
            1,
            0.0378568542523,
            0.442526132441,
            0.0307408929462,
            0.685568671197,
            0.422997081136,
            0.315917448272,
            0.0532139327994,
            0.723588617219
        };

        assertThat(BenjaminiHochberg.adjusted(p)).containsExactly(expected, EXACT);
        assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
    }

    @Test
    void empirical_bayes_draws_small_counties_to_the_mean() {
        double rate = Arrays.stream(DEATHS).sum() / Arrays.stream(BIRTHS).sum();
        double[] expected = Arrays.stream(BIRTHS).map(births -> births * rate).toArray();

        GammaPoisson fitted = GammaPoisson.fit(DEATHS, expected);

        int ashe = 0;
        int alleghany = 1;
        int pitt = 50;
        int brunswick = 99;
        assertThat(fitted.ratio(DEATHS[ashe], expected[ashe]) * rate).isCloseTo(0.00169729733085562, EXACT);
        assertThat(fitted.ratio(DEATHS[alleghany], expected[alleghany]) * rate).isCloseTo(0.00170537768084218, EXACT);
        assertThat(fitted.ratio(DEATHS[pitt], expected[pitt]) * rate).isCloseTo(0.00250097352406599, EXACT);
        assertThat(fitted.ratio(DEATHS[brunswick], expected[brunswick]) * rate).isCloseTo(0.00214439557076939, EXACT);
    }

    @Test
    void areas_that_vary_no_more_than_chance_all_get_the_mean() {
        GammaPoisson fitted = GammaPoisson.fit(new double[] {10, 10, 10}, new double[] {10, 10, 10});

        assertThat(fitted.ratio(13, 10)).isCloseTo(1, within(0.01));
    }

    @Test
    void byars_interval_bounds_a_count() {
        assertThat(Byar.lower(0)).isZero();
        assertThat(Byar.upper(0) / 0.72).isCloseTo(5.0944608780191, EXACT);
        assertThat(Byar.lower(8) / 5.4).isCloseTo(0.637905675868032, EXACT);
        assertThat(Byar.upper(8) / 5.4).isCloseTo(2.91925935072641, EXACT);
        assertThat(Byar.lower(20) / 14.4).isCloseTo(0.848015891310829, EXACT);
        assertThat(Byar.upper(20) / 14.4).isCloseTo(2.14513058119424, EXACT);
    }

    @Test
    void the_empirical_null_takes_out_what_is_usual_for_a_size_and_leaves_what_stands_out() {
        Random chance = new Random(7);
        int areas = 2_000;
        double[] size = IntStream.range(0, areas).mapToDouble(i -> i).toArray();
        double[] statistic = IntStream.range(0, areas)
                .mapToDouble(i -> i < areas / 5 ? 3 + 4 * chance.nextGaussian() : -1 + 2 * chance.nextGaussian())
                .toArray();
        statistic[5] = 3 + 4 * 6;

        double[] standard = EmpiricalNull.standardise(statistic, size);

        assertThat(Arrays.stream(standard, 0, areas / 5).average().orElseThrow())
                .isCloseTo(0, within(0.15));
        assertThat(Arrays.stream(standard, areas / 5, areas).average().orElseThrow())
                .isCloseTo(0, within(0.15));
        assertThat(standard[5]).isCloseTo(6, within(0.6));
    }

    @Test
    void figures_that_hardly_move_do_not_alarm_on_their_last_digit() {
        double[] statistic = new double[100];
        statistic[3] = 0.1;

        assertThat(EmpiricalNull.standardise(statistic, new double[100])[3]).isLessThan(1);
    }
}
