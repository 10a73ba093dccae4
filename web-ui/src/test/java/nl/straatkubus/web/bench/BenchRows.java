package nl.straatkubus.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures of a measurement in a browser, each told and kept at once, so that nothing is lost when a later one fails. */
final class BenchRows implements ServerBench.Figures {
    private static final double NOT_ASKED = Double.MAX_VALUE;

    private final Report report = new Report();
    private final Report.Table table;
    private final String file;

    /**
     * @param title above the figures
     * @param file in which they are kept
     */
    BenchRows(String title, String file) {
        this.table = new Report.Table(title, "figure", "unit", "asked", "");
        this.file = file;
    }

    /** A figure without a target. */
    void told(String name, double value, String unit) {
        row(name, value, unit, NOT_ASKED, true);
    }

    /** @param most the target: no more than this */
    void asked(String name, double value, String unit, double most) {
        row(name, value, unit, most, true);
    }

    @Override
    public void row(String name, double value, String unit, double target, boolean most) {
        boolean asked = target < NOT_ASKED;
        boolean met = most ? value <= target : value >= target;
        String promise = asked ? (most ? "<= " : ">= ") + Report.number(target) + " " + unit : "";
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("value", value);
        fields.put("unit", unit);
        fields.put("asked", promise);
        fields.put("met", met);
        report.add(table, fields, name, Report.number(value), unit, promise, !asked ? "" : met ? "met" : "MISSED");
        try {
            Files.writeString(
                    Files.createDirectories(Path.of("../target/bench")).resolve(file), report.json());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
