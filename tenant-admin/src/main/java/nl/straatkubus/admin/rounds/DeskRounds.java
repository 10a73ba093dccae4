package nl.straatkubus.admin.rounds;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.billing.PaymentMessages;
import nl.straatkubus.admin.farewell.Farewells;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.notice.Notices;
import nl.straatkubus.admin.offer.Offers;
import nl.straatkubus.platform.mail.LetterPost;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the desk's own work at its time, while this process does worker's duty. */
@Component
final class DeskRounds implements SmartLifecycle {
    private static final String TABLE = "desk_task";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration POST_EVERY = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final LetterPost post;
    private final Notices notices;
    private final Invoices invoices;
    private final PaymentMessages messages;
    private final Offers offers;
    private final Farewells farewells;
    private final PlatformDataSource platform;
    private final boolean works;
    private Scheduler scheduler;

    DeskRounds(
            LetterPost post,
            Notices notices,
            Invoices invoices,
            PaymentMessages messages,
            Offers offers,
            Farewells farewells,
            PlatformDataSource platform,
            @Value("${straatkubus.mode:both}") String mode) {
        this.post = post;
        this.notices = notices;
        this.invoices = invoices;
        this.messages = messages;
        this.offers = offers;
        this.farewells = farewells;
        this.platform = platform;
        this.works = !mode.equalsIgnoreCase("web");
    }

    @Override
    public void start() {
        if (works) {
            scheduler = Scheduler.create(platform.in(DataScope.Duty.WORKER))
                    .startTasks(
                            letters(),
                            daily("reconciliation", NIGHT, messages::reconcile),
                            daily("notices", MORNING, notices::writeDue),
                            // What was made yesterday was there to be looked at.
                            daily("invoices", OFFICE_OPENS, invoices::sendDue))
                    .tableName(TABLE)
                    .threads(1)
                    .pollingInterval(LOOK_EVERY)
                    .shutdownMaxWait(STOP_WITHIN)
                    .build();
            scheduler.start();
        }
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private RecurringTask<Void> letters() {
        return Tasks.recurring("letters", FixedDelay.of(POST_EVERY)).execute((instance, execution) -> {
            offers.carryOut();
            messages.handleWaiting();
            DataScope.platform(DataScope.Duty.WORKER).run(post::sendDue);
            farewells.completeErasures();
        });
    }

    private static RecurringTask<Void> daily(String name, LocalTime at, Runnable work) {
        return Tasks.recurring(name, Schedules.daily(Days.ZONE, at)).execute((instance, execution) -> work.run());
    }
}
