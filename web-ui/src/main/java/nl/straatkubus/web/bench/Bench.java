package nl.straatkubus.web.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.straatkubus.web.start.StraatkubusApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Runs measurements: {@code Bench protection DIRECTORY} those of disclosure control, {@code Bench product DIRECTORY ROWS}
 * those of the running product with its database; {@code Bench country DIRECTORY MUNICIPALITIES DATA}, then {@code
 * country-start} and {@code country-migration} with the same words, those of a country on one data directory. Writes
 * tables to the terminal and JSON of the same name to the directory. A target that is missed is said, not hidden.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path results = Files.createDirectories(Path.of(arguments[1]));
        Report report = new Report();
        switch (arguments[0]) {
            case "protection" -> Protecting.report(report);
            case "product" -> product(Long.parseLong(arguments[2]), report);
            default -> country(arguments[0], Integer.parseInt(arguments[2]), Path.of(arguments[3]), report);
        }
        Files.writeString(results.resolve(arguments[0] + ".json"), report.json());
        System.exit(0);
    }

    private static void product(long rows, Report report) throws Exception {
        Path data = Files.createTempDirectory("straatkubus-bench");
        try (ConfigurableApplicationContext product = start(data)) {
            piece(product, Measurements.class).report(rows, data, report);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void country(String part, int towns, Path data, Report report) throws Exception {
        try (ConfigurableApplicationContext product = start(data)) {
            switch (part) {
                case "country" -> piece(product, Connecting.class).report(towns, data, report);
                case "country-start" -> {
                    piece(product, Country.class).reportStart(report);
                    piece(product, Country.class).preparesMigration(data.resolve("classes"));
                }
                default -> piece(product, Country.class).reportMigration(report);
            }
        }
    }

    private static <T> T piece(ConfigurableApplicationContext product, Class<T> type) {
        return product.getAutowireCapableBeanFactory().createBean(type);
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(StraatkubusApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--straatkubus.data-dir=" + data,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }
}
