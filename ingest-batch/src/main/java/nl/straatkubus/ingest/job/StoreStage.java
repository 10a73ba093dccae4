package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows become a version: those of the file, and for periods that it does not hold those of the version in force. */
@Component
final class StoreStage implements StageWork {
    private final DatasetHistory history;
    private final ImportContext context;
    private final ImportRuns runs;
    private final RawStore store;
    private final TransactionTemplate transaction;

    StoreStage(
            DatasetHistory history,
            ImportContext context,
            ImportRuns runs,
            RawStore store,
            TransactionTemplate transaction) {
        this.history = history;
        this.context = context;
        this.runs = runs;
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public Stage stage() {
        return Stage.STORED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) {
        Optional<DatasetVersion> before = history.versions(run.dataset()).stream()
                .filter(DatasetVersion::active)
                .findFirst();
        transaction.executeWithoutResult(status -> {
            List<Period> periods = new ArrayList<>(runs.periods(run.id()));
            before.ifPresent(version -> {
                List<Period> kept = version.periods().stream()
                        .filter(period -> !periods.contains(period))
                        .toList();
                store.carryForward(
                        version.importId(),
                        run.id(),
                        kept,
                        context.dataset(run).indicators().stream()
                                .map(IndicatorDefinition::code)
                                .toList());
                periods.addAll(kept);
            });
            runs.version(run.id(), history.add(run.dataset(), run.id(), periods));
        });
        return Optional.empty();
    }
}
