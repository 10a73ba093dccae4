package nl.straatkubus.ingest.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.worker.Worker;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets planned moments come, looks at sources and makes the rounds, while this process does worker's duty. */
@Component
final class SourceWorker extends Worker {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration ROUND_EVERY = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final RunWork work;
    private final Moments moments;
    private final Rounds rounds;
    private final SourceQueue queue;
    private final int atOnce;

    SourceWorker(
            RunWork work,
            Moments moments,
            Rounds rounds,
            SourceQueue queue,
            PlatformDataSource platform,
            @Value("${straatkubus.mode:both}") String mode,
            @Value("${straatkubus.sources.at-once:4}") int atOnce) {
        super(platform, mode);
        this.work = work;
        this.moments = moments;
        this.rounds = rounds;
        this.queue = queue;
        this.atOnce = atOnce;
    }

    @Override
    protected SchedulerBuilder tasks(DataSource line) {
        return Scheduler.create(line, runs(), planned())
                .startTasks(rounds())
                .tableName(SourceQueue.TABLE)
                .threads(atOnce)
                .heartbeatInterval(SIGN_OF_LIFE)
                .shutdownMaxWait(STOP_WITHIN);
    }

    @Override
    protected void wakes(Runnable look) {
        queue.wakes(look);
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
