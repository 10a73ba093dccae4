package nl.straatkubus.ingest.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The ingestion rooms in a process of their own, as a worker, so that a test can really kill it. */
final class WorkerProcess {
    private static final String ADDRESS = "worker.database";

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    static WorkerProcess start(DatabaseAddress database, Path log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new WorkerProcess(new ProcessBuilder(List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + ADDRESS + "=" + database.url(),
                        "-cp",
                        System.getProperty("java.class.path", "")
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", ""),
                        WorkerProcess.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** SIGKILL: nothing in the process gets to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext rooms = rooms("worker")) {
            // The input ends when the test that started this process is gone, however it went.
            while (rooms.isRunning() && System.in.read() >= 0) {}
        }
        System.exit(0);
    }

    /** The rooms on the database that the system property names. */
    private static ConfigurableApplicationContext rooms(String mode) {
        return new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.batch.job.enabled=false",
                        "logging.level.root=warn",
                        "straatkubus.mode=" + mode,
                        "straatkubus.imports.tries=3",
                        "straatkubus.imports.sign-of-life=300ms")
                .run();
    }

    /** The rooms in this process, with the rights of a worker and without taking any work. */
    static ConfigurableApplicationContext idle(DatabaseAddress database) {
        System.setProperty(ADDRESS, database.url());
        ConfigurableApplicationContext rooms = rooms("both");
        rooms.getBean(ImportWorker.class).stop();
        return rooms;
    }

    /** Carries no stereotype, so that no application that scans for components takes it along. */
    @EnableAutoConfiguration
    @ComponentScan("nl.straatkubus")
    static class Rooms {
        @Bean
        DatabaseAddress databaseAddress() {
            return new DatabaseAddress(System.getProperty(ADDRESS), "postgres", "", "");
        }
    }
}
