package nl.straatkubus.web.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.web.bench.Measurement.Target;
import org.postgresql.PGConnection;

/**
 * An import from the first byte of its file, against COPY of the same file into a bare table and against the common way
 * of Spring Batch, in the same run. Every turn has a file of its own, because the same file again is not imported.
 */
final class Importing {
    static final int TURNS = 3;
    private static final long LOOK_AGAIN_MILLIS = 10;
    private static final String COPY = "COPY of the file into a bare table";
    private static final Target WHOLE = Target.ofBaseline(4);
    private static final Target STAGED = Target.ofBaseline(2.5);
    private static final Target STOCK = Target.ofBaseline(0.2);
    private static final Report.Table STAGES = new Report.Table("stages", "ms");
    /** Somewhat over 100 MB. */
    private static final int DETECTED_ROWS = 5_700_000;

    private static final double A_SECOND = 1000;

    private final BenchTown town;
    private final Imports imports;
    private final DataSource owner;
    private final Path directory;

    Importing(BenchTown town, Imports imports, DataSource owner, Path directory) {
        this.town = town;
        this.imports = imports;
        this.owner = owner;
        this.directory = directory;
    }

    /** Milliseconds from the first byte to the end of each stage. */
    private record Times(Map<Stage, Double> ends, double visible) {
        double staged() {
            return ends.get(Stage.CHECKED);
        }
    }

    void measure(Report report) throws Exception {
        int turns = town.drafts().size() > 1 ? 1 : TURNS;
        double[] whole = new double[turns];
        double[] staging = new double[turns];
        double[] copy = new double[turns];
        double stock = 0;
        long written = 0;
        Times last = null;
        // One town's first goes to warm up.
        for (int turn = turns == 1 ? 1 : 0; turn <= turns; turn++) {
            Path file = directory.resolve("rows" + turn + ".csv");
            written = town.write(file, turn);
            last = importFile(turn, file);
            double copied = Stopwatch.time(() -> copyFile(file));
            if (turn > 0) {
                whole[turn - 1] = last.visible();
                staging[turn - 1] = last.staged();
                copy[turn - 1] = copied;
            }
            if (turn == turns) {
                stock = Stopwatch.time(() -> new StockBatch(owner).load(file));
            }
            Files.delete(file);
        }
        double bare = Stopwatch.median(copy);
        double staged = Stopwatch.median(staging);
        String of = "import of %,d rows, %d MB heap, "
                .formatted(written, Runtime.getRuntime().maxMemory() >> 20);
        report.add(new Measurement(of + "to visible", turns, Stopwatch.median(whole), COPY, bare, WHOLE));
        report.add(new Measurement(of + "to staged", turns, staged, COPY, bare, STAGED));
        report.add(new Measurement(of + "to staged", turns, staged, "Spring Batch JdbcBatchItemWriter", stock, STOCK));
        last.ends()
                .forEach((stage, millis) -> report.add(
                        STAGES,
                        Map.of("name", "until " + stage, "milliseconds", millis),
                        "the last import until " + stage,
                        Report.number(millis)));
    }

    private Times importFile(int turn, Path file) throws IOException, InterruptedException {
        Instant start = Instant.now();
        long id;
        try (InputStream in = Files.newInputStream(file)) {
            id = town.scope().call(() -> imports.submit(
                            town.dataset(turn).code(), file.getFileName().toString(), in, town.by())
                    .id());
        }
        ImportRun run;
        do {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            run = town.scope().get(() -> imports.find(id)).orElseThrow();
        } while (!run.state().isFinal());
        Instant end = Instant.now();
        if (run.state() != ImportRun.State.COMPLETED) {
            throw new IllegalStateException("The import to be measured failed: " + run.failure());
        }
        Map<Stage, Double> ends = new EnumMap<>(Stage.class);
        run.stages().forEach(stage -> stage.finishedAt().ifPresent(at -> ends.put(stage.stage(), millis(start, at))));
        return new Times(ends, millis(start, end));
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / Stopwatch.NANOS_A_MILLISECOND;
    }

    private void copyFile(Path file) throws SQLException, IOException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("drop table if exists bare");
            statement.execute("create table bare (postcode text, maand text, meldingen int, huishoudens int)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare from stdin with (format csv, header, delimiter ';')", in);
        }
    }

    /** Finding out how a file is written, which must not keep a steward waiting. */
    Measurement detection() throws Exception {
        Path file = directory.resolve("detect.csv");
        BenchTown.of(DETECTED_ROWS).write(file, 0);
        double[] times = Stopwatch.medians(
                1, TURNS, () -> Table.recognise(() -> Files.newInputStream(file)), () -> readThrough(file));
        String name = "how a file of %d MB is written".formatted(Files.size(file) / 1_000_000);
        Files.delete(file);
        return new Measurement(name, TURNS, times[0], "reading it once", times[1], Target.millis(A_SECOND));
    }

    private static void readThrough(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
