package nl.straatkubus.ingest.worker;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.time.Duration;
import javax.sql.DataSource;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.context.SmartLifecycle;

/** Runs tasks from a queue in the database while this process does worker's duty. */
public abstract class Worker implements SmartLifecycle {
    /** How often the queue is looked at; a task that is added in this process is seen at once. */
    protected static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final int SIGNS_MISSED = 4;

    private final PlatformDataSource platform;
    private final boolean works;
    private Scheduler scheduler;

    /** @param mode what the process does: {@code web}, {@code worker} or {@code both} */
    protected Worker(PlatformDataSource platform, String mode) {
        this.platform = platform;
        this.works = !mode.equalsIgnoreCase("web");
    }

    /** The scheduler with its tasks, its table and its threads. */
    protected abstract SchedulerBuilder tasks(DataSource queue);

    /** Whoever adds work in this process may call this to have it seen at once; called again when the worker stops. */
    protected abstract void wakes(Runnable look);

    /** What is to be done as soon as the worker runs. */
    protected void begins() {}

    @Override
    public final void start() {
        if (works) {
            scheduler = tasks(platform.in(DataScope.Duty.WORKER))
                    .pollingInterval(LOOK_EVERY)
                    .missedHeartbeatsLimit(SIGNS_MISSED)
                    .build();
            scheduler.start();
            wakes(scheduler::triggerCheckForDueExecutions);
            begins();
        }
    }

    @Override
    public final void stop() {
        if (scheduler != null) {
            wakes(() -> {});
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public final boolean isRunning() {
        return scheduler != null;
    }
}
