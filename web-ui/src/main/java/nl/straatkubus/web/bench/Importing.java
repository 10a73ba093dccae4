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
import java.util.List;
import javax.sql.DataSource;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.bench.Measurement.Target;
import org.postgresql.PGConnection;

/**
 * An import from the first byte of its file, against COPY of the same file into a bare table and against the common way
 * of Spring Batch, in the same run. Every turn has a file of its own, because the same file again is not imported.
 */
final class Importing {
    private static final int TURNS = 3;
    /** From here on one turn says enough. */
    private static final long MANY_ROWS = 2_000_000;

    private static final long LOOK_AGAIN_MILLIS = 10;
    private static final String COPY = "COPY of the file into a bare table";
    private static final Target WHOLE = Target.ofBaseline(4);
    private static final Target STAGED = Target.ofBaseline(2.5);
    private static final Target STOCK = Target.ofBaseline(0.2);
    private static final int DETECTED_BYTES = 100_000_000;
    private static final double A_SECOND = 1000;
    private static final int ROWS_A_MEGABYTE = 57_000;

    private final BenchTown town;
    private final Imports imports;
    private final Viewer steward;
    private final DataSource owner;
    private final Path directory;

    Importing(BenchTown town, Imports imports, Viewer steward, DataSource owner, Path directory) {
        this.town = town;
        this.imports = imports;
        this.steward = steward;
        this.owner = owner;
        this.directory = directory;
    }

    /** Milliseconds from the first byte. */
    private record Times(double staged, double visible) {}

    List<Measurement> measure(long rows) throws Exception {
        int turns = rows >= MANY_ROWS ? 1 : TURNS;
        double[] whole = new double[turns];
        double[] staging = new double[turns];
        double[] copy = new double[turns];
        double stock = 0;
        long written = 0;
        for (int turn = -1; turn < turns; turn++) {
            Path file = directory.resolve("rows" + turn + ".csv");
            written = town.write(file, turn < 0 ? Math.min(rows, MANY_ROWS / 2) : rows, turn);
            Times times = importFile(file);
            double copied = Stopwatch.time(() -> copyFile(file));
            if (turn >= 0) {
                whole[turn] = times.visible();
                staging[turn] = times.staged();
                copy[turn] = copied;
            }
            if (turn == turns - 1) {
                stock = Stopwatch.time(() -> new StockBatch(owner).load(file));
            }
            Files.delete(file);
        }
        double bare = Stopwatch.median(copy);
        double staged = Stopwatch.median(staging);
        String of = "import of %,d rows, %d MB heap, "
                .formatted(written, Runtime.getRuntime().maxMemory() >> 20);
        return List.of(
                new Measurement(of + "to visible", turns, Stopwatch.median(whole), COPY, bare, WHOLE),
                new Measurement(of + "to staged", turns, staged, COPY, bare, STAGED),
                new Measurement(of + "to staged", turns, staged, "Spring Batch JdbcBatchItemWriter", stock, STOCK));
    }

    private Times importFile(Path file) throws IOException, InterruptedException {
        Instant start = Instant.now();
        long id;
        try (InputStream in = Files.newInputStream(file)) {
            id = steward.scope().call(() -> imports.submit(
                            BenchTown.DATASET, file.getFileName().toString(), in, steward)
                    .id());
        }
        ImportRun run;
        do {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            run = steward.scope().get(() -> imports.find(id)).orElseThrow();
        } while (!run.state().isFinal());
        Instant end = Instant.now();
        if (run.state() != ImportRun.State.COMPLETED) {
            throw new IllegalStateException("The import to be measured failed: " + run.failure());
        }
        Instant staged = run.stages().stream()
                .filter(stage -> stage.stage() == Stage.CHECKED)
                .flatMap(stage -> stage.finishedAt().stream())
                .findFirst()
                .orElseThrow();
        return new Times(millis(start, staged), millis(start, end));
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
        town.write(file, (long) DETECTED_BYTES / 1_000_000 * ROWS_A_MEGABYTE, 0);
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
