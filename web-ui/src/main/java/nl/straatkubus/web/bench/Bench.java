package nl.straatkubus.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.web.start.StraatkubusApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the measurements: {@code Bench DIRECTORY [ROWS]} writes a table to the terminal and {@code bench.json} to the
 * directory. A target that is missed is said, not hidden.
 */
public final class Bench {
    private static final long ROWS = 1_000_000;
    private static final PrintStream TERMINAL = System.out;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path results = Files.createDirectories(Path.of(arguments[0]));
        long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : ROWS;
        Path data = Files.createTempDirectory("straatkubus-bench");
        List<Measurement> measurements;
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(StraatkubusApplication.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--straatkubus.data-dir=" + data)) {
            measurements = product.getAutowireCapableBeanFactory()
                    .createBean(Measurements.class)
                    .all(rows, data);
        }
        measurements.forEach(one -> TERMINAL.println(one.row()));
        List<String> utility = Protecting.utility();
        utility.forEach(TERMINAL::println);
        Files.write(results.resolve("utility.txt"), utility);
        Files.writeString(results.resolve("bench.json"), json(measurements));
        System.exit(0);
    }

    private static String json(List<Measurement> measurements) throws IOException {
        return measurements.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "  {\"name\": \"%s\", \"turns\": %d, \"milliseconds\": %.4f, \"baseline\": \"%s\","
                                + " \"baselineMilliseconds\": %.4f, \"ratio\": %.4f, \"target\": %.2f}",
                        one.name(),
                        one.turns(),
                        one.ours(),
                        one.baselineName(),
                        one.baseline(),
                        one.ratio(),
                        one.target()))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
