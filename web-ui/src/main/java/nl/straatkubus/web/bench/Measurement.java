package nl.straatkubus.web.bench;

import java.util.Locale;

/**
 * One figure beside its baseline, both medians over the same number of turns.
 *
 * @param ours milliseconds
 * @param baseline milliseconds
 * @param bound the ratio that may not be passed, as the target of this measurement
 */
record Measurement(String name, String baselineName, int turns, double ours, double baseline, double bound) {
    double ratio() {
        return ours / baseline;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-44s %12.3f ms   %-40s %12.3f ms   x %7.3f   (at most %.2f)",
                name,
                ours,
                baselineName,
                baseline,
                ratio(),
                bound);
    }
}
