package nl.straatkubus.web.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure beside its baseline, both medians over the same number of turns.
 *
 * @param ours milliseconds
 * @param baselineName the common way of doing the same
 * @param baseline milliseconds
 */
record Measurement(String name, int turns, double ours, String baselineName, double baseline, Target target) {

    /** What was promised: a number of milliseconds, or a share of what the baseline takes. */
    record Target(double most, boolean isShare) {
        static Target millis(double most) {
            return new Target(most, false);
        }

        static Target ofBaseline(double most) {
            return new Target(most, true);
        }

        private String text() {
            return isShare ? "<= x " + Report.number(most) : "<= " + Report.number(most) + " ms";
        }
    }

    static final Report.Table TABLE = new Report.Table("measured", "ms", "turns", "beside", "ms", "ratio", "asked", "");

    double ratio() {
        return ours / baseline;
    }

    boolean met() {
        return (target.isShare() ? ratio() : ours) <= target.most();
    }

    String[] cells() {
        return new String[] {
            name,
            Report.number(ours),
            String.valueOf(turns),
            baselineName,
            Report.number(baseline),
            "x " + Report.number(ratio()),
            target.text(),
            met() ? "met" : "MISSED"
        };
    }

    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("milliseconds", ours);
        fields.put("turns", turns);
        fields.put("baseline", baselineName);
        fields.put("baselineMilliseconds", baseline);
        fields.put("ratio", ratio());
        fields.put("asked", target.text());
        fields.put("met", met());
        return fields;
    }
}
