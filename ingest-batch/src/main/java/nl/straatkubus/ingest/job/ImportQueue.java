package nl.straatkubus.ingest.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.stereotype.Component;

/** The line of imports that wait for a worker, kept in the database: any process may add, any worker may take. */
@Component
final class ImportQueue {
    static final String TASK = "import";

    private final SchedulerClient client;
    private final Clock clock;
    private volatile Runnable wakeUp = () -> {};

    ImportQueue(PlatformDataSource platform, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(platform.in(DataScope.Duty.WEB)).build();
        this.clock = clock;
    }

    /** Adds an import of the current scope; one that already waits stays where it is. */
    void add(long importId) {
        String place = DataScope.required().schema() + '-' + importId;
        client.scheduleIfNotExists(new TaskInstance<>(TASK, place), clock.instant());
        wakeUp.run();
    }

    /** Lets a worker in this process look at once; workers elsewhere look by themselves. */
    void wakes(Runnable worker) {
        wakeUp = worker;
    }
}
