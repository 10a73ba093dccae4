package nl.straatkubus.ingest.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.job.ImportRun.Detected;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.mapping.ColumnPlan;
import nl.straatkubus.ingest.mapping.DatasetFile;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.validation.RowJudge;
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
    private final Findings findings;
    private final Clock clock;

    CheckStage(
            ReceivedFiles files,
            ImportContext context,
            ImportRuns runs,
            KeptFaults faults,
            RawStore store,
            Findings findings,
            Clock clock) {
        this.files = files;
        this.context = context;
        this.runs = runs;
        this.faults = faults;
        this.store = store;
        this.findings = findings;
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
        DatasetFile data = DatasetFile.look(dataset, quiet, run.fileName(), lattices, context.outlines());
        runs.detected(run.id(), detected(data.writing(), data.plan()));
        runs.header(run.id(), data.plan().columns());
        findings.note(run, data.notes());
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
            faults.replace(run.id(), sorting.found());
        }
        Map<Coverage, Integer> covered = judge.covered();
        runs.covers(run.id(), covered);
        return findings.decide(run, dataset, new Findings.Read(sorting.tally(), covered, judge.holdsTotals()));
    }

    private static Detected detected(Writing writing, ColumnPlan plan) {
        boolean text = writing.format() == Writing.Format.CSV;
        return new Detected(
                writing.format().code(),
                text ? String.valueOf(writing.delimiter()) : "",
                writing.charset().name(),
                String.valueOf(plan.numbers().decimal()));
    }
}
