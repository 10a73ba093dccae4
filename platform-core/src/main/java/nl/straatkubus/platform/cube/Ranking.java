package nl.straatkubus.platform.cube;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The place of one area among all that have a score, and how far that place hangs on the weights: the band within which
 * it stays in nine of ten draws of weights that are evenly spread over all possible ones (OECD handbook on composite
 * indicators, uncertainty analysis). The draws are the same each time, so the same question has the same answer.
 *
 * @param place 1 for the highest score
 * @param of number of areas with a score
 * @param best place that 5% of the draws stay above
 * @param worst place that 5% of the draws stay below
 */
public record Ranking(int place, int of, int best, int worst) {
    private static final int DRAWS = 200;
    private static final long SEED = 20_250_101;
    private static final double TAIL = 0.05;

    /**
     * @param parts of the score
     * @param score what {@link Combination#score} made of the parts
     * @param row one of its rows, with a score
     */
    public static Ranking of(List<Combination.Part> parts, Surface score, int row) {
        int[] rows = oneOfEachCell(score);
        int own = 0;
        while (score.cell(rows[own]) != score.cell(row)) {
            own++;
        }
        double[][] standard = standard(parts, rows);
        int place = 1;
        for (int other : rows) {
            place += score.value(other) > score.value(row) ? 1 : 0;
        }
        int[] places = new int[DRAWS];
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int i = 0; i < DRAWS; i++) {
            places[i] = place(standard, weights(parts.size(), chance), own);
        }
        Arrays.sort(places);
        return new Ranking(place, rows.length, places[(int) (DRAWS * TAIL)], places[DRAWS - 1 - (int) (DRAWS * TAIL)]);
    }

    private static int[] oneOfEachCell(Surface score) {
        boolean[] met = new boolean[score.lattice().size()];
        return Arrays.stream(score.rows())
                .filter(row -> score.state(row) == CellState.PUBLISHED)
                .filter(row -> {
                    boolean first = !met[score.cell(row)];
                    met[score.cell(row)] = true;
                    return first;
                })
                .toArray();
    }

    private static double[][] standard(List<Combination.Part> parts, int[] rows) {
        double[][] standard = new double[parts.size()][rows.length];
        for (int i = 0; i < parts.size(); i++) {
            for (int at = 0; at < rows.length; at++) {
                float value = parts.get(i).surface().value(rows[at]);
                standard[i][at] = Float.isNaN(value) ? Double.NaN : Combination.standard(parts.get(i), value);
            }
        }
        return standard;
    }

    /** Evenly spread over all weights that add up to 1, but for a factor. */
    private static double[] weights(int parts, SplittableRandom chance) {
        double[] weights = new double[parts];
        for (int i = 0; i < parts; i++) {
            weights[i] = -Math.log(1 - chance.nextDouble());
        }
        return weights;
    }

    private static int place(double[][] standard, double[] weights, int own) {
        double mine = mean(standard, weights, own);
        int place = 1;
        for (int at = 0; at < standard[0].length; at++) {
            place += mean(standard, weights, at) > mine ? 1 : 0;
        }
        return place;
    }

    private static double mean(double[][] standard, double[] weights, int at) {
        double sum = 0;
        double present = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isNaN(standard[i][at])) {
                sum += weights[i] * standard[i][at];
                present += weights[i];
            }
        }
        return sum / present;
    }
}
