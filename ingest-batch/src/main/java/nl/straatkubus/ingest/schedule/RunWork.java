package nl.straatkubus.ingest.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.schedule.SourceRun.Cause;
import nl.straatkubus.ingest.schedule.SourceRun.State;
import nl.straatkubus.ingest.source.FetchFailed;
import nl.straatkubus.ingest.source.Fetched;
import nl.straatkubus.ingest.source.Fetching;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.Sources;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes one look at a source as far as it gets now: fetches, hands the file in as an import, and follows that import to
 * its end. Doing a step again after it was broken off gives the same result.
 */
@Component
final class RunWork {
    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** Waits between attempts, after which a person is told. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    /** So that one municipality with many slow sources leaves room for the others. */
    private static final int MOST_OF_A_PLACE = 2;

    private static final int COLUMNS_SHOWN = 12;
    private static final int IMPORTS_LOOKED_AT = 5;

    private final SourceRuns runs;
    private final SourceQueue queue;
    private final Sources sources;
    private final Fetching fetching;
    private final Imports imports;
    private final Alarms alarms;
    private final ObjectProvider<ImportGate> gate;
    private final Clock clock;

    RunWork(
            SourceRuns runs,
            SourceQueue queue,
            Sources sources,
            Fetching fetching,
            Imports imports,
            Alarms alarms,
            ObjectProvider<ImportGate> gate,
            Clock clock) {
        this.runs = runs;
        this.queue = queue;
        this.sources = sources;
        this.fetching = fetching;
        this.imports = imports;
        this.alarms = alarms;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Works on a run of the scope.
     *
     * @return when to come back, empty when the run is over
     */
    Optional<Instant> work(long id) {
        Optional<SourceRun> found = runs.find(id).filter(run -> !run.state().isFinal());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SourceRun run = found.get();
        if (run.state() == State.IMPORTING) {
            return follow(run);
        }
        boolean test = run.cause() == Cause.TEST;
        if (!test && (runs.mustWait(run) || runs.fetching(id) >= MOST_OF_A_PLACE)) {
            return soon();
        }
        if (!isAllowed()) {
            runs.ends(id, State.SKIPPED, Sentence.of("source.licence"));
            return Optional.empty();
        }
        runs.starts(id);
        return attempt(runs.find(id).orElseThrow());
    }

    private boolean isAllowed() {
        return DataScope.required()
                .municipality()
                .map(code -> gate.stream().allMatch(one -> one.isOpen(code)))
                .orElse(true);
    }

    private Optional<Instant> attempt(SourceRun run) {
        try {
            return run.cause() == Cause.TEST ? look(run) : bring(run);
        } catch (FetchFailed failed) {
            return fails(run, failed.sentence(), failed.isPassing());
        } catch (Refused unreadable) {
            return fails(run, unreadable.sentence(), false);
        } catch (IOException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The process stops; run " + run.id() + " is taken up again", failure);
            }
            LOG.error("Fetching {} failed, run {}", run.dataset(), run.id(), failure);
            return fails(run, Sentence.of("source.unforeseen", run.id()), true);
        }
    }

    private Optional<Instant> fails(SourceRun run, Sentence why, boolean passing) {
        if (passing && run.cause() != Cause.TEST && run.attempt() <= WAITS.size()) {
            Instant again = clock.instant().plus(WAITS.get(run.attempt() - 1));
            runs.triesAgain(run.id(), again, why);
            return Optional.of(again);
        }
        runs.ends(run.id(), State.FAILED, why);
        if (run.cause() == Cause.SCHEDULE) {
            alarms.raise(run.dataset(), Alarm.Kind.FETCH_FAILED, why, Optional.empty());
        }
        return Optional.empty();
    }

    private Optional<Instant> look(SourceRun run) {
        switch (fetching.fetch(run.dataset(), false)) {
            case Fetched.Nothing _ -> runs.ends(run.id(), State.COMPLETED, Sentence.of("source.test-nothing"));
            case Fetched.File file -> {
                try (file) {
                    // Noted before the columns: a file that cannot be read is worth naming too.
                    runs.found(run.id(), file.name(), file.bytes(), List.of());
                    runs.found(run.id(), file.name(), file.bytes(), columns(file));
                    runs.ends(run.id(), State.COMPLETED, Sentence.of("source.test-good"));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> columns(Fetched.File file) {
        try (Table table = Table.open(
                () -> Files.newInputStream(file.path()), Table.recognise(() -> Files.newInputStream(file.path())))) {
            return table.columns().stream().limit(COLUMNS_SHOWN).toList();
        }
    }

    private Optional<Instant> bring(SourceRun run) throws IOException {
        Source source = sources.find(run.dataset()).orElse(null);
        Viewer by = source == null ? null : viewer(source);
        Optional<ImportRun> earlier = run.attempt() > 1 && by != null ? handedIn(run, by) : Optional.empty();
        if (earlier.isPresent()) {
            runs.imports(run.id(), earlier.get().id());
            return soon();
        }
        switch (fetching.fetch(run.dataset(), true)) {
            case Fetched.Nothing _ -> endWithNothing(run);
            case Fetched.File file -> {
                try (file) {
                    runs.found(run.id(), file.name(), file.bytes(), List.of());
                    runs.imports(run.id(), submit(run.dataset(), file, by).id());
                }
                runs.looked(run.dataset());
                return soon();
            }
        }
        return Optional.empty();
    }

    private void endWithNothing(SourceRun run) {
        runs.looked(run.dataset());
        if (run.cause() == Cause.SCHEDULE) {
            runs.foundNothing(run);
        } else {
            runs.ends(run.id(), State.COMPLETED, Sentence.of("source.test-nothing"));
        }
    }

    /** The import that this run handed in just before its process was killed. */
    private Optional<ImportRun> handedIn(SourceRun run, Viewer by) {
        return imports.latest(run.dataset(), IMPORTS_LOOKED_AT).stream()
                .filter(one -> one.by().equals(by.subject()))
                .filter(one -> one.receivedAt().isAfter(run.startedAt().orElse(Instant.MAX)))
                .findFirst();
    }

    /** Only requests may add to received files, so a source hands in as a request does. */
    private ImportRun submit(DatasetCode dataset, Fetched.File file, Viewer by) {
        DataScope web = new DataScope(DataScope.required().schema(), DataScope.Duty.WEB);
        return web.get(() -> {
            try (InputStream content = Files.newInputStream(file.path())) {
                return imports.submit(dataset, file.name(), content, by);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static Viewer viewer(Source source) {
        DataScope here = DataScope.required();
        Function function = here.isShared() ? Function.OPERATOR : Function.DATA_STEWARD;
        String place = source.place().replace('@', ' ');
        return new Viewer(here.municipality(), source.kind().code() + " " + place, place, Set.of(function));
    }

    private Optional<Instant> follow(SourceRun run) {
        ImportRun brought = run.importId().flatMap(imports::find).orElseThrow();
        boolean held = brought.state() == ImportRun.State.HELD;
        if (!brought.state().isFinal() && !held) {
            return soon();
        }
        boolean failed = brought.state() == ImportRun.State.FAILED;
        fetching.settle(run.dataset(), brought.fileName(), !failed);
        State end = failed ? State.FAILED : held ? State.HELD : State.COMPLETED;
        Sentence outcome = brought.failure().orElse(Sentence.of("source.received", brought.id()));
        runs.ends(run.id(), end, outcome);
        if (sources.find(run.dataset()).orElse(null) instanceof Source.Folder && run.cause() == Cause.SCHEDULE) {
            // More files may lie in the folder; one that finds nothing leaves no trace.
            runs.addPlanned(run.dataset(), clock.instant()).ifPresent(queue::add);
        }
        return Optional.empty();
    }

    private Optional<Instant> soon() {
        return Optional.of(clock.instant().plus(LOOK_AGAIN));
    }
}
