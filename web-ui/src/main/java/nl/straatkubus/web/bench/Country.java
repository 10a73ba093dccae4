package nl.straatkubus.web.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import nl.straatkubus.admin.overview.Attention;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.operator.MunicipalityUse;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A start with the municipalities of a country: all of them current, or all of them behind and one broken. Time counts
 * from the start of this process, so it wants a process of its own.
 */
final class Country {
    private static final double ASKED_START = 30_000;
    private static final String STEP = "db/tenant/99-bench.sql";
    private static final int KILOBYTES_A_MEGABYTE = 1024;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final Municipalities municipalities;
    private final Attention attention;
    private final MunicipalityUse use;
    private final DataSource owner;

    Country(Municipalities municipalities, Attention attention, MunicipalityUse use, DatabaseAddress address) {
        this.municipalities = municipalities;
        this.attention = attention;
        this.use = use;
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setURL(address.url());
        direct.setUser(address.ownerUser());
        direct.setPassword(address.ownerPassword());
        this.owner = direct;
    }

    /** A start in which no schema is behind, and what it takes to wait for people. */
    void reportStart(Report report) throws IOException {
        double started = sinceStart();
        List<Municipality> all = municipalities.all();
        requireReady(all, all.size());
        report.add(Figure.asked(
                "start with %d municipalities, all current".formatted(all.size()), "ms", started, ASKED_START));
        report.add(Figure.of("operator's day, what needs attention", "ms", millis(attention::today)));
        report.add(Figure.of("operator's day, use of all, first time", "ms", millis(use::all)));
        report.add(Figure.of("operator's day, use of all, again", "ms", millis(use::all)));
        report.add(Figure.of("heap in use, idle", "MB", Heap.used()));
        report.add(Figure.of("process in memory, idle", "MB", resident()));
    }

    /**
     * Puts a change on the class path that the next start finds, and lets it fail for one municipality.
     *
     * @param classes a directory on the class path of the next start
     */
    void preparesMigration(Path classes) throws IOException, SQLException {
        Path step = classes.resolve(STEP);
        Files.createDirectories(step.getParent());
        Files.writeString(step, """
                --liquibase formatted sql

                --changeset straatkubus:bench-1
                create table bench_step (
                    id bigint primary key
                );
                grant select on bench_step to ${web};
                """);
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + broken().code().schema() + ".bench_step (in_the_way integer)");
        }
    }

    private Municipality broken() {
        List<Municipality> all = municipalities.all();
        return all.get(all.size() / 2);
    }

    /** A start in which every schema is behind. */
    void reportMigration(Report report) {
        double started = sinceStart();
        List<Municipality> all = municipalities.all();
        requireReady(all, all.size() - 1);
        Municipality failed = all.stream()
                .filter(one -> one.state() == Municipality.State.FAILED)
                .findFirst()
                .orElseThrow();
        if (!failed.detail().contains("bench_step")) {
            throw new IllegalStateException("The reason is not told: " + failed.detail());
        }
        report.add(Figure.of("start with %d schemas behind, one of them broken".formatted(all.size()), "ms", started));
    }

    private static void requireReady(List<Municipality> all, long wanted) {
        long ready = all.stream()
                .filter(one -> one.state() == Municipality.State.READY)
                .count();
        if (ready != wanted) {
            throw new IllegalStateException(ready + " municipalities are ready instead of " + wanted);
        }
    }

    private static double millis(Runnable question) {
        long started = System.nanoTime();
        question.run();
        return (System.nanoTime() - started) / NANOS_A_MILLISECOND;
    }

    private static double sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /** Where the system tells it (Linux), else 0. */
    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE)
                        .sum()
                : 0;
    }
}
