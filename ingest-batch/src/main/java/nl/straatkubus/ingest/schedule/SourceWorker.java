package nl.straatkubus.ingest.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets planned moments come, looks at sources and makes the rounds, while this process does worker's duty. */
@Component
final class SourceWorker implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final int SIGNS_MISSED = 4;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration ROUND_EVERY = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final RunWork work;
    private final Moments moments;
    private final Rounds rounds;
    private final SourceQueue queue;
    private final PlatformDataSource platform;
    private final boolean works;
    private final int atOnce;
    private Scheduler scheduler;

    SourceWorker(
            RunWork work,
            Moments moments,
            Rounds rounds,
            SourceQueue queue,
            PlatformDataSource platform,
            @Value("${straatkubus.mode:both}") String mode,
            @Value("${straatkubus.sources.at-once:4}") int atOnce) {
        this.work = work;
        this.moments = moments;
        this.rounds = rounds;
        this.queue = queue;
        this.platform = platform;
        this.works = !mode.equalsIgnoreCase("web");
        this.atOnce = atOnce;
    }

    @Override
    public void start() {
        if (works) {
            scheduler = Scheduler.create(platform.in(DataScope.Duty.WORKER), runs(), planned())
                    .startTasks(rounds())
                    .tableName(SourceQueue.TABLE)
                    .threads(atOnce)
                    .pollingInterval(LOOK_EVERY)
                    .heartbeatInterval(SIGN_OF_LIFE)
                    .missedHeartbeatsLimit(SIGNS_MISSED)
                    .shutdownMaxWait(STOP_WITHIN)
                    .build();
            scheduler.start();
            queue.wakes(scheduler::triggerCheckForDueExecutions);
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

    private CustomTask<Void> runs() {
        return Tasks.custom(SourceQueue.RUN, Void.class)
                .onFailureReschedule(FixedDelay.of(AGAIN_AFTER))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> {
                    String[] parts = instance.getId().split("/");
                    DataScope scope = new DataScope(parts[0], DataScope.Duty.WORKER);
                    return then(scope.get(() -> work.work(Long.parseLong(parts[1]))));
                });
    }

    private CustomTask<Void> planned() {
        return Tasks.custom(SourceQueue.MOMENT, Void.class)
                .onFailureReschedule(FixedDelay.of(AGAIN_AFTER))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> {
                    Moment moment = Moment.parse(instance.getId());
                    DataScope scope = new DataScope(moment.schema(), DataScope.Duty.WORKER);
                    Instant at = execution.getExecution().executionTime;
                    return then(scope.get(() -> moments.come(moment, at)));
                });
    }

    private RecurringTask<Void> rounds() {
        return Tasks.recurring("rounds", FixedDelay.of(ROUND_EVERY)).execute((instance, execution) -> rounds.make());
    }

    private static CompletionHandler<Void> then(Optional<Instant> again) {
        return (complete, operations) -> {
            if (again.isPresent()) {
                operations.reschedule(complete, again.get());
            } else {
                operations.remove();
            }
        };
    }
}
