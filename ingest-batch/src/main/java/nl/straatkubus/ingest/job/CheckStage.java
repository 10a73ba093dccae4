package nl.straatkubus.ingest.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.job.ImportRun.Detected;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.mapping.ColumnPlan;
import nl.straatkubus.ingest.mapping.ColumnPlanner;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.validation.RowJudge;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.stereotype.Component;

/** Reads the file once through: good rows become raw observations, bad rows become faults. */
@Component
final class CheckStage implements StageWork {
    private static final int SAMPLE_ROWS = 2000;

    private final ReceivedFiles files;
    private final ImportContext context;
    private final ImportRuns runs;
    private final KeptFaults faults;
    private final RawStore store;
    private final Clock clock;

    CheckStage(
            ReceivedFiles files,
            ImportContext context,
            ImportRuns runs,
            KeptFaults faults,
            RawStore store,
            Clock clock) {
        this.files = files;
        this.context = context;
        this.runs = runs;
        this.faults = faults;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.CHECKED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) {
        DatasetDefinition dataset = context.dataset(run);
        FileSource quiet = files.source(run.id(), read -> {});
        Writing writing = Table.recognise(quiet);
        ColumnPlan plan = plan(dataset, quiet, writing, run.fileName());
        runs.detected(run.id(), detected(writing, plan));
        RowJudge judge =
                new RowJudge(plan, context.lattices(), DataScope.required().isShared());
        Sorting sorting = new Sorting(judge);
        CheckProgress progress = new CheckProgress(runs, run, sorting, clock);
        FileSource file = files.source(run.id(), progress::read);
        try {
            store.replace(run.id(), sink -> {
                try (Table table = new ReadAhead(() -> Table.open(file, writing))) {
                    table.forEachRemaining(row -> {
                        sorting.sort(row, sink);
                        progress.judged();
                    });
                }
            });
        } finally {
            runs.counted(run.id(), sorting.tally());
            faults.replace(run.id(), sorting.faults());
        }
        runs.covers(run.id(), judge.covered());
        return decide(dataset, sorting.tally());
    }

    private static ColumnPlan plan(DatasetDefinition dataset, FileSource file, Writing writing, String fileName) {
        try (Table table = Table.open(file, writing)) {
            List<Row> sample = new ArrayList<>();
            while (sample.size() < SAMPLE_ROWS && table.hasNext()) {
                sample.add(table.next());
            }
            ColumnPlan plan = new ColumnPlanner(dataset, table.columns(), sample).plan(writing, fileName);
            if (sample.isEmpty()) {
                throw new Refused("file.header-only");
            }
            return plan;
        }
    }

    private static Detected detected(Writing writing, ColumnPlan plan) {
        boolean text = writing.format() == Writing.Format.CSV;
        return new Detected(
                writing.format().code(),
                text ? String.valueOf(writing.delimiter()) : "",
                writing.charset().name(),
                String.valueOf(plan.numbers().decimal()));
    }

    private static Optional<Sentence> decide(DatasetDefinition dataset, Tally tally) {
        if (tally.accepted() == 0) {
            throw new Refused("file.no-good-row", tally.read(), tally.rejected(), tally.areasNotFound());
        }
        if (dataset.policy() == Policy.ALL_OR_NOTHING && tally.bad() > 0) {
            throw new Refused("import.all-or-nothing", tally.bad());
        }
        return tally.bad() > dataset.rejectLimit() * tally.read()
                ? Optional.of(
                        Sentence.of("import.held", tally.bad(), tally.read(), Math.round(100 * dataset.rejectLimit())))
                : Optional.empty();
    }
}
