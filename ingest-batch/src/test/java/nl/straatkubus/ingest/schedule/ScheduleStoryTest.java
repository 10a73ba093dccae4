package nl.straatkubus.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.schedule.SourceRun.State;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.WebServer;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import org.junit.jupiter.api.Test;

/** Data that comes by itself: when, in which order, and what stops it. */
class ScheduleStoryTest extends ScheduledData {
    @Test
    void fileIsFetchedAtItsMomentAndTakesTheRoadOfAnUpload() {
        delivers(file(8));
        source(web());
        schedule(daily());
        Instant six = Instant.parse("2030-03-30T05:00:00Z");

        assertThat(come(Moment.Purpose.FETCH, six)).contains(Instant.parse("2030-03-31T04:00:00Z"));
        come(Moment.Purpose.FETCH, six);

        SourceRun run = ended();
        assertThat(run.state()).as("%s", run).isEqualTo(State.COMPLETED);
        assertThat(run.fileName()).contains(dataset + ".csv");
        assertThat(runs()).as("a moment that comes twice fetches once").hasSize(1);
        assertThat(imported().state()).isEqualTo(ImportRun.State.COMPLETED);
        assertThat(imported().by()).isEqualTo("https 127.0.0.1" + path);
        assertThat(imported().rowsAccepted()).isEqualTo(10);
    }

    @Test
    void momentOfAnEarlierScheduleMeansNothing() {
        source(web());
        schedule(daily());
        String before = WEB.get(() -> database.sql("select revision::text from dataset_schedule where dataset = ?")
                .param(dataset.value())
                .query(String.class)
                .single());
        schedule(new Schedule(daily().fetch(), Optional.empty(), true));

        Moment old = new Moment("gm0505", dataset, before, Moment.Purpose.FETCH);

        assertThat(WORKER.get(() -> moments.come(old, Instant.now()))).isEmpty();
        assertThat(come(Moment.Purpose.FETCH, Instant.now())).as("paused").isEmpty();
        assertThat(runs()).isEmpty();
    }

    @Test
    void ofTwoStewardsWhoChangeSourceOrScheduleAtOnceTheSecondHearsOfTheFirst() {
        Viewer second =
                new Viewer(Optional.of(DORDRECHT), "tweede@gemeente.demo", "B. Tweede", Set.of(Function.DATA_STEWARD));
        Optional<UUID> source = WEB.get(() -> sources.revision(dataset));
        Optional<UUID> schedule = WEB.get(() -> schedules.revision(dataset));
        WEB.run(() -> sources.replace(dataset, source, web(), Optional.empty(), STEWARD));
        WEB.run(() -> schedules.replace(dataset, schedule, daily(), STEWARD));

        assertThatThrownBy(() -> WEB.run(
                        () -> sources.replace(dataset, source, new Source.Folder("*.csv"), Optional.empty(), second)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("databeheer@gemeente.demo changed this source");
        assertThatThrownBy(() -> WEB.run(() -> schedules.replace(dataset, schedule, expectedAtNine(), second)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("databeheer@gemeente.demo changed this schedule");

        assertThat(WEB.get(() -> sources.find(dataset))).contains(web());
        assertThat(WEB.get(() -> schedules.find(dataset))).isEqualTo(daily());
        WEB.run(() -> schedules.replace(dataset, schedules.revision(dataset), expectedAtNine(), second));
        assertThat(WEB.get(() -> schedules.find(dataset)))
                .as("whoever looked again may")
                .isEqualTo(expectedAtNine());
    }

    @Test
    void serverThatIsDownIsTriedAgainWithLongerWaitsAndThenTold() {
        PARTNER.on(path, exchange -> WebServer.send(exchange, 503, ""));
        source(web());
        schedule(daily());
        come(Moment.Purpose.FETCH, Instant.now());

        await(() ->
                runs().getFirst().attempt() >= 1 && runs().getFirst().againAt().isPresent());
        long run = runs().getFirst().id();
        assertThat(runs().getFirst().outcome().orElseThrow().code()).isEqualTo("source.busy");
        assertThat(alarming()).isEmpty();
        Duration last = Duration.ZERO;
        for (int attempt = 2; attempt <= 4; attempt++) {
            Instant again = WORKER.get(() -> work.work(run)).orElseThrow();
            Duration wait = Duration.between(Instant.now(), again);
            assertThat(wait).isGreaterThan(last);
            last = wait;
        }
        assertThat(WORKER.get(() -> work.work(run))).isEmpty();

        assertThat(runs().getFirst().state()).isEqualTo(State.FAILED);
        assertThat(alarming()).containsExactly(Alarm.Kind.FETCH_FAILED);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void nothingIsFetchedWhileTheLicenceForbidsIt() {
        delivers(file(8));
        source(web());
        LICENSED.set(false);
        try {
            WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
            assertThat(ended().state()).isEqualTo(State.SKIPPED);
            assertThat(PARTNER.asked).doesNotContain(path);
        } finally {
            LICENSED.set(true);
        }
    }

    @Test
    void municipalityWithManySlowSourcesLeavesRoomForTheOthers() {
        delivers(file(8));
        source(web());
        String busy = "insert into source_run (dataset, cause, state, requested_by, requested_at)"
                + " values (?, 'test', 'running', '', now()) returning id";
        List<Long> slow = WORKER.get(() -> List.of(
                database.sql(busy).param(dataset.value()).query(Long.class).single(),
                database.sql(busy).param(dataset.value()).query(Long.class).single()));
        SourceRun third = WEB.get(() -> schedules.fetchNow(dataset, STEWARD));

        assertThat(WORKER.get(() -> work.work(third.id())))
                .as("comes back later")
                .isPresent();
        assertThat(WEB.get(() -> schedules.run(third.id())).orElseThrow().state())
                .isEqualTo(State.WAITING);

        WORKER.run(() -> database.sql("update source_run set state = 'completed' where id = any(?)")
                .param(slow.toArray(Long[]::new))
                .update());
        assertThat(ended().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void schedulesOfAllDatasetsAreListedAtOnce() {
        schedule(daily());

        Map<DatasetCode, Schedule> all = WEB.get(schedules::all);

        assertThat(all.get(dataset)).isEqualTo(daily());
        assertThat(all.get(dataset).fetch().orElseThrow().next(Clock.systemUTC().instant()))
                .isPresent();
    }
}
