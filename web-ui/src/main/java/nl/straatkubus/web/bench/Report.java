package nl.straatkubus.web.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, told at once as it comes and kept as JSON; with it what else the machine had to do. */
final class Report {
    private static final PrintStream TERMINAL = System.out;
    private static final int SMALL = 10;
    private static final int LARGE = 1000;

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final List<Map<String, Object>> figures = new ArrayList<>();
    private Table last;

    /** A kind of line: the heads of its columns. */
    record Table(String... heads) {
        /** Of the columns of most tables; what is longer pushes the rest aside. */
        private static final int[] WIDTHS = {52, 9, 5, 36, 9, 9, 13, 6};

        String line(String... cells) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                boolean text = i == 0 || i == 3 || i == cells.length - 1;
                line.append(String.format((text ? "%-" : "%") + WIDTHS[i] + "s  ", cells[i]));
            }
            return line.toString().stripTrailing();
        }
    }

    Report() {
        Runtime runtime = Runtime.getRuntime();
        TERMINAL.printf(
                Locale.ROOT,
                "%s, %d cores, Java %s, heap at most %d MB, load %s%n",
                LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                runtime.availableProcessors(),
                Runtime.version().feature(),
                runtime.maxMemory() >> 20,
                number(load()));
    }

    void add(Measurement measured) {
        print(Measurement.TABLE, measured.cells());
        keep(measured.json());
    }

    void add(Figure figure) {
        add(Figure.TABLE, figure.json(), figure.cells());
    }

    void add(Table table, Map<String, Object> fields, String... cells) {
        print(table, cells);
        keep(fields);
    }

    private void print(Table table, String... cells) {
        if (!table.equals(last)) {
            TERMINAL.println();
            TERMINAL.println(table.line(table.heads()));
            last = table;
        }
        TERMINAL.println(table.line(cells));
    }

    private void keep(Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("load", load());
        figures.add(all);
    }

    String json() {
        return json.writeValueAsString(figures);
    }

    /** How many threads wanted to run over the last minute: above the number of cores, times are too long. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** With as many digits as say something. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < SMALL ? "%.3f" : value < LARGE ? "%.1f" : "%,.0f", value);
    }
}
