package nl.straatkubus.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.RateDataset;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.alarm.Recipients;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.schedule.SourceQueue.Moment;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.Sources;
import nl.straatkubus.ingest.source.WebServer;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A dataset with a source and a schedule, a partner that delivers, and a post office that keeps letters. */
@IngestTest
@Import(ScheduledData.Gate.class)
abstract class ScheduledData {
    static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    static final DataScope WEB = DataScope.municipality(DORDRECHT, Duty.WEB);
    static final DataScope WORKER = DataScope.municipality(DORDRECHT, Duty.WORKER);
    static final Viewer STEWARD = SmallTown.steward(DORDRECHT);
    static final Viewer PROGRAM =
            new Viewer(Optional.of(DORDRECHT), "gm0505-data", "gm0505-data", Set.of(Function.DATA_STEWARD));
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final WebServer PARTNER = new WebServer();
    static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final AtomicReference<Boolean> LICENSED = new AtomicReference<>(true);
    static int datasets;

    /** Where partners leave files; for all stories, as they share one running product. */
    static final Path INBOX = inbox();

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

    final DatasetCode dataset = new DatasetCode("levering-" + ++datasets);
    final String path = "/" + dataset + ".csv";

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
        properties.add("straatkubus.sources.folder", INBOX::toString);
        properties.add("straatkubus.sources.settle-seconds", () -> 0);
        properties.add("straatkubus.secret-key", () -> "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
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

    void define(DatasetCode code, Viewer by) {
        store.define(RateDataset.of(code, Policy.GOOD_ROWS, 0.1), by);
    }

    private static Path inbox() {
        try {
            return Files.createTempDirectory(Path.of("target"), "inbox");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static String file(int value) {
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

    void delivers(String text) {
        PARTNER.text(path, text);
    }

    void source(Source source) {
        WEB.run(() -> sources.put(dataset, source, Optional.empty(), STEWARD));
    }

    Source.Https web() {
        return new Source.Https(PARTNER.at(path), Optional.empty());
    }

    void schedule(Schedule schedule) {
        WEB.run(() -> schedules.put(dataset, schedule, STEWARD));
    }

    static Schedule expectedAtNine() {
        return new Schedule(Optional.empty(), Optional.of(new Rhythm.Daily(LocalTime.of(9, 0))), false);
    }

    static Schedule daily() {
        return new Schedule(Optional.of(new Rhythm.Daily(LocalTime.of(6, 0))), Optional.empty(), false);
    }

    Optional<Instant> come(Moment.Purpose purpose, Instant at) {
        return WORKER.get(() -> {
            String revision = database.sql("select revision::text from dataset_schedule where dataset = ?")
                    .param(dataset.value())
                    .query(String.class)
                    .single();
            return moments.come(new Moment("gm0505", dataset, revision, purpose), at);
        });
    }

    List<SourceRun> runs() {
        return WEB.get(() -> schedules.runs(dataset, 20));
    }

    void await(BooleanSupplier come) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean()) {
            assertThat(Instant.now()).as("still busy: %s", runs()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    SourceRun ended() {
        await(() -> !runs().isEmpty() && runs().getFirst().state().isFinal());
        return runs().getFirst();
    }

    ImportRun imported() {
        return WEB.get(() -> imports.find(ended().importId().orElseThrow())).orElseThrow();
    }

    List<Alarm.Kind> alarming() {
        return WEB.get(() -> alarms.open(dataset)).stream().map(Alarm::kind).toList();
    }

    List<MimeMessage> letters() {
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
}
