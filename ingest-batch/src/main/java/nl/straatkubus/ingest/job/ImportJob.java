package nl.straatkubus.ingest.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.FlowJobBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** The five stages as one batch job, the import and its schema being its parameters. */
@Component
final class ImportJob {
    static final String NAME = "import";
    static final String IMPORT = "import";
    static final String SCHEMA = "schema";

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final ImportRuns runs;
    private final ReceivedFiles files;
    private final RawStore store;
    private final DatasetHistory history;

    ImportJob(
            List<StageWork> stages,
            JobOperator operator,
            JobRepository repository,
            ImportRuns runs,
            ReceivedFiles files,
            RawStore store,
            DatasetHistory history) {
        this.operator = operator;
        this.repository = repository;
        this.runs = runs;
        this.files = files;
        this.store = store;
        this.history = history;
        this.job = job(stages.stream()
                .sorted(Comparator.comparing(StageWork::stage))
                .map(work -> new StageStep(work, runs, repository))
                .toList());
    }

    private Job job(List<StageStep> steps) {
        FlowBuilder<FlowJobBuilder> flow = new JobBuilder(NAME, repository).flow(steps.getFirst());
        for (int i = 0; i < steps.size(); i++) {
            StageStep step = steps.get(i);
            flow.from(step).on("*").fail();
            if (i + 1 < steps.size()) {
                flow.from(step).on(StageStep.HELD).stopAndRestart(steps.get(i + 1));
                flow.from(step).on(StageStep.DONE).end();
                flow.from(step).on(ExitStatus.COMPLETED.getExitCode()).to(steps.get(i + 1));
            } else {
                flow.from(step).on(ExitStatus.COMPLETED.getExitCode()).end();
            }
        }
        return flow.end().build();
    }

    /**
     * Takes an import as far as it gets, beginning where an earlier try was broken off. Needs the worker's duty.
     *
     * @return false when another import of the dataset is at work, so that this one must wait
     * @throws RuntimeException when it was disturbed and should be tried again
     */
    boolean run(ImportRun run) throws JobExecutionException {
        if (!run.state().isFinal()) {
            if (!runs.claim(run.id())) {
                return false;
            }
            JobExecution execution = Promise.soon(() -> operator.start(job, afterBreak(parameters(run))));
            if (execution.getStatus().isUnsuccessful()) {
                explain(run, execution);
            }
        }
        tidy(runs.find(run.id()).orElseThrow());
        return true;
    }

    /** Ends an import that was tried often enough; what it stored goes. */
    void giveUp(ImportRun run, int tries) {
        if (!run.state().isFinal()) {
            runs.fails(run.id(), Sentence.of("import.gave-up", tries));
        }
        tidy(runs.find(run.id()).orElseThrow());
    }

    /** Whether the queue should hold it: it waits, or it ended and left something behind. */
    boolean isLeftToDo(ImportRun run) {
        return run.state() == ImportRun.State.WAITING || (leavesNothing(run) && files.hold(run.id()));
    }

    private static JobParameters parameters(ImportRun run) {
        return new JobParametersBuilder()
                .addString(SCHEMA, DataScope.required().schema())
                .addLong(IMPORT, run.id())
                .toJobParameters();
    }

    /**
     * An execution that still counts as running belongs to a process that was killed; so does an instance without any,
     * which could never be started.
     */
    private JobParameters afterBreak(JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(NAME, parameters);
        if (last == null) {
            Optional.ofNullable(repository.getJobInstance(NAME, parameters)).ifPresent(repository::deleteJobInstance);
        } else if (last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
            LOG.info(
                    "Import {} of {} was broken off and is taken up again",
                    parameters.getLong(IMPORT),
                    parameters.getString(SCHEMA));
            operator.recover(last);
        }
        return parameters;
    }

    private void explain(ImportRun run, JobExecution execution) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The process stops; import " + run.id() + " is taken up again later");
        }
        if (runs.find(run.id()).orElseThrow().state().isFinal()) {
            return;
        }
        Throwable failure =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        switch (Disturbance.of(failure)) {
            case PASSING -> throw new IllegalStateException("Import " + run.id() + " was disturbed", failure);
            case DISK_FULL -> runs.fails(run.id(), Sentence.of("import.disk-full"));
            case LASTING -> {
                LOG.error("Import {} of {} failed", run.id(), run.dataset(), failure);
                runs.fails(run.id(), Sentence.of("import.unexpected", execution.getId()));
            }
        }
    }

    /** After a failure or a trial everything that was stored goes; the file last, because it tells that there is more. */
    private void tidy(ImportRun run) {
        if (leavesNothing(run)) {
            if (history.forget(run.id())) {
                store.drop(run.id());
            }
            files.forget(run.id());
        }
    }

    private static boolean leavesNothing(ImportRun run) {
        return run.state() == ImportRun.State.FAILED
                || (run.trial() && run.state().isFinal());
    }
}
