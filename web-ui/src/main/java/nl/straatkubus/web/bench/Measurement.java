package nl.straatkubus.web.bench;

import java.util.Locale;

/**
 * One figure beside its baseline, both medians over the same number of turns.
 *
 * @param ours milliseconds
 * @param baseline milliseconds
 * @param target the ratio to stay under
 */
record Measurement(String name, String baselineName, int turns, double ours, double baseline, double target) {
    double ratio() {
        return ours / baseline;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-44s %12.3f ms   %-40s %12.3f ms   x %7.3f   (target %.2f, %s)",
                name,
                ours,
                baselineName,
                baseline,
                ratio(),
                target,
                ratio() <= target ? "met" : "missed");
    }
}
