package nl.straatkubus.ingest.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.disclosure.Disclosure;
import nl.straatkubus.ingest.disclosure.ProtectedFigures;
import nl.straatkubus.ingest.job.ImportRun.Blocks;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.cube.Releases;
import org.springframework.stereotype.Component;

/** The version becomes a release from which nothing can be traced to a person. Of a trial nothing is stored. */
@Component
final class ProtectStage implements StageWork {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);

    private final Disclosure disclosure;
    private final Releases releases;
    private final ImportContext context;
    private final ImportRuns runs;
    private final Outlook outlook;
    private final Clock clock;

    ProtectStage(
            Disclosure disclosure,
            Releases releases,
            ImportContext context,
            ImportRuns runs,
            Outlook outlook,
            Clock clock) {
        this.disclosure = disclosure;
        this.releases = releases;
        this.context = context;
        this.runs = runs;
        this.outlook = outlook;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.PROTECTED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) {
        if (run.version()
                .flatMap(version -> releases.ofVersion(run.dataset().value(), version))
                .isPresent()) {
            return Optional.empty();
        }
        Instant start = clock.instant();
        Instant[] reported = {start};
        ProtectedFigures figures =
                disclosure.protect(run.id(), context.dataset(run), context.lattices(), (done, all) -> {
                    Instant now = clock.instant();
                    if (Duration.between(reported[0], now).compareTo(BETWEEN_REPORTS) > 0) {
                        reported[0] = now;
                        runs.progress(run.id(), (double) done / all);
                    }
                });
        // The last moment to hear that someone asked to stop: what was released is shown.
        runs.progress(run.id(), 1);
        ProtectedFigures.Outcome outcome = figures.outcome();
        runs.blocks(run.id(), new Blocks(outcome.own(), outcome.withheld()));
        outlook.note(run, figures.slices());
        if (!run.trial()) {
            int version = run.version().orElseThrow();
            long millis = Duration.between(start, clock.instant()).toMillis();
            releases.store(
                    run.dataset().value(),
                    version,
                    figures.slices(),
                    figures.certificate(inputs(run, version), millis));
        }
        return Optional.empty();
    }

    private static Map<String, Object> inputs(ImportRun run, int version) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("dataset", run.dataset().value());
        inputs.put("version", version);
        inputs.put("import", run.id());
        inputs.put("file", run.fileName());
        inputs.put("sha256", run.checksum());
        return inputs;
    }
}
