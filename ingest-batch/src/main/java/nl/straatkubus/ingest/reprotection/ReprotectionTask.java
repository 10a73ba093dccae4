package nl.straatkubus.ingest.reprotection;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.straatkubus.ingest.reprotection.ProtectionRun.Cause;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes work on releases from the queue; the worker's scheduler runs it beside imports. */
@Component
public final class ReprotectionTask {
    private static final Logger LOG = LoggerFactory.getLogger(ReprotectionTask.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ProtectionRuns runs;
    private final Reprotection reprotection;
    private final PolicyTrial trial;
    private final ReprotectionQueue queue;
    private final Municipalities municipalities;
    private final Clock clock;

    ReprotectionTask(
            ProtectionRuns runs,
            Reprotection reprotection,
            PolicyTrial trial,
            ReprotectionQueue queue,
            Municipalities municipalities,
            Clock clock) {
        this.runs = runs;
        this.reprotection = reprotection;
        this.trial = trial;
        this.queue = queue;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The task for a scheduler that does worker's duty. */
    public CustomTask<Void> task() {
        return Tasks.custom(ReprotectionQueue.TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(AGAIN_AFTER))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> take(instance.getId()));
    }

    /** Lets a worker in this process look at once. */
    public void wakes(Runnable worker) {
        queue.wakes(worker);
    }

    /** Gives work its place back that a process lost just before queueing. */
    public void takeUp() {
        DataScope.shared(DataScope.Duty.WORKER).run(() -> runs.unfinished().forEach(queue::add));
        for (Municipality place : municipalities.all()) {
            if (place.state() == Municipality.State.READY) {
                DataScope.municipality(place.code(), DataScope.Duty.WORKER)
                        .run(() -> runs.unfinished().forEach(queue::add));
            }
        }
    }

    /** @param place schema and number of the work, as the queue writes them */
    private CompletionHandler<Void> take(String place) {
        int dash = place.lastIndexOf('-');
        DataScope scope = new DataScope(place.substring(0, dash), DataScope.Duty.WORKER);
        long id = Long.parseLong(place.substring(dash + 1));
        return scope.get(() -> work(id))
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(LOOK_EVERY));
    }

    private boolean work(long id) {
        ProtectionRun run = runs.find(id).orElseThrow();
        if (run.state().isFinal()) {
            return true;
        }
        List<Long> before =
                runs.unfinished().stream().filter(other -> other < id).toList();
        if (!before.isEmpty()) {
            before.forEach(queue::add);
            return false;
        }
        runs.begins(id);
        try {
            if (run.cause() == Cause.TRIAL) {
                trial.work(id);
            } else {
                reprotection.work(id);
            }
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            LOG.error("Work {} on releases failed", id, failure);
            runs.failed(id, Sentence.of("reprotection.failed", id));
        }
        runs.ends(id);
        return true;
    }
}
