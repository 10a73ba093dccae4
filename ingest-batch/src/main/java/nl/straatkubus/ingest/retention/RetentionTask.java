package nl.straatkubus.ingest.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.straatkubus.platform.accompanied.KeptViewings;
import nl.straatkubus.platform.audit.LogKeeping;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the round of all municipalities and the shared data each night, on one worker of all. */
@Component
public final class RetentionTask {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionTask.class);
    private static final LocalTime AT = LocalTime.of(3, 30);

    private final RetentionRound round;
    private final FieldNotes notes;
    private final LogKeeping keeping;
    private final KeptViewings viewings;
    private final Municipalities municipalities;

    RetentionTask(
            RetentionRound round,
            FieldNotes notes,
            LogKeeping keeping,
            KeptViewings viewings,
            Municipalities municipalities) {
        this.round = round;
        this.notes = notes;
        this.keeping = keeping;
        this.viewings = viewings;
        this.municipalities = municipalities;
    }

    /** The task for a scheduler that does worker's duty. */
    public RecurringTask<Void> task() {
        return Tasks.recurring("retention", Schedules.daily(ZoneId.of("Europe/Amsterdam"), AT))
                .execute((instance, execution) -> make());
    }

    private void make() {
        make(DataScope.shared(DataScope.Duty.WORKER));
        erase(DataScope.platform(DataScope.Duty.WORKER));
        municipalities.all().stream()
                .filter(place -> place.state() == Municipality.State.READY)
                .map(place -> DataScope.municipality(place.code(), DataScope.Duty.WORKER))
                .forEach(scope -> {
                    make(scope);
                    erase(scope);
                });
    }

    /** The log is kept as long as its privacy officer set, and what guests looked along with it. */
    private void erase(DataScope scope) {
        try {
            int guests = scope.municipality().isPresent() ? scope.get(viewings::erase) : 0;
            long erased = scope.get(keeping::erase);
            LOG.info(
                    "Log of {}: {} entries and {} accompanied viewings were over their time",
                    scope.schema(),
                    erased,
                    guests);
        } catch (RuntimeException failure) {
            LOG.error("The log of {} could not be shortened; it is tried again tomorrow", scope.schema(), failure);
        }
    }

    /** What goes wrong in one place must not keep the others' data longer than it may be. */
    private void make(DataScope scope) {
        try {
            RetentionRound.Deleted deleted = scope.get(round::make);
            int forgotten = scope.municipality().isPresent() ? scope.get(notes::forget) : 0;
            LOG.info("Retention in {}: {}, field notes {}", scope.schema(), deleted, forgotten);
        } catch (RuntimeException failure) {
            LOG.error("Retention in {} failed; it is tried again tomorrow", scope.schema(), failure);
        }
    }
}
