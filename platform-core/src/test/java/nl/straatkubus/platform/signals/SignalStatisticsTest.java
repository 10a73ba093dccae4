package nl.straatkubus.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The statistics against figures computed with R 4.2 (stats, spdep 1.2): births and sudden infant deaths in the counties of
 * North Carolina, 1974-1978, with queen contiguity; forty short series, half of them with ties; eight counts.
 */
class SignalStatisticsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private final List<String[]> counties = rows("counties.csv");
    private final List<String[]> series = rows("series.csv");
    private final List<String[]> funnel = rows("funnel.csv");

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
    void trends_of_short_series_with_and_without_ties() {
        for (String[] row : series) {
            double[] values = numbers(row[0]);
            assertThat(Trends.mannKendallScore(values)).isCloseTo(number(row[1]), EXACT);
            assertThat(Trends.variance(values)).isCloseTo(number(row[2]), within(1e-9));
            assertThat(Trends.mannKendall(values)).isCloseTo(number(row[3]), EXACT);
            assertThat(Trends.theilSen(values)).isCloseTo(number(row[4]), EXACT);
        }
    }

    @Test
    void false_discovery_rates_follow_the_step_up_procedure() {
        double[] chances = series.stream().mapToDouble(row -> number(row[3])).toArray();
        double[] expected = series.stream().mapToDouble(row -> number(row[5])).toArray();

        assertThat(BenjaminiHochberg.adjusted(chances)).containsExactly(expected, EXACT);
        assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
    }

    @Test
    void global_empirical_bayes_draws_small_counties_to_the_rate_of_the_state() {
        double[] estimates = MarshallBayes.estimates(column(1), column(0));

        assertThat(estimates).containsExactly(column(3), EXACT);
    }

    @Test
    void local_empirical_bayes_draws_small_counties_to_the_rate_around_them() {
        double[] deaths = column(1);
        double[] births = column(0);
        double[] expected = column(4);
        for (int county = 0; county < counties.size(); county++) {
            int[] around = IntStream.concat(IntStream.of(county), IntStream.of(neighbours(county)))
                    .toArray();
            assertThat(MarshallBayes.estimate(deaths, births, around, county)).isCloseTo(expected[county], EXACT);
        }
    }

    @Test
    void the_gamma_prior_of_the_baseline_agrees_with_global_empirical_bayes() {
        double[] deaths = column(1);
        double rate = Arrays.stream(deaths).sum() / Arrays.stream(column(0)).sum();
        double[] expected =
                Arrays.stream(column(0)).map(births -> births * rate).toArray();

        GammaPoisson fitted = GammaPoisson.fit(deaths, expected);

        double[] estimates = IntStream.range(0, deaths.length)
                .mapToDouble(county -> fitted.ratio(deaths[county], expected[county]) * rate)
                .toArray();
        assertThat(estimates).containsExactly(column(3), EXACT);
    }

    @Test
    void areas_that_vary_no_more_than_chance_all_get_the_mean() {
        GammaPoisson fitted = GammaPoisson.fit(new double[] {10, 10, 10}, new double[] {10, 10, 10});

        assertThat(fitted.ratio(13, 10)).isCloseTo(1, within(0.01));
    }

    @Test
    void clusters_and_outliers_by_getis_and_ord_and_by_moran() {
        double[] deaths = column(1);
        double[] births = column(0);
        double[] rates = IntStream.range(0, deaths.length)
                .mapToDouble(county -> deaths[county] / births[county])
                .toArray();
        int[][] neighbours =
                IntStream.range(0, deaths.length).mapToObj(this::neighbours).toArray(int[][]::new);
        LocalStatistics local = new LocalStatistics(rates, neighbours);
        for (int county = 0; county < deaths.length; county++) {
            assertThat(local.getisOrd(county)).isCloseTo(column(5)[county], within(1e-11));
            assertThat(local.moranIndex(county)).isCloseTo(column(6)[county], within(1e-11));
            assertThat(local.moran(county)).isCloseTo(column(7)[county], within(1e-11));
        }
    }

    @Test
    void byars_interval_bounds_a_count() {
        for (String[] row : funnel) {
            double cases = number(row[0]);
            double expected = number(row[2]);
            assertThat(Byar.lower(cases, Byar.USUAL) / expected).isCloseTo(number(row[3]), EXACT);
            assertThat(Byar.upper(cases, Byar.USUAL) / expected).isCloseTo(number(row[4]), EXACT);
        }
    }

    @Test
    void the_funnels_limits_are_those_of_chance() {
        for (String[] row : funnel) {
            double units = number(row[1]);
            double expected = number(row[2]);
            assertThat(Funnel.upperLimit(expected, units, 0.025)).isCloseTo(number(row[5]), EXACT);
            assertThat(Funnel.upperLimit(expected, units, 0.001)).isCloseTo(number(row[6]), EXACT);
        }
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

    @Test
    void the_tree_finds_the_same_neighbours_as_looking_at_all() {
        Random chance = new Random(3);
        double[][] points = IntStream.range(0, 700)
                .mapToObj(i -> chance.doubles(4).toArray())
                .toArray(double[][]::new);
        points[20] = points[30].clone();
        Nearest nearest = new Nearest(points);
        for (double[] place : points) {
            int[] slow = IntStream.range(0, points.length)
                    .boxed()
                    .sorted((a, b) -> {
                        int byDistance = Double.compare(distance(place, points[a]), distance(place, points[b]));
                        return byDistance != 0 ? byDistance : a - b;
                    })
                    .limit(12)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(nearest.to(place, 12)).containsExactly(slow);
        }
    }

    private static double distance(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum();
    }

    private double[] column(int column) {
        return counties.stream().mapToDouble(row -> number(row[column])).toArray();
    }

    /** Counted from 0. */
    private int[] neighbours(int county) {
        return Arrays.stream(numbers(counties.get(county)[2]))
                .mapToInt(one -> (int) one - 1)
                .toArray();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SignalStatisticsTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
