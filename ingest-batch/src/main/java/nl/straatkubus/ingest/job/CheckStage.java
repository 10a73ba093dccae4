package nl.straatkubus.ingest.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetHistory;
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
import nl.straatkubus.platform.tenancy.MunicipalityCode;
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
    private final KeptDeliveries kept;
    private final KeptReview review;
    private final DatasetHistory history;
    private final Clock clock;

    CheckStage(
            ReceivedFiles files,
            ImportContext context,
            ImportRuns runs,
            KeptFaults faults,
            RawStore store,
            Findings findings,
            KeptDeliveries kept,
            KeptReview review,
            DatasetHistory history,
            Clock clock) {
        this.files = files;
        this.context = context;
        this.runs = runs;
        this.faults = faults;
        this.store = store;
        this.findings = findings;
        this.kept = kept;
        this.review = review;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.CHECKED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) {
        DatasetDefinition dataset = context.dataset(run);
        Optional<KeptDeliveries.Reading> again = kept.reading(run.id());
        long origin = again.map(KeptDeliveries.Reading::file).orElse(run.id());
        FileSource quiet = files.source(origin, read -> {});
        List<Lattice> lattices = context.lattices();
        DatasetFile data = DatasetFile.look(dataset, quiet, run.fileName(), lattices, context.outlines());
        runs.detected(run.id(), detected(data.writing(), data.plan()));
        runs.header(run.id(), data.plan().columns());
        findings.note(run, data.notes());
        List<Lattice> wanted =
                again.map(reading -> only(lattices, reading.places())).orElse(lattices);
        RowJudge judge = new RowJudge(data.plan(), wanted, DataScope.required().isShared());
        Sorting sorting = new Sorting(judge);
        CheckProgress progress = new CheckProgress(runs, run, sorting, clock);
        FileSource file = files.source(origin, progress::read);
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
        if (again.isPresent()) {
            complete(run, covered, wanted);
            return Optional.empty();
        }
        runs.covers(run.id(), covered);
        return findings.decide(run, dataset, new Findings.Read(sorting.tally(), covered, judge.holdsTotals()));
    }

    private static List<Lattice> only(List<Lattice> lattices, Set<MunicipalityCode> places) {
        return lattices.stream()
                .filter(lattice -> places.contains(lattice.municipality()))
                .toList();
    }

    /** People looked at this file when it came, if they had to; it may hold nothing of these municipalities. */
    private void complete(ImportRun run, Map<Coverage, Integer> covered, List<Lattice> wanted) {
        kept.leaveNewer(run, covered);
        runs.covers(run.id(), covered);
        String names = wanted.stream()
                .map(lattice -> lattice.area(lattice.root()).name())
                .sorted()
                .collect(Collectors.joining(", "));
        review.warn(run.id(), "read-again.", List.of(Sentence.of("read-again.places", names)));
        if (covered.isEmpty()) {
            runs.alreadyLoaded(
                    run.id(), history.active(run.dataset()).orElseThrow().number());
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
}
