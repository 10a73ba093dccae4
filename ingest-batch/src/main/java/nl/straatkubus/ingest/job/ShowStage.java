package nl.straatkubus.ingest.job;

import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.ingest.reprotection.Reprotections;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.cube.Releases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The release becomes the one that everyone sees, and in the same moment the import is done. */
@Component
final class ShowStage implements StageWork {
    private final Releases releases;
    private final ImportRuns runs;
    private final Reprotections reprotections;
    private final TransactionTemplate transaction;

    ShowStage(Releases releases, ImportRuns runs, Reprotections reprotections, TransactionTemplate transaction) {
        this.releases = releases;
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
        String dataset = run.dataset().value();
        long release = releases.ofVersion(dataset, run.version().orElseThrow()).orElseThrow();
        transaction.executeWithoutResult(status -> {
            releases.activate(dataset, release);
            runs.ends(run.id(), Stage.VISIBLE);
            runs.completes(run.id());
        });
        // The policy may have changed while the release was made; then it is made again under the new one.
        reprotections.catchUp(ProtectionRun.Cause.POLICY);
        return Optional.empty();
    }
}
