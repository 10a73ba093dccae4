package nl.straatkubus.web.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.straatkubus.web.start.StraatkubusApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs measurements: {@code Bench protection DIRECTORY} those of disclosure control, {@code Bench product DIRECTORY ROWS}
 * those of the running product with its database. Writes tables to the terminal and JSON of the same name to the
 * directory. A target that is missed is said, not hidden.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path results = Files.createDirectories(Path.of(arguments[1]));
        Report report = new Report();
        if (arguments[0].equals("protection")) {
            Protecting.report(report);
        } else {
            product(Long.parseLong(arguments[2]), report);
        }
        Files.writeString(results.resolve(arguments[0] + ".json"), report.json());
        System.exit(0);
    }

    private static void product(long rows, Report report) throws Exception {
        Path data = Files.createTempDirectory("straatkubus-bench");
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(StraatkubusApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--straatkubus.data-dir=" + data,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            product.getAutowireCapableBeanFactory()
                    .createBean(Measurements.class)
                    .report(rows, data, report);
        }
    }
}
