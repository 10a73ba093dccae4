package nl.straatkubus.web.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.schedule.InvalidSchedule;
import nl.straatkubus.ingest.schedule.Rhythm;
import nl.straatkubus.ingest.schedule.Schedule;
import nl.straatkubus.ingest.schedule.Schedules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a dataset is fetched and expected, and what is the matter with it. */
@RestController
@RequestMapping("/api/v1/datasets/{code}")
class ScheduleCalls {
    private static final int MOMENTS_LISTED = 5;

    private final Caller caller;
    private final Datasets datasets;
    private final Schedules schedules;
    private final Alarms alarms;
    private final Clock clock;

    ScheduleCalls(Caller caller, Datasets datasets, Schedules schedules, Alarms alarms, Clock clock) {
        this.caller = caller;
        this.datasets = datasets;
        this.schedules = schedules;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * A schedule, by the clock of the Netherlands.
     *
     * @param fetch cron expression of five or six fields, null to fetch by hand only
     * @param expected cron expression of the moments by which something new must have arrived, null to expect nothing
     * @param paused not when left out
     */
    record ScheduleRequest(String fetch, String expected, Boolean paused) {}

    /** @param next the next five moments of fetching */
    record ScheduleAnswer(String fetch, String expected, boolean paused, List<Instant> next) {}

    /** @param kind {@code did-not-arrive}, {@code layout-changed}, {@code fetch-failed}, {@code import-failed} or
     *     {@code import-held} */
    record AlarmAnswer(long id, String kind, String reason, Long importId, Instant raisedAt) {}

    @GetMapping("/schedule")
    ScheduleAnswer schedule(@PathVariable String code) {
        return caller.managing(() -> answer(schedules.find(dataset(code))));
    }

    @PutMapping("/schedule")
    ScheduleAnswer put(@PathVariable String code, @RequestBody ScheduleRequest request, Locale locale) {
        return caller.changing(() -> {
            DatasetCode dataset = dataset(code);
            Reading reading = new Reading();
            Optional<Rhythm> fetch = rhythm(reading, "fetch", request.fetch(), locale);
            Optional<Rhythm> expected = rhythm(reading, "expected", request.expected(), locale);
            reading.done();
            schedules.put(
                    dataset, new Schedule(fetch, expected, Boolean.TRUE.equals(request.paused())), caller.viewer());
            return answer(schedules.find(dataset));
        });
    }

    /** The open alarms, newest first. */
    @GetMapping("/alarms")
    List<AlarmAnswer> alarms(@PathVariable String code, Locale locale) {
        return caller.managing(() -> alarms.open(dataset(code)).stream()
                .map(alarm -> answer(alarm, locale))
                .toList());
    }

    private static Optional<Rhythm> rhythm(Reading reading, String field, String cron, Locale locale) {
        try {
            return Optional.ofNullable(cron).filter(text -> !text.isBlank()).map(Rhythm::of);
        } catch (InvalidSchedule wrong) {
            reading.fault(field, wrong.sentence().text(locale));
            return Optional.empty();
        }
    }

    private ScheduleAnswer answer(Schedule schedule) {
        return new ScheduleAnswer(
                schedule.fetch().map(Rhythm::cron).orElse(null),
                schedule.expected().map(Rhythm::cron).orElse(null),
                schedule.paused(),
                schedule.fetch()
                        .filter(rhythm -> !schedule.paused())
                        .map(rhythm -> rhythm.next(clock.instant(), MOMENTS_LISTED))
                        .orElse(List.of()));
    }

    private static AlarmAnswer answer(Alarm alarm, Locale locale) {
        return new AlarmAnswer(
                alarm.id(),
                alarm.kind().code(),
                alarm.reason().text(locale),
                alarm.importId().orElse(null),
                alarm.raisedAt());
    }

    private DatasetCode dataset(String code) {
        return OwnDataset.of(datasets, code);
    }
}
