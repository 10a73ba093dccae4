package nl.straatkubus.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.alarm.Recipients;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.schedule.SourceRun.State;
import nl.straatkubus.ingest.source.InvalidSource;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.Sources;
import nl.straatkubus.ingest.source.WebServer;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Data that comes by itself: what is fetched, what is told to whom, and what happens when it does not come. */
@IngestTest
@Import(ScheduleStoryTest.Gate.class)
class ScheduleStoryTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final DataScope WEB = DataScope.municipality(DORDRECHT, Duty.WEB);
    private static final DataScope WORKER = DataScope.municipality(DORDRECHT, Duty.WORKER);
    private static final Viewer STEWARD = SmallTown.steward(DORDRECHT);
    private static final Viewer PROGRAM =
            new Viewer(Optional.of(DORDRECHT), "gm0505-data", "gm0505-data", Set.of(Function.DATA_STEWARD));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final WebServer PARTNER = new WebServer();
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final AtomicReference<Boolean> LICENSED = new AtomicReference<>(true);
    private static int datasets;

    @TempDir
    static Path inbox;

    @Autowired
    Datasets store;

    @Autowired
    Imports imports;

    @Autowired
    Sources sources;

    @Autowired
    Schedules schedules;

    @Autowired
    Alarms alarms;

    @Autowired
    Recipients recipients;

    @Autowired
    Moments moments;

    @Autowired
    RunWork work;

    @Autowired
    Rounds rounds;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient database;

    private final DatasetCode dataset = new DatasetCode("levering-" + ++datasets);
    private final String path = "/" + dataset + ".csv";

    @TestConfiguration(proxyBeanMethods = false)
    static class Gate {
        @Bean
        ImportGate licence() {
            return municipality -> LICENSED.get();
        }
    }

    @DynamicPropertySource
    static void outsideWorld(DynamicPropertyRegistry properties) {
        POST.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> POST.getSmtp().getPort());
        properties.add("straatkubus.sources.allow", PARTNER::name);
        properties.add("straatkubus.sources.folder", inbox::toString);
        properties.add("straatkubus.sources.settle-seconds", () -> 0);
        properties.add("straatkubus.secret-key", () -> "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }

    @AfterAll
    static void closeOutsideWorld() {
        PARTNER.close();
        POST.stop();
    }

    @BeforeEach
    void place() {
        SmallTown.settle(municipalities, lattices, DORDRECHT, "Dordrecht", 3311);
        WEB.run(() -> {
            users.enrol("databeheer@gemeente.demo", "R. Visser", Set.of(Function.DATA_STEWARD), "geheim");
            users.enrol("gebied@gemeente.demo", "A. Bakker", Set.of(Function.AREA_MANAGER), "geheim");
            define(dataset, STEWARD);
        });
    }

    private void define(DatasetCode code, Viewer by) {
        DatasetDefinition definition = new DatasetDefinition(
                code,
                new Text("Levering " + code, "Delivery " + code),
                "De Kade",
                "internal-use",
                Policy.GOOD_ROWS,
                0.1,
                new Layout(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(new IndicatorDefinition(
                        new IndicatorCode(code.value()),
                        new Text("Levering", "Delivery"),
                        Theme.SOCIO_ECONOMIC,
                        Kind.RATE,
                        "achterstand",
                        Optional.of("huishoudens"),
                        "%",
                        Direction.HIGHER_IS_WORSE,
                        Sensitivity.ORDINARY)));
        store.define(definition, by);
    }

    private static String file(int value) {
        StringBuilder rows = new StringBuilder("postcode;periode;achterstand;huishoudens\n");
        for (int s = 0; s < 10; s++) {
            rows.append("3311A")
                    .append((char) ('A' + s))
                    .append(";2024;")
                    .append(value)
                    .append(";40\n");
        }
        return rows.toString();
    }

    private void delivers(String text) {
        PARTNER.text(path, text);
    }

    private void source(Source source) {
        WEB.run(() -> sources.put(dataset, source, Optional.empty(), STEWARD));
    }

    private Source.Https web() {
        return new Source.Https(PARTNER.at(path), Optional.empty());
    }

    private void schedule(Schedule schedule) {
        WEB.run(() -> schedules.put(dataset, schedule, STEWARD));
    }

    private static Schedule daily() {
        return new Schedule(Optional.of(new Rhythm.Daily(LocalTime.of(6, 0))), Optional.empty(), false);
    }

    private Optional<Instant> come(Moment.Purpose purpose, Instant at) {
        return WORKER.get(() -> {
            String revision = database.sql("select revision::text from dataset_schedule where dataset = ?")
                    .param(dataset.value())
                    .query(String.class)
                    .single();
            return moments.come(new Moment("gm0505", dataset, revision, purpose), at);
        });
    }

    private List<SourceRun> runs() {
        return WEB.get(() -> schedules.runs(dataset, 20));
    }

    private SourceRun ended() {
        Instant until = Instant.now().plus(PATIENCE);
        while (runs().isEmpty() || !runs().getFirst().state().isFinal()) {
            assertThat(Instant.now()).as("still busy: %s", runs()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return runs().getFirst();
    }

    private ImportRun imported() {
        return WEB.get(() -> imports.find(ended().importId().orElseThrow())).orElseThrow();
    }

    private List<Alarm.Kind> alarming() {
        return WEB.get(() -> alarms.open(dataset)).stream().map(Alarm::kind).toList();
    }

    private List<MimeMessage> letters() {
        rounds.make();
        return Arrays.stream(POST.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getSubject().endsWith("Levering " + dataset);
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

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
    void dataThatDoesNotArriveIsToldOnceToTheStewardsUntilItDoes() throws MessagingException, IOException {
        delivers(file(8));
        source(web());
        schedule(new Schedule(Optional.empty(), Optional.of(new Rhythm.Daily(LocalTime.of(9, 0))), false));
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

    private static Schedule expectedAtNine() {
        return new Schedule(Optional.empty(), Optional.of(new Rhythm.Daily(LocalTime.of(9, 0))), false);
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
    void fileThatCameBeforeIsNothingNew() {
        delivers(file(8));
        source(web());
        schedule(new Schedule(Optional.empty(), Optional.of(new Rhythm.Daily(LocalTime.of(9, 0))), false));
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
        assertThat(imported().alreadyLoaded()).isFalse();
        WEB.run(() -> schedules.fetchNow(dataset, STEWARD));
        assertThat(imported().alreadyLoaded()).isTrue();

        come(Moment.Purpose.EXPECT, Instant.now());
        assertThat(alarming()).as("arrived since the moment before").isEmpty();
        come(Moment.Purpose.EXPECT, Instant.now().plus(Duration.ofDays(2)));
        assertThat(alarming()).containsExactly(Alarm.Kind.DID_NOT_ARRIVE);
    }

    @Test
    void serverThatIsDownIsTriedAgainWithLongerWaitsAndThenTold() {
        PARTNER.on(path, exchange -> WebServer.send(exchange, 503, ""));
        source(web());
        schedule(daily());
        come(Moment.Purpose.FETCH, Instant.now());

        Instant until = Instant.now().plus(PATIENCE);
        while (runs().getFirst().attempt() < 1 || runs().getFirst().againAt().isEmpty()) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
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
    void folderGivesItsFilesOneByOneAndKeepsThemApart() throws IOException {
        Path folder = Files.createDirectories(inbox.resolve("gm0505").resolve(dataset.value()));
        Files.writeString(folder.resolve("januari.csv"), file(8));
        Files.writeString(folder.resolve("kapot.csv"), "postcode;periode;achterstand;huishoudens\nniets;2024;x;4\n");
        source(new Source.Folder("*.csv"));
        schedule(daily());
        come(Moment.Purpose.FETCH, Instant.now());

        Instant until = Instant.now().plus(PATIENCE);
        while (runs().size() < 2 || !runs().stream().allMatch(run -> run.state().isFinal())) {
            assertThat(Instant.now()).as("%s", runs()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThat(names(folder.resolve("done"))).singleElement().asString().endsWith("-januari.csv");
        assertThat(names(folder.resolve("failed"))).singleElement().asString().endsWith("-kapot.csv");
        assertThat(names(folder.resolve("busy"))).isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void runOfAKilledWorkerFindsTheImportThatItHandedInBefore() throws IOException {
        delivers(file(8));
        source(web());
        long broken = WORKER.get(
                () -> database.sql("""
                        insert into source_run
                            (dataset, cause, state, attempt, requested_by, requested_at, started_at)
                        values (?, 'hand', 'running', 1, '', now() - interval '1 minute', now() - interval '1 minute')
                        returning id
                        """).param(dataset.value()).query(Long.class).single());
        Viewer itself =
                new Viewer(Optional.of(DORDRECHT), "https 127.0.0.1" + path, path, Set.of(Function.DATA_STEWARD));
        ImportRun handedIn = WEB.call(() -> imports.submit(
                dataset, dataset + ".csv", new ByteArrayInputStream(file(8).getBytes(StandardCharsets.UTF_8)), itself));

        assertThat(WORKER.get(() -> work.work(broken))).isPresent();

        assertThat(runs().getFirst().importId()).contains(handedIn.id());
        assertThat(PARTNER.asked).doesNotContain(path);
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
    void testTellsWhatIsThereAndImportsNothing() {
        delivers(file(8));
        source(web());
        WEB.run(() -> schedules.test(dataset, STEWARD));

        SourceRun seen = ended();

        assertThat(seen.outcome().orElseThrow().code()).isEqualTo("source.test-good");
        assertThat(seen.columns()).containsExactly("postcode", "periode", "achterstand", "huishoudens");
        assertThat(seen.bytes()).isEqualTo(file(8).length());
        assertThat(WEB.get(() -> imports.latest(dataset, 5))).isEmpty();
    }

    @Test
    void secretIsSentToItsServerOnlyAndLiesSealedInTheDatabase() {
        PARTNER.on(
                path,
                exchange -> WebServer.send(
                        exchange,
                        "Bearer geheim".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401,
                        file(8)));
        WEB.run(() -> sources.put(dataset, web(), Optional.of("geheim"), STEWARD));
        WEB.run(() -> sources.put(dataset, web(), Optional.empty(), STEWARD));
        WEB.run(() -> schedules.test(dataset, STEWARD));

        assertThat(ended().outcome().orElseThrow().code()).isEqualTo("source.test-good");
        assertThatThrownBy(() -> WEB.run(() -> database.sql("select sealed from source_secret")
                        .query(byte[].class)
                        .list()))
                .hasStackTraceContaining("permission denied");
        assertThat(WEB.get(() -> database.sql("select settings::text from dataset_source where dataset = ?")
                        .param(dataset.value())
                        .query(String.class)
                        .single()))
                .doesNotContain("geheim");

        Source elsewhere = new Source.Https(URI.create("https://ergens-anders.example/x.csv"), Optional.empty());
        WEB.run(() -> sources.put(dataset, elsewhere, Optional.empty(), STEWARD));
        assertThat(WEB.get(() -> sources.hasSecret(dataset)))
                .as("another server never gets the secret of this one")
                .isFalse();
        Source named = new Source.Https(PARTNER.at(path), Optional.of("jan"));
        assertThatThrownBy(() -> WEB.run(() -> sources.put(dataset, named, Optional.empty(), STEWARD)))
                .isInstanceOf(InvalidSource.class);
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
        Instant until = Instant.now().plus(PATIENCE);
        while (!WEB.get(() -> imports.find(held)).orElseThrow().state().isFinal()) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
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

        Instant until = Instant.now().plus(PATIENCE);
        while (!shared.get(() -> schedules.runs(national, 1)).getFirst().state().isFinal()) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
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

    @Test
    void schedulesOfAllDatasetsAreListedAtOnce() {
        schedule(daily());

        Map<DatasetCode, Schedule> all = WEB.get(schedules::all);

        assertThat(all.get(dataset)).isEqualTo(daily());
        assertThat(all.get(dataset).fetch().orElseThrow().next(Clock.systemUTC().instant()))
                .isPresent();
    }
}
