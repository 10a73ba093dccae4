package nl.straatkubus.ingest.job;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows become a version: those of the file, and where it holds nothing those of the version in force. */
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
            Set<Coverage> covered = new HashSet<>(runs.covered(run.id()));
            Set<Coverage> all = new HashSet<>(covered);
            before.ifPresent(version -> {
                history.covered(run.dataset(), version.number()).forEach(code -> all.add(Coverage.parse(code)));
                if (all.size() > covered.size()) {
                    store.carryForward(version.importId(), run.id(), covered, indicators(run));
                }
            });
            Set<Period> periods = all.stream().map(Coverage::period).collect(Collectors.toSet());
            List<String> codes = all.stream().map(Coverage::code).toList();
            runs.version(run.id(), history.add(run.dataset(), run.id(), periods, codes));
        });
        return Optional.empty();
    }

    private List<IndicatorCode> indicators(ImportRun run) {
        return context.dataset(run).indicators().stream()
                .map(IndicatorDefinition::code)
                .toList();
    }
}
