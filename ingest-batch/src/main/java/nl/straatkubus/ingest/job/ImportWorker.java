package nl.straatkubus.ingest.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.reprotection.ReprotectionTask;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes imports, and work on releases, from the queue, several at once, while this process does worker's duty. */
@Component
final class ImportWorker implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(4);
    private static final int SIGNS_MISSED = 4;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final ImportRuns runs;
    private final ImportJob job;
    private final ImportQueue queue;
    private final ReprotectionTask reprotection;
    private final Clock clock;
    private final PlatformDataSource platform;
    private final boolean works;
    private final int atOnce;
    private Scheduler scheduler;

    ImportWorker(
            ImportRuns runs,
            ImportJob job,
            ImportQueue queue,
            ReprotectionTask reprotection,
            Clock clock,
            PlatformDataSource platform,
            @Value("${straatkubus.mode:both}") String mode,
            @Value("${straatkubus.imports.at-once:2}") int atOnce) {
        this.runs = runs;
        this.job = job;
        this.queue = queue;
        this.reprotection = reprotection;
        this.clock = clock;
        this.platform = platform;
        this.works = !mode.equalsIgnoreCase("web");
        this.atOnce = atOnce;
    }

    @Override
    public void start() {
        if (works) {
            scheduler = Scheduler.create(platform.in(DataScope.Duty.WORKER), task(), reprotection.task())
                    .threads(atOnce)
                    .pollingInterval(LOOK_EVERY)
                    .heartbeatInterval(SIGN_OF_LIFE)
                    .missedHeartbeatsLimit(SIGNS_MISSED)
                    .shutdownMaxWait(STOP_WITHIN)
                    .build();
            scheduler.start();
            queue.wakes(scheduler::triggerCheckForDueExecutions);
            reprotection.wakes(scheduler::triggerCheckForDueExecutions);
        }
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            queue.wakes(() -> {});
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private CustomTask<Void> task() {
        return Tasks.custom(ImportQueue.TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(AGAIN_AFTER))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> take(instance.getId()));
    }

    /** @param place schema and number of the import, as the queue writes them */
    private CompletionHandler<Void> take(String place) {
        int dash = place.lastIndexOf('-');
        DataScope scope = new DataScope(place.substring(0, dash), DataScope.Duty.WORKER);
        long id = Long.parseLong(place.substring(dash + 1));
        boolean done = scope.get(() -> work(id));
        return done
                ? (complete, operations) -> {
                    operations.remove();
                    scope.run(() -> addAgain(id));
                }
                : (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(LOOK_EVERY));
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
        run.ifPresent(this::run);
        return true;
    }

    /** What someone decided while the work was ending could not be queued, because this very task still stood there. */
    private void addAgain(long id) {
        runs.find(id).filter(job::isLeftToDo).ifPresent(run -> queue.add(id));
    }

    private void run(ImportRun run) {
        try {
            job.run(run);
        } catch (JobExecutionException failure) {
            throw new IllegalStateException("Import " + run.id() + " could not be started", failure);
        }
    }
}
