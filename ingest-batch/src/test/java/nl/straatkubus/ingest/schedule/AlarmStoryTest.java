package nl.straatkubus.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.schedule.SourceRun.State;
import nl.straatkubus.ingest.source.WebServer;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import org.junit.jupiter.api.Test;

/** Data that does not come, or comes otherwise than usual: who is told, and how often. */
class AlarmStoryTest extends ScheduledData {
    @Test
    void dataThatDoesNotArriveIsToldOnceToTheStewardsUntilItDoes() throws MessagingException, IOException {
        delivers(file(8));
        source(web());
        schedule(expectedAtNine());
        Instant nine = Instant.now().plus(Duration.ofDays(3));

        come(Moment.Purpose.EXPECT, nine);
        come(Moment.Purpose.EXPECT, nine.plus(Duration.ofDays(1)));

        assertThat(alarming()).containsExactly(Alarm.Kind.DID_NOT_ARRIVE);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.getAllRecipients()[0]).hasToString("databeheer@gemeente.demo");
            assertThat(letter.getSubject()).startsWith("Niet binnengekomen: ");
            assertThat(letter.getContent().toString()).contains("/gegevens/" + dataset + "/bron");
            assertThat(letter.getMessageID()).matches("<letter-gm0505-\\d+@straatkubus>");
        });
        assertThat(letters()).as("no second time").hasSize(1);

        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
        assertThat(imported().state()).isEqualTo(ImportRun.State.COMPLETED);
        assertThat(alarming()).isEmpty();
    }

    @Test
    void letterGoesToWhoKeepsTheDatasetUntilAStewardChoosesOthers() throws MessagingException {
        DatasetCode brought = new DatasetCode("levering-" + ++datasets);
        WEB.run(() -> {
            users.enrol("tweede@gemeente.demo", "B. Tweede", Set.of(Function.DATA_STEWARD), "geheim");
            define(brought, PROGRAM);
            assertThat(recipients.usual(dataset))
                    .extracting(Users.Account::email)
                    .as("not every steward")
                    .containsExactly("databeheer@gemeente.demo");
            assertThat(recipients.usual(brought))
                    .extracting(Users.Account::name)
                    .as("added by a program")
                    .containsExactlyInAnyOrder("R. Visser", "B. Tweede");
            recipients.choose(dataset, List.of("gebied@gemeente.demo", "vreemd@elders.demo"), STEWARD);
            assertThat(recipients.chosen(dataset))
                    .extracting(Users.Account::name)
                    .as("nobody without an account here")
                    .containsExactly("A. Bakker");
            schedules.put(dataset, expectedAtNine(), STEWARD);
        });

        WORKER.run(() -> alarms.raise(
                dataset, Alarm.Kind.DID_NOT_ARRIVE, Sentence.of("alarm.did-not-arrive", "9 juli"), Optional.empty()));

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("gebied@gemeente.demo"));
        WEB.run(() -> {
            recipients.choose(dataset, List.of(), STEWARD);
            assertThat(recipients.chosen(dataset)).isEmpty();
        });
    }

    @Test
    void importOfASourceThatFailsIsTold() {
        delivers("postcode;periode;achterstand;huishoudens\nniets;2024;x1;40\n");
        source(web());
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));

        assertThat(ended().state()).isEqualTo(State.FAILED);
        assertThat(letters()).hasSize(1);
        assertThat(alarming()).containsExactly(Alarm.Kind.IMPORT_FAILED);
        WEB.run(() -> alarms.dismiss(alarms.open(dataset).getFirst().id(), STEWARD));
        assertThat(alarming()).isEmpty();
        assertThat(letters()).as("dismissed stays dismissed").hasSize(1);
    }

    @Test
    void fileWithOtherColumnsIsHeldUntilAPersonLetsItThrough() throws MessagingException, IOException {
        AtomicReference<String> now = new AtomicReference<>(file(8));
        PARTNER.on(path, exchange -> WebServer.send(exchange, 200, now.get()));
        source(web());
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
        assertThat(imported().state()).isEqualTo(ImportRun.State.COMPLETED);
        now.set(file(9).replace("periode;", "jaar;")
                .replace("huishoudens", "huishoudens;wijk")
                .replace(";40", ";40;x"));
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));

        assertThat(ended().state()).isEqualTo(State.HELD);
        assertThat(imported().failure().orElseThrow().code()).isEqualTo("import.layout-changed");
        assertThat(imported().failure().orElseThrow().arguments()).containsExactly("1", "jaar, wijk", "periode");
        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.getSubject())
                .startsWith("Andere kolommen"));
        assertThat(alarming()).containsExactly(Alarm.Kind.LAYOUT_CHANGED);

        long held = imported().id();
        WEB.run(() -> imports.release(held, STEWARD));
        await(() -> WEB.get(() -> imports.find(held)).orElseThrow().state().isFinal());
        assertThat(imported().state()).isEqualTo(ImportRun.State.COMPLETED);
        assertThat(alarming()).isEmpty();
        now.set(now.get().replace(";9;", ";7;"));
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
        assertThat(ended().state())
                .as("the columns that were let through are the usual ones now")
                .isEqualTo(State.COMPLETED);
    }

    @Test
    void sharedDataComesAlongTheSameRoadAndItsAlarmsGoToTheOperators() throws MessagingException {
        DataScope shared = DataScope.shared(Duty.WEB);
        Viewer operator = new Viewer(Optional.empty(), "operator@almere.demo", "O. Peters", Set.of(Function.OPERATOR));
        DatasetCode national = new DatasetCode("landelijk-" + dataset);
        DataScope.platform(Duty.WEB)
                .run(() -> users.enrol("operator@almere.demo", "O. Peters", Set.of(Function.OPERATOR), "geheim"));
        delivers(file(8));
        shared.run(() -> {
            define(national, operator);
            sources.put(national, web(), Optional.of("geheim"), operator);
            schedules.put(national, daily(), operator);
            schedules.fetchNow(national, operator);
        });

        await(() ->
                shared.get(() -> schedules.runs(national, 1)).getFirst().state().isFinal());
        assertThat(shared.get(() -> imports.latest(national, 1)).getFirst().state())
                .isEqualTo(ImportRun.State.COMPLETED);
        assertThat(WEB.get(schedules::all).get(national))
                .as("municipalities see when it comes")
                .isEqualTo(daily());

        DataScope.shared(Duty.WORKER)
                .run(() -> alarms.raise(
                        national,
                        Alarm.Kind.FETCH_FAILED,
                        Sentence.of("source.busy", "cbs.nl", 503),
                        Optional.empty()));
        rounds.make();
        MimeMessage last = POST.getReceivedMessages()[POST.getReceivedMessages().length - 1];
        assertThat(last.getAllRecipients()).extracting(Object::toString).containsExactly("operator@almere.demo");
    }
}
