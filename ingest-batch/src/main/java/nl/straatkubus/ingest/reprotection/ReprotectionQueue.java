package nl.straatkubus.ingest.reprotection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.stereotype.Component;

/** The line of work on releases, in the same table as that of imports. */
@Component
final class ReprotectionQueue {
    static final String TASK = "reprotection";

    private final SchedulerClient client;
    private final Clock clock;
    private volatile Runnable wakeUp = () -> {};

    ReprotectionQueue(PlatformDataSource platform, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(platform.in(DataScope.Duty.WEB)).build();
        this.clock = clock;
    }

    /** Adds work of the current scope; what already waits stays where it is. */
    void add(long run) {
        String place = DataScope.required().schema() + '-' + run;
        client.scheduleIfNotExists(new TaskInstance<>(TASK, place), clock.instant());
        wakeUp.run();
    }

    void wakes(Runnable worker) {
        wakeUp = worker;
    }
}
