package nl.straatkubus.ingest.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is done when a planned moment comes, in the scope of its dataset. */
@Component
final class Moments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy HH:mm", Locale.of("nl"));

    private final JdbcClient database;
    private final Schedules schedules;
    private final SourceRuns runs;
    private final SourceQueue queue;
    private final Alarms alarms;
    private final Clock clock;

    Moments(JdbcClient database, Schedules schedules, SourceRuns runs, SourceQueue queue, Alarms alarms, Clock clock) {
        this.database = database;
        this.schedules = schedules;
        this.runs = runs;
        this.queue = queue;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Does what belongs to the moment.
     *
     * @return the next moment; empty when the schedule was changed since or has no more
     */
    Optional<Instant> come(Moment moment, Instant planned) {
        Optional<Rhythm> rhythm = schedules
                .valid(moment)
                .flatMap(schedule -> moment.purpose() == Moment.Purpose.FETCH ? schedule.fetch() : schedule.expected());
        if (rhythm.isEmpty()) {
            return Optional.empty();
        }
        if (moment.purpose() == Moment.Purpose.FETCH) {
            fetch(moment.dataset(), planned);
        } else {
            expect(moment.dataset(), rhythm.get(), planned);
        }
        // Moments that passed while no worker was there are not made up for: the source shows what it has now anyway.
        Instant now = clock.instant();
        return rhythm.get().next(now.isAfter(planned) ? now : planned);
    }

    private void fetch(DatasetCode dataset, Instant planned) {
        if (!runs.hasOpen(dataset)) {
            runs.addPlanned(dataset, planned).ifPresent(queue::add);
        }
    }

    private void expect(DatasetCode dataset, Rhythm rhythm, Instant planned) {
        Instant since = rhythm.previous(planned).orElse(Instant.EPOCH);
        boolean arrived = database.sql("""
                        select exists (select 1 from import_run
                                       where dataset = ? and state = 'completed' and not already_loaded
                                         and received_at > ?::timestamptz)
                        """)
                .params(dataset.value(), since.toString())
                .query(Boolean.class)
                .single();
        if (!arrived) {
            String by = DAY.format(planned.atZone(Rhythm.ZONE));
            alarms.raise(dataset, Alarm.Kind.DID_NOT_ARRIVE, Sentence.of("alarm.did-not-arrive", by), Optional.empty());
        }
    }
}
