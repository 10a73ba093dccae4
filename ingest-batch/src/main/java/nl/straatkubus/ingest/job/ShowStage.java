package nl.straatkubus.ingest.job;

import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.ingest.reprotection.Reprotections;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.tenancy.Promise;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The release becomes the one that everyone sees, and in the same moment the import is done. A trial shows nothing. */
@Component
final class ShowStage implements StageWork {
    private final Releases releases;
    private final DatasetHistory history;
    private final ImportRuns runs;
    private final Reprotections reprotections;
    private final TransactionTemplate transaction;

    ShowStage(
            Releases releases,
            DatasetHistory history,
            ImportRuns runs,
            Reprotections reprotections,
            TransactionTemplate transaction) {
        this.releases = releases;
        this.history = history;
        this.runs = runs;
        this.reprotections = reprotections;
        this.transaction = transaction;
    }

    @Override
    public Stage stage() {
        return Stage.VISIBLE;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) {
        // What everyone has seen stays, and with it all that led to it.
        Promise.kept(() -> transaction.executeWithoutResult(status -> {
            if (!run.trial()) {
                show(run.dataset(), run.version().orElseThrow());
            }
            runs.ends(run.id(), Stage.VISIBLE);
            runs.completes(run.id());
        }));
        // The policy may have changed while the release was made; then it is made again under the new one.
        reprotections.catchUp(ProtectionRun.Cause.POLICY);
        return Optional.empty();
    }

    private void show(DatasetCode dataset, int version) {
        releases.activate(
                dataset.value(), releases.ofVersion(dataset.value(), version).orElseThrow());
        history.shown(dataset, version);
    }
}
