package nl.straatkubus.ingest.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The line of imports that wait for a worker, kept in the database: any process may add, any worker may take. */
@Component
final class ImportQueue {
    static final String TASK = "import";

    private final SchedulerClient client;
    private final Clock clock;
    private final JdbcClient taken;
    private volatile Runnable wakeUp = () -> {};

    /** An import in the line, written as {@code gm0505-12}. */
    record Place(String schema, long importId) {
        static Place parse(String text) {
            int dash = text.lastIndexOf('-');
            return new Place(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
        }

        @Override
        public String toString() {
            return schema + '-' + importId;
        }
    }

    ImportQueue(PlatformDataSource platform, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(platform.in(DataScope.Duty.WEB)).build();
        this.taken = JdbcClient.create(platform.in(DataScope.Duty.WORKER));
        this.clock = clock;
    }

    /** Adds an import of the current scope; one that already waits stays where it is. */
    void add(long importId) {
        Place place = new Place(DataScope.required().schema(), importId);
        client.scheduleIfNotExists(new TaskInstance<>(TASK, place.toString()), clock.instant());
        wakeUp.run();
    }

    /** The imports of a schema that workers hold at this moment, here or in other processes. Needs the worker's duty. */
    List<Long> held(String schema) {
        return taken
                .sql("select task_instance from scheduled_tasks where task_name = ? and picked")
                .param(TASK)
                .query(String.class)
                .list()
                .stream()
                .map(Place::parse)
                .filter(place -> place.schema().equals(schema))
                .map(Place::importId)
                .toList();
    }

    /** Lets the imports of a schema that wait for their turn look at once whether it has come. Needs the worker's duty. */
    void nextOf(String schema) {
        taken.sql("""
                        update scheduled_tasks set execution_time = :now, version = version + 1
                        where task_name = :task and not picked and coalesce(consecutive_failures, 0) = 0
                            and task_instance like :schema || '-%' and execution_time > :now
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("task", TASK)
                .param("schema", schema)
                .update();
        wakeUp.run();
    }

    /** Lets a worker in this process look at once; workers elsewhere look by themselves. */
    void wakes(Runnable worker) {
        wakeUp = worker;
    }
}
