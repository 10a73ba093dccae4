package nl.straatkubus.ingest.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The scores of one way of looking over all seeds of one scenario. */
final class Tally {
    private static final double TWO_SIDED = 1.96;
    private final List<Score> scores = new ArrayList<>();

    void add(Score score) {
        scores.add(score);
    }

    int seeds() {
        return scores.size();
    }

    double falseDiscoveryRate() {
        return mean(Score::falseDiscoveryRate);
    }

    /** The upper end of the 95% interval over the seeds. */
    double falseDiscoveryBound() {
        return falseDiscoveryRate() + TWO_SIDED * error(Score::falseDiscoveryRate);
    }

    double flags() {
        return mean(Score::flagsPerList);
    }

    double falseFlags() {
        return mean(Score::falseFlagsPerList);
    }

    /** The share of what was put in that was found within the quarters looked at. */
    double recall() {
        return recall(0, Integer.MAX_VALUE);
    }

    double recallError() {
        return TWO_SIDED * error(Tally::recall);
    }

    private static double recall(Score score) {
        int[] found = score.foundAfter();
        return found.length == 0
                ? 0
                : Arrays.stream(found).filter(one -> one > 0).count() / (double) found.length;
    }

    /** The same of clusters of certain sizes, in households. */
    double recall(int from, int below) {
        double found = 0;
        double all = 0;
        for (Score score : scores) {
            int[] sizes = score.sizes();
            int[] after = score.foundAfter();
            for (int i = 0; i < sizes.length; i++) {
                if (sizes[i] >= from && sizes[i] < below) {
                    all++;
                    found += after[i] > 0 ? 1 : 0;
                }
            }
        }
        return all == 0 ? Double.NaN : found / all;
    }

    /** Median number of quarters until what is found was first found; no number where nothing was. */
    double delay() {
        int[] after = scores.stream()
                .flatMapToInt(score -> Arrays.stream(score.foundAfter()))
                .filter(one -> one > 0)
                .sorted()
                .toArray();
        return after.length == 0 ? Double.NaN : after[after.length / 2];
    }

    private double mean(ToDoubleFunction<Score> figure) {
        return scores.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private double error(ToDoubleFunction<Score> figure) {
        double mean = mean(figure);
        double squares = scores.stream()
                .mapToDouble(figure)
                .map(one -> (one - mean) * (one - mean))
                .sum();
        return Math.sqrt(squares / Math.max(1, scores.size() - 1) / scores.size());
    }
}
