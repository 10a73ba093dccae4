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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
    static final int TURNS = 5;
    /** Imports until the compiler has little left to do, as in a process that runs for days. */
    static final int WARM_UP = 4;

    static final int LAST = WARM_UP + TURNS - 1;
    private static final long LOOK_AGAIN_MILLIS = 10;
    private static final String COPY = "COPY of the file into a bare table";
    private static final String JDBC = "Spring Batch JdbcBatchItemWriter";
    private static final Target WHOLE = Target.ofBaseline(4);
    private static final Target STAGED = Target.ofBaseline(2.5);
    private static final Target STOCK = Target.ofBaseline(0.2);
    private static final Report.Table STAGES = new Report.Table("stages", "ms");
    /** Somewhat over 100 MB. */
    private static final int DETECTED_ROWS = 5_700_000;

    private static final int DETECTIONS = 3;

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

    /** Our import of a file, and COPY of the same. */
    private record Turn(long rows, Times ours, double copy) {}

    /** A country once, cold; of one town the median of some turns, after some to warm up. */
    void measure(Report report) throws Exception {
        boolean country = town.drafts().size() > 1;
        List<Turn> turns = new ArrayList<>();
        for (int number = country ? LAST : 0; number <= LAST; number++) {
            Turn turn = turn(number);
            if (country || number >= WARM_UP) {
                turns.add(turn);
            }
        }
        double whole = median(turns, turn -> turn.ours().visible());
        double staged = median(turns, turn -> turn.ours().staged());
        double copy = median(turns, Turn::copy);
        int heap = (int) (Runtime.getRuntime().maxMemory() >> 20);
        String of = "import of %,d rows, %d MB heap, ".formatted(turns.getLast().rows(), heap);
        report.add(new Measurement(of + "to visible", turns.size(), whole, COPY, copy, WHOLE));
        report.add(new Measurement(of + "to staged", turns.size(), staged, COPY, copy, STAGED));
        if (!country) {
            report.add(new Measurement(of + "to staged", turns.size(), staged, JDBC, stock(), STOCK));
        }
        turns.getLast()
                .ours()
                .ends()
                .forEach((stage, millis) -> report.add(
                        STAGES,
                        Map.of("name", "until " + stage, "milliseconds", millis),
                        "the last import until " + stage,
                        Report.number(millis)));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Stopwatch.median(turns.stream().mapToDouble(figure).toArray());
    }

    private Turn turn(int number) throws Exception {
        Path file = directory.resolve("rows" + number + ".csv");
        long rows = town.write(file, number);
        Turn turn = new Turn(rows, importFile(number, file), Stopwatch.time(() -> copyFile(file)));
        Files.delete(file);
        return turn;
    }

    /** The common way, once: it takes long enough to say enough. */
    private double stock() throws Exception {
        Path file = directory.resolve("stock.csv");
        town.write(file, 1);
        double millis = Stopwatch.time(() -> new StockBatch(owner).load(file));
        Files.delete(file);
        return millis;
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
                1, DETECTIONS, () -> Table.recognise(() -> Files.newInputStream(file)), () -> readThrough(file));
        String name = "how a file of %d MB is written".formatted(Files.size(file) / 1_000_000);
        Files.delete(file);
        return new Measurement(name, DETECTIONS, times[0], "reading it once", times[1], Target.millis(A_SECOND));
    }

    private static void readThrough(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
