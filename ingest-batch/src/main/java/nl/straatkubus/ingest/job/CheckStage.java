package nl.straatkubus.ingest.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.job.ImportRun.Detected;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.mapping.ColumnPlan;
import nl.straatkubus.ingest.mapping.DatasetFile;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.validation.RowJudge;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.stereotype.Component;

/** Reads the file once through: good rows become raw observations, bad rows become faults. */
@Component
final class CheckStage implements StageWork {
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
        List<Lattice> lattices = context.lattices();
        DatasetFile data = DatasetFile.look(dataset, quiet, run.fileName(), lattices);
        runs.detected(run.id(), detected(data.writing(), data.plan()));
        RowJudge judge =
                new RowJudge(data.plan(), lattices, DataScope.required().isShared());
        Sorting sorting = new Sorting(judge);
        CheckProgress progress = new CheckProgress(runs, run, sorting, clock);
        FileSource file = files.source(run.id(), progress::read);
        try {
            store.replace(run.id(), sink -> {
                try (Table table = new ReadAhead(() -> data.open(file))) {
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
