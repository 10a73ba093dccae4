package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.VersionPart;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.raw.RawComparison;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.review.Differences;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows become a version: those of the file, and where it holds nothing those of the version in force. Of a trial they
 * are only compared with that version.
 */
@Component
final class StoreStage implements StageWork {
    private final DatasetHistory history;
    private final ImportContext context;
    private final ImportRuns runs;
    private final RawStore store;
    private final RawComparison comparison;
    private final KeptReview review;
    private final TransactionTemplate transaction;

    StoreStage(
            DatasetHistory history,
            ImportContext context,
            ImportRuns runs,
            RawStore store,
            RawComparison comparison,
            KeptReview review,
            TransactionTemplate transaction) {
        this.history = history;
        this.context = context;
        this.runs = runs;
        this.store = store;
        this.comparison = comparison;
        this.review = review;
        this.transaction = transaction;
    }

    @Override
    public Stage stage() {
        return Stage.STORED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) {
        Optional<DatasetVersion> before = history.active(run.dataset());
        Map<Coverage, Integer> covered = runs.covered(run.id());
        if (run.trial()) {
            compare(run, before, covered.keySet());
        }
        transaction.executeWithoutResult(status -> {
            boolean supplements = run.filling() == Filling.SUPPLEMENT && before.isPresent();
            store.settle(run.id());
            if (supplements) {
                supplement(run, before.get(), covered);
            }
            if (!run.trial()) {
                List<VersionPart> parts = own(run, covered);
                before.ifPresent(version -> parts.addAll(carriedForward(run, version, covered.keySet())));
                runs.version(run.id(), history.add(run.dataset(), run.id(), parts, supplements));
            }
        });
        return Optional.empty();
    }

    private void compare(ImportRun run, Optional<DatasetVersion> before, Set<Coverage> covered) {
        List<Differences.Part> parts =
                comparison
                        .compare(run.id(), before.map(DatasetVersion::importId).orElse(0L), covered, indicators(run))
                        .stream()
                        .map(counts -> new Differences.Part(
                                counts.part().municipality().value(),
                                counts.part().period().code(),
                                counts.added(),
                                counts.changed(),
                                counts.removed(),
                                counts.same()))
                        .toList();
        review.differences(run.id(), new Differences(before.map(DatasetVersion::number), parts));
    }

    private void supplement(ImportRun run, DatasetVersion before, Map<Coverage, Integer> covered) {
        comparison.supplement(before.importId(), run.id(), covered.keySet(), indicators(run));
        covered.replaceAll((part, areas) -> store.areas(run.id(), part));
        runs.covers(run.id(), covered);
    }

    private static List<VersionPart> own(ImportRun run, Map<Coverage, Integer> covered) {
        List<VersionPart> parts = new ArrayList<>();
        covered.forEach(
                (part, areas) -> parts.add(new VersionPart(part.municipality(), part.period(), run.id(), areas)));
        return parts;
    }

    /** Gives the import the rows of the version in force for all parts that it does not hold itself. */
    private List<VersionPart> carriedForward(ImportRun run, DatasetVersion before, Set<Coverage> covered) {
        List<VersionPart> others = history.parts(run.dataset(), before.number()).stream()
                .filter(part -> !covered.contains(new Coverage(part.municipality(), part.period())))
                .toList();
        if (!others.isEmpty()) {
            store.carryForward(before.importId(), run.id(), covered, indicators(run));
        }
        return others;
    }

    private List<IndicatorCode> indicators(ImportRun run) {
        return context.dataset(run).indicators().stream()
                .map(IndicatorDefinition::code)
                .toList();
    }
}
