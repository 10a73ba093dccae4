package nl.straatkubus.ingest.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.stereotype.Component;

/** Planned moments and looks at sources, kept in the database until a worker takes them. */
@Component
final class SourceQueue {
    static final String TABLE = "source_task";
    static final String RUN = "run";
    static final String MOMENT = "moment";

    private final SchedulerClient client;
    private final Clock clock;
    private volatile Runnable wakeUp = () -> {};

    SourceQueue(PlatformDataSource platform, Clock clock) {
        this.client = SchedulerClient.Builder.create(platform.in(DataScope.Duty.WEB))
                .tableName(TABLE)
                .build();
        this.clock = clock;
    }

    /** Adds a run of the current scope; one that already waits stays where it is. */
    void add(long run) {
        client.scheduleIfNotExists(new TaskInstance<>(RUN, DataScope.required().schema() + '/' + run), clock.instant());
        wakeUp.run();
    }

    void plan(Moment moment, Instant at) {
        client.scheduleIfNotExists(new TaskInstance<>(MOMENT, moment.code()), at);
    }

    /** Lets a worker in this process look at once; workers elsewhere look by themselves. */
    void wakes(Runnable worker) {
        wakeUp = worker;
    }

    /**
     * A planned moment of one revision of a schedule.
     *
     * @param schema whose dataset it is
     */
    record Moment(String schema, DatasetCode dataset, String revision, Purpose purpose) {
        enum Purpose {
            FETCH,
            EXPECT
        }

        String code() {
            return String.join("/", schema, dataset.value(), revision, purpose.name());
        }

        static Moment parse(String code) {
            String[] parts = code.split("/");
            return new Moment(parts[0], new DatasetCode(parts[1]), parts[2], Purpose.valueOf(parts[3]));
        }
    }
}
