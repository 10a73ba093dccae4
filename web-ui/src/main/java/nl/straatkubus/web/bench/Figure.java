package nl.straatkubus.web.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A figure that stands by itself.
 *
 * @param unit of the figure and of what was asked
 * @param most that was asked
 */
record Figure(String name, String unit, double value, OptionalDouble most) {
    static final Report.Table TABLE = new Report.Table("measured", "", "", "", "asked", "");

    /** A figure of which nothing was asked. */
    static Figure of(String name, String unit, double value) {
        return new Figure(name, unit, value, OptionalDouble.empty());
    }

    static Figure asked(String name, String unit, double value, double most) {
        return new Figure(name, unit, value, OptionalDouble.of(most));
    }

    String[] cells() {
        boolean met = most.isEmpty() || value <= most.getAsDouble();
        return new String[] {
            name,
            Report.number(value),
            unit,
            "",
            most.isPresent() ? Report.number(most.getAsDouble()) : "",
            most.isEmpty() ? "" : met ? "met" : "MISSED"
        };
    }

    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("value", value);
        fields.put("unit", unit);
        most.ifPresent(asked -> {
            fields.put("asked", asked);
            fields.put("met", value <= asked);
        });
        return fields;
    }
}
