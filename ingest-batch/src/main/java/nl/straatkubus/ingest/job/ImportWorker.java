package nl.straatkubus.ingest.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.straatkubus.ingest.job.ImportQueue.Place;
import nl.straatkubus.ingest.reprotection.ReprotectionTask;
import nl.straatkubus.ingest.retention.RetentionTask;
import nl.straatkubus.ingest.worker.Worker;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes imports, and work on releases, from the queue, several at once, while this process does worker's duty. */
@Component
final class ImportWorker extends Worker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    /** One for COPY, which it keeps, and one to read its file; with fewer, imports would wait for each other for ever. */
    private static final int CONNECTIONS_AN_IMPORT = 2;

    private static final int SPARE_CONNECTIONS = 2;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final ImportRuns runs;
    private final ImportJob job;
    private final ImportQueue queue;
    private final ReprotectionTask reprotection;
    private final RetentionTask retention;
    private final Clock clock;
    private final int atOnce;
    private final int atOncePerSchema;
    private final int tries;
    private final Duration signOfLife;

    ImportWorker(
            ImportRuns runs,
            ImportJob job,
            ImportQueue queue,
            ReprotectionTask reprotection,
            RetentionTask retention,
            Clock clock,
            PlatformDataSource platform,
            @Value("${straatkubus.mode:both}") String mode,
            @Value("${straatkubus.imports.at-once:2}") int atOnce,
            @Value("${straatkubus.database.worker-connections:6}") int connections,
            @Value("${straatkubus.imports.at-once-per-municipality:1}") int atOncePerSchema,
            @Value("${straatkubus.imports.tries:10}") int tries,
            @Value("${straatkubus.imports.sign-of-life:4s}") Duration signOfLife) {
        super(platform, mode);
        this.runs = runs;
        this.job = job;
        this.queue = queue;
        this.reprotection = reprotection;
        this.retention = retention;
        this.clock = clock;
        this.atOnce = Math.clamp((connections - SPARE_CONNECTIONS) / CONNECTIONS_AN_IMPORT, 1, atOnce);
        this.atOncePerSchema = atOncePerSchema;
        this.tries = tries;
        this.signOfLife = signOfLife;
    }

    @Override
    protected SchedulerBuilder tasks(DataSource line) {
        return Scheduler.create(line, task(), reprotection.task())
                .startTasks(retention.task())
                .threads(atOnce)
                .heartbeatInterval(signOfLife)
                .shutdownMaxWait(STOP_WITHIN);
    }

    @Override
    protected void wakes(Runnable look) {
        queue.wakes(look);
        reprotection.wakes(look);
    }

    @Override
    protected void begins() {
        reprotection.takeUp();
    }

    private CustomTask<Void> task() {
        return Tasks.custom(ImportQueue.TASK, Void.class)
                .onFailure(this::tryAgain)
                .onDeadExecution(this::tryAgain)
                .execute((instance, execution) -> take(Place.parse(instance.getId())));
    }

    private CompletionHandler<Void> take(Place place) {
        DataScope scope = new DataScope(place.schema(), DataScope.Duty.WORKER);
        boolean done = hasTurn(place) && scope.get(() -> work(place.importId()));
        return done
                ? (complete, operations) -> {
                    operations.remove();
                    scope.run(() -> addAgain(place.importId()));
                    queue.nextOf(place.schema());
                }
                : (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(LOOK_EVERY));
    }

    /** One municipality with a hundred files must not keep all workers from the others. */
    private boolean hasTurn(Place place) {
        long earlier = queue.held(place.schema()).stream()
                .filter(id -> id < place.importId())
                .count();
        return earlier < atOncePerSchema;
    }

    private boolean work(long id) {
        Optional<ImportRun> run = runs.find(id);
        List<Long> before =
                run.filter(one -> !one.state().isFinal()).map(runs::before).orElse(List.of());
        if (!before.isEmpty()) {
            // One that lost its place, because a process ended just before queueing it, gets it now.
            before.forEach(queue::add);
            return false;
        }
        return run.isEmpty() || run(run.get());
    }

    /** What someone decided while the work was ending could not be queued, because this very task still stood there. */
    private void addAgain(long id) {
        runs.find(id).filter(job::isLeftToDo).ifPresent(run -> queue.add(id));
    }

    private boolean run(ImportRun run) {
        try {
            return job.run(run);
        } catch (JobExecutionException failure) {
            throw new IllegalStateException("Import " + run.id() + " could not be started", failure);
        }
    }

    /** After a failure, or the death of the process that was at it: later and later, and not for ever. */
    private void tryAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int tries = complete.getExecution().consecutiveFailures + 1;
        if (tries < this.tries) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
            operations.reschedule(complete, clock.instant().plus(wait));
            return;
        }
        Place place = Place.parse(complete.getExecution().getId());
        LOG.error(
                "Import {} is given up after {} tries",
                place,
                tries,
                complete.getCause().orElse(null));
        new DataScope(place.schema(), DataScope.Duty.WORKER)
                .run(() -> runs.find(place.importId()).ifPresent(run -> job.giveUp(run, tries)));
        operations.remove();
    }
}
