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
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Lattice;
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
    private final LeftOut leftOut;
    private final Clock clock;

    ProtectStage(
            Disclosure disclosure,
            Releases releases,
            ImportContext context,
            ImportRuns runs,
            Outlook outlook,
            LeftOut leftOut,
            Clock clock) {
        this.disclosure = disclosure;
        this.releases = releases;
        this.context = context;
        this.runs = runs;
        this.outlook = outlook;
        this.leftOut = leftOut;
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
        ProtectedFigures figures =
                disclosure.protect(run.id(), context.dataset(run), context.lattices(), new Watch(run, start));
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

    /** Tells how far it is, and goes on without a municipality that cannot be told of. */
    private final class Watch implements Disclosure.Progress {
        private final ImportRun run;
        private Instant reported;

        Watch(ImportRun run, Instant start) {
            this.run = run;
            this.reported = start;
        }

        @Override
        public void done(int places, int ofAll) {
            Instant now = clock.instant();
            if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) > 0) {
                reported = now;
                runs.progress(run.id(), (double) places / ofAll);
            }
        }

        @Override
        public void refused(Lattice lattice, Refused why) {
            leftOut.leave(run, lattice, why);
        }
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
