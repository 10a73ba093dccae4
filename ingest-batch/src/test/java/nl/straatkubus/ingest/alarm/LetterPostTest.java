package nl.straatkubus.ingest.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A letter waits for a mail server that is away, and is not sent again once it was taken. */
@IngestTest
class LetterPostTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final DataScope WORKER = DataScope.municipality(DORDRECHT, DataScope.Duty.WORKER);
    private static final DatasetCode DATASET = new DatasetCode("brieven");

    @Autowired
    Datasets datasets;

    @Autowired
    Alarms alarms;

    @Autowired
    Letters letters;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient database;

    private LetterPost post(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new LetterPost(letters, beans.getBeanProvider(JavaMailSender.class), "straatkubus@localhost");
    }

    private void writeLetter() {
        municipalities.open(DORDRECHT, "Dordrecht");
        DataScope.municipality(DORDRECHT, DataScope.Duty.WEB)
                .run(() -> datasets.define(new DatasetDefinition(
                        DATASET,
                        new Text("Brieven", "Letters"),
                        "De Kade",
                        "internal-use",
                        Policy.GOOD_ROWS,
                        0.1,
                        Layout.detected(),
                        List.of(new IndicatorDefinition(
                                new IndicatorCode("brieven"),
                                new Text("Brieven", "Letters"),
                                Theme.SOCIO_ECONOMIC,
                                Kind.COUNT,
                                "aantal",
                                Optional.empty(),
                                "",
                                Direction.NEUTRAL,
                                Sensitivity.ORDINARY)))));
        WORKER.run(() -> {
            alarms.raise(
                    DATASET,
                    Alarm.Kind.DID_NOT_ARRIVE,
                    Sentence.of("alarm.did-not-arrive", "10-7-2025 09:00"),
                    Optional.empty());
            letters.write(alarms.open(DATASET).getFirst(), List.of("databeheer@gemeente.demo"));
        });
    }

    private Map<String, Object> letter() {
        return WORKER.get(() -> database.sql("select attempts, sent_at from alarm_letter")
                .query()
                .singleRow());
    }

    @Test
    void letterIsNeitherLostNorSentTwice() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        writeLetter();

        WORKER.run(() -> post(closed).sendDue());
        assertThat(letter()).containsEntry("attempts", 1).containsEntry("sent_at", null);
        WORKER.run(() -> post(closed).sendDue());
        assertThat(letter()).as("waits before it is tried again").containsEntry("attempts", 1);

        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            LetterPost post = post(server.getSmtp().getPort());
            WORKER.run(() -> {
                database.sql("update alarm_letter set again_at = now()").update();
                post.sendDue();
                post.sendDue();
            });
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(letter().get("sent_at")).isNotNull();
        } finally {
            server.stop();
        }
    }
}
